package org.huanjie.count.web.result;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.door.Open;
import org.huanjie.access.door.Pace;
import org.huanjie.access.who.Source;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.objection.ObjectionSubject;
import org.huanjie.objection.Objections;
import org.huanjie.objection.ObjectionOrgan;
import org.huanjie.objection.web.ObjectPage;
import org.huanjie.objection.web.ObjectionForm;
import org.huanjie.objection.web.ObjectionForm.Sent;
import org.huanjie.objection.web.ReceiptPage;
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
        return page(village, election(village, body), place.words(request), Sent.NOTHING);
    }

    @Open
    @PostMapping("/v/{village}/results/{body}/objection")
    Answer file(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam Map<String, String> form,
            HttpServletRequest request) {
        var election = election(village, body);
        var words = place.words(request);
        var turn = pace.objection(Source.of(request.getRemoteAddr()), village, form.getOrDefault("name", ""));
        if (turn.isEmpty()) {
            return page(
                    village,
                    election,
                    words,
                    new Sent(home(election), form, List.of(CountObjectionsPages.tooMany())));
        }
        var filing = Scope.of(village)
                .call(() -> objections.file(
                        election.id(), ObjectionSubject.RESULT, organ(form), ObjectionForm.said(form)));
        return switch (filing) {
            case Verdict.Done(var received) -> Redirect.to("/v/" + village + "/objections/" + received.id());
            case Verdict.Refused(var refused) -> {
                turn.get().giveBack();
                yield page(village, election, words, new Sent(home(election), form, refused));
            }
        };
    }

    /** What was not chosen is refused as no organ that decides on results. */
    private static ObjectionOrgan organ(Map<String, String> form) {
        return switch (form.getOrDefault("organ", "")) {
            case "TOWN" -> ObjectionOrgan.TOWN;
            case "COUNTY" -> ObjectionOrgan.COUNTY;
            default -> ObjectionOrgan.ELECTION_COMMITTEE;
        };
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
                                        .find(village, CountObjectionsPages.SUBJECTS, objection)
                                        .map(found -> ReceiptPage.of(
                                                found,
                                                name,
                                                List.of(Wording.of(
                                                        words,
                                                        place.election(village, found).body())),
                                                request.getRequestURL().toString(),
                                                words))))
                .orElseThrow(NoSuchPage::new);
    }

    private Election election(String village, String body) {
        place.name(village);
        // a branch answers to its superior, not to those who hear villagers (R-PB-6)
        if (body.equals(Body.PARTY_BRANCH.slug())) {
            throw new NoSuchPage();
        }
        return Scope.of(village).call(() -> place.result(village, body));
    }

    private ObjectPage page(String village, Election election, Words words, Sent sent) {
        var open = Scope.of(village).call(() -> objections.received(election, ObjectionSubject.RESULT));
        return new ObjectPage(
                village,
                place.name(village),
                words.of("objection.result.title"),
                place.name(village) + " · " + Wording.of(words, election.body()),
                words.of("objection.result.lead"),
                open ? Optional.empty() : Optional.of(words.of("objection.result.not-yet")),
                "",
                ObjectionForm.of("", home(election), ObjectionSubject.RESULT, sent.in(home(election), "o-", words))
                        .choosing(words),
                Reason.said(words, sent.reasons()));
    }

    private static String home(Election election) {
        return "/v/" + election.village() + "/results/" + election.body().slug() + "/objection";
    }
}
