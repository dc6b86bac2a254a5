package org.huanjie.roll.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huanjie.access.door.Open;
import org.huanjie.access.door.Pace;
import org.huanjie.access.who.Source;
import org.huanjie.election.web.Where;
import org.huanjie.objection.ObjectionSubject;
import org.huanjie.objection.Objections;
import org.huanjie.objection.ObjectionOrgan;
import org.huanjie.objection.web.ObjectPage;
import org.huanjie.objection.web.ObjectionForm;
import org.huanjie.objection.web.ObjectionForm.Sent;
import org.huanjie.objection.web.ReceiptPage;
import org.huanjie.roll.voter.Posting;
import org.huanjie.roll.voter.RollCalendar;
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
    private final RollCalendar calendar;
    private final Where where;
    private final Pace pace;

    ObjectController(Objections objections, Posting posting, RollCalendar calendar, Where where, Pace pace) {
        this.objections = objections;
        this.posting = posting;
        this.calendar = calendar;
        this.where = where;
        this.pace = pace;
    }

    @Open
    @GetMapping("/v/{village}/roll/objection")
    Answer form(@PathVariable String village, HttpServletRequest request) {
        return within(village, where.words(request), Sent.NOTHING);
    }

    @Open
    @PostMapping("/v/{village}/roll/objection")
    Answer file(@PathVariable String village, @RequestParam Map<String, String> form, HttpServletRequest request) {
        where.name(village);
        var words = where.words(request);
        var turn = pace.objection(Source.of(request.getRemoteAddr()), village, form.getOrDefault("name", ""));
        if (turn.isEmpty()) {
            return within(village, words, new Sent(home(village), form, List.of(ObjectionsController.tooMany())));
        }
        var filing = Scope.of(village)
                .call(() -> calendar.election(village)
                        .map(election -> objections.file(
                                election.first(),
                                ObjectionSubject.ROLL,
                                ObjectionOrgan.ELECTION_COMMITTEE,
                                ObjectionForm.said(form)))
                        .orElseGet(ObjectionsController::notNow));
        return switch (filing) {
            case Verdict.Done(var received) -> Redirect.to(home(village) + "/" + received.id());
            case Verdict.Refused(var refused) -> {
                turn.get().giveBack();
                yield within(village, words, new Sent(home(village), form, refused));
            }
        };
    }

    @Open
    @GetMapping("/v/{village}/roll/objection/{objection}")
    Answer receipt(@PathVariable String village, @PathVariable UUID objection, HttpServletRequest request) {
        var words = where.words(request);
        var name = where.name(village);
        return pace.lookedUp(
                        Source.of(request.getRemoteAddr()),
                        () -> Scope.of(village)
                                .call(() -> objections.find(village, Set.of(ObjectionSubject.ROLL), objection)))
                .map(found -> ReceiptPage.of(
                        found, name, List.of(), request.getRequestURL().toString(), words))
                .orElseThrow(NoSuchPage::new);
    }

    private ObjectPage within(String village, Words words, Sent sent) {
        var name = where.name(village);
        var until = Scope.of(village)
                .call(() -> posting.of(village)
                        .filter(posted -> calendar.election(village)
                                .filter(election -> objections.received(election, ObjectionSubject.ROLL))
                                .isPresent())
                        .map(posted -> Wording.of(words, posted.objectionsUntil())));
        return new ObjectPage(
                village,
                name,
                words.of("objection.file.ROLL"),
                "",
                words.of("roll.objections.lead"),
                until.isPresent() ? Optional.empty() : Optional.of(words.of("roll.objections.closed")),
                until.map(day -> words.of("roll.objections.until", day)).orElse(""),
                ObjectionForm.of("", home(village), ObjectionSubject.ROLL, sent.in(home(village), "", words))
                        .hinting(words.of("roll.objections.text-hint")),
                Reason.said(words, sent.reasons()));
    }

    private static String home(String village) {
        return "/v/" + village + "/roll/objection";
    }
}
