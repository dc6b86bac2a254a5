package org.huanjie.roll.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.access.door.Open;
import org.huanjie.access.door.Pace;
import org.huanjie.access.who.Source;
import org.huanjie.election.web.Where;
import org.huanjie.roll.objection.Objection;
import org.huanjie.roll.objection.Objections;
import org.huanjie.roll.voter.Posting;
import org.huanjie.roll.voter.RollRefusal;
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

/** 公众申诉 — anyone objects to a posted roll, without an account, and reads the answer at the receipt's address. */
@Controller
class ObjectController {

    private final Objections objections;
    private final Posting posting;
    private final Where where;
    private final Pace pace;

    ObjectController(Objections objections, Posting posting, Where where, Pace pace) {
        this.objections = objections;
        this.posting = posting;
        this.where = where;
        this.pace = pace;
    }

    @Open
    @GetMapping("/v/{village}/roll/objection")
    Answer form(@PathVariable String village, HttpServletRequest request) {
        return within(village, where.words(request), Map.of(), List.of());
    }

    @Open
    @PostMapping("/v/{village}/roll/objection")
    Answer file(@PathVariable String village, @RequestParam Map<String, String> form, HttpServletRequest request) {
        where.name(village);
        var turn = pace.objection(Source.of(request.getRemoteAddr()), village, form.getOrDefault("name", ""));
        if (turn.isEmpty()) {
            return within(village, where.words(request), form, List.of(tooMany()));
        }
        var filing = Scope.of(village)
                .call(() -> objections.file(
                        village,
                        form.getOrDefault("name", ""),
                        form.getOrDefault("contact", ""),
                        form.getOrDefault("text", "")));
        return switch (filing) {
            case Verdict.Done(var received) -> Redirect.to("/v/" + village + "/roll/objection/" + received.id());
            case Verdict.Refused(var refused) -> {
                turn.get().giveBack();
                yield within(village, where.words(request), form, refused);
            }
        };
    }

    static Reason tooMany() {
        return RollRefusal.TOO_MANY.of();
    }

    @Open
    @GetMapping("/v/{village}/roll/objection/{objection}")
    Answer receipt(@PathVariable String village, @PathVariable UUID objection, HttpServletRequest request) {
        var words = where.words(request);
        var name = where.name(village);
        return pace.lookedUp(
                        Source.of(request.getRemoteAddr()),
                        () -> Scope.of(village).call(() -> objections.find(objection)))
                .map(found -> receipt(found, name, words))
                .orElseThrow(NoSuchPage::new);
    }

    private ObjectPage within(String village, Words words, Map<String, String> typed, List<Reason> reasons) {
        var name = where.name(village);
        return Scope.of(village)
                .call(() -> new ObjectPage(
                        village,
                        name,
                        posting.of(village)
                                .filter(posted -> objections.open(village))
                                .map(posted -> Wording.of(words, posted.objectionsUntil())),
                        typed,
                        Reason.said(words, reasons)));
    }

    private static ReceiptPage receipt(Objection of, String name, Words words) {
        return new ReceiptPage(
                of.village(),
                name,
                Wording.of(words, of.receivedAt()),
                Wording.of(words, of.dueOn()),
                of.decision()
                        .map(decision -> new ReceiptPage.Decided(
                                Wording.of(words, decision.on()),
                                ObjectionsController.outcome(decision, words),
                                decision.answer())));
    }
}
