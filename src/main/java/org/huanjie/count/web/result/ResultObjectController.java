package org.huanjie.count.web.result;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.access.door.Open;
import org.huanjie.access.door.Pace;
import org.huanjie.access.who.Source;
import org.huanjie.count.objection.Objection;
import org.huanjie.count.objection.Objection.Organ;
import org.huanjie.count.objection.ObjectionRefusal;
import org.huanjie.count.objection.Objections;
import org.huanjie.election.stage.Election;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.store.scope.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 公众对结果的异议 — anyone objects to a declared result, without an account, and reads the answer at the receipt's address (R-AF-10). */
@Controller
class ResultObjectController {

    private final Objections objections;
    private final ObjectionPlace place;
    private final Pace pace;

    ResultObjectController(Objections objections, ObjectionPlace place, Pace pace) {
        this.objections = objections;
        this.place = place;
        this.pace = pace;
    }

    @Open
    @GetMapping("/v/{village}/results/{body}/objection")
    Answer form(@PathVariable String village, @PathVariable String body, HttpServletRequest request) {
        return page(village, election(village, body), place.words(request), Map.of(), List.of());
    }

    @Open
    @PostMapping("/v/{village}/results/{body}/objection")
    Answer file(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam Map<String, String> form,
            HttpServletRequest request) {
        var election = election(village, body);
        var turn = pace.objection(Source.of(request.getRemoteAddr()), village, form.getOrDefault("name", ""));
        if (turn.isEmpty()) {
            return page(village, election, place.words(request), form, List.of(tooMany()));
        }
        // what was not chosen is refused as no organ that decides on results
        var organ = switch (form.getOrDefault("organ", "")) {
            case "TOWN" -> Organ.TOWN;
            case "COUNTY" -> Organ.COUNTY;
            default -> Organ.ELECTION_COMMITTEE;
        };
        var filing = Scope.of(village).call(() -> objections.toResult(election.id(), organ, said(form)));
        return switch (filing) {
            case Verdict.Done(var received) -> Redirect.to("/v/" + village + "/objections/" + received.id());
            case Verdict.Refused(var refused) -> {
                turn.get().giveBack();
                yield page(village, election, place.words(request), form, refused);
            }
        };
    }

    static Reason tooMany() {
        return ObjectionRefusal.TOO_MANY.of();
    }

    @Open
    @GetMapping("/v/{village}/objections/{objection}")
    Answer receipt(@PathVariable String village, @PathVariable UUID objection, HttpServletRequest request) {
        var words = place.words(request);
        var name = place.name(village);
        return pace.lookedUp(
                        Source.of(request.getRemoteAddr()),
                        () -> Scope.of(village)
                                .call(() -> objections
                                        .find(objection)
                                        .map(found -> receipt(found, place.election(village, found), name, words))))
                .orElseThrow(NoSuchPage::new);
    }

    static Objections.Said said(Map<String, String> form) {
        return new Objections.Said(
                form.getOrDefault("name", ""), form.getOrDefault("contact", ""), form.getOrDefault("text", ""));
    }

    private Election election(String village, String body) {
        place.name(village);
        return Scope.of(village).call(() -> place.result(village, body));
    }

    private ObjectPage page(
            String village, Election election, Words words, Map<String, String> typed, List<Reason> reasons) {
        return new ObjectPage(
                village,
                place.name(village),
                Wording.of(words, election.body()),
                election.body().slug(),
                Objections.resultOpen(election),
                typed,
                Reason.said(words, reasons));
    }

    private static ReceiptPage receipt(Objection of, Election election, String name, Words words) {
        return new ReceiptPage(
                of.village(),
                name,
                Wording.of(words, election.body()),
                Wording.of(words, of.receivedAt()),
                Wording.of(words, of.organ()),
                of.dueOn().map(day -> Wording.of(words, day)),
                of.decision()
                        .map(decision -> new ReceiptPage.Decided(
                                Wording.of(words, decision.at()),
                                ObjectionPlace.outcome(decision, words),
                                decision.answer())));
    }
}
