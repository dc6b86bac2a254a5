package org.huanjie.count.web.result;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.door.Pace;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.sitting.AllowedAtCount;
import org.huanjie.count.sitting.CountAuthority;
import org.huanjie.objection.Objection;
import org.huanjie.objection.ObjectionOrgan;
import org.huanjie.objection.ObjectionSubject;
import org.huanjie.objection.Objections;
import org.huanjie.objection.web.ObjectionDesk;
import org.huanjie.objection.web.ObjectionForm;
import org.huanjie.objection.web.ObjectionForm.Sent;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.text.Typing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 计票异议页面 — objections to rulings and results are written down where they are made and answered by the organ that they are addressed to. */
@Controller
class CountObjectionsController {

    private final Objections objections;
    private final CountObjectionsPages pages;
    private final ObjectionPlace place;
    private final Pace pace;

    CountObjectionsController(Objections objections, CountObjectionsPages pages, ObjectionPlace place, Pace pace) {
        this.objections = objections;
        this.pages = pages;
        this.place = place;
        this.pace = pace;
    }

    @Allowed(to = Permission.FOLLOW_OBJECTIONS)
    @GetMapping("/villages/{village}/objections")
    Answer all(
            @PathVariable String village,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "") String finding,
            SignedIn who,
            HttpServletRequest request) {
        return pages.begun(village, Math.max(0, page), finding, who, place.words(request));
    }

    @AllowedAtCount(CountAuthority.HEAR)
    @PostMapping("/villages/{village}/objections/{body}/ruling")
    Answer ruling(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var election = place.election(village, body);
        var organ = ObjectionOrgan.onRulings(election.body());
        return filed(
                village,
                body + "/ruling",
                form,
                who,
                request,
                () -> objections.file(election.id(), ObjectionSubject.RULING, organ, ObjectionForm.said(form), who));
    }

    @Allowed(to = Permission.ORGANIZE)
    @PostMapping("/villages/{village}/objections/{body}/result")
    Answer result(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var election = place.result(village, body);
        var organ = ObjectionOrgan.of(who.role());
        return filed(
                village,
                body + "/result",
                form,
                who,
                request,
                () -> objections.file(election.id(), ObjectionSubject.RESULT, organ, ObjectionForm.said(form), who));
    }

    @Allowed(to = Permission.HEAR_OBJECTIONS)
    @PostMapping("/villages/{village}/objections/{objection}/due")
    Answer due(
            @PathVariable String village,
            @PathVariable UUID objection,
            @RequestParam(defaultValue = "") String on,
            SignedIn who,
            HttpServletRequest request) {
        return switch (objections.due(village, CountObjectionsPages.SUBJECTS, objection, Typing.day(on), who)) {
            case Verdict.Done<Objection> _ -> Redirect.to(CountObjectionsPages.path(village), "objection.notice.due");
            case Verdict.Refused(var refused) ->
                back(village, objection + "/due", Map.of("on", on), refused, who, request);
        };
    }

    @Allowed(to = Permission.HEAR_OBJECTIONS)
    @AsksFirst
    @PostMapping("/villages/{village}/objections/{objection}/decide")
    Answer decide(
            @PathVariable String village,
            @PathVariable UUID objection,
            @RequestParam boolean upheld,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var words = place.words(request);
        var typed = Map.of("upheld", Boolean.toString(upheld), "answer", answer);
        var against = objections.againstDeciding(village, CountObjectionsPages.SUBJECTS, objection, answer, who);
        if (!against.isEmpty()) {
            return back(village, objection + "/decide", typed, against, who, request);
        }
        var home = new ConfirmPage.Back(words.of("objection.title"), CountObjectionsPages.path(village));
        return ObjectionDesk.confirming(
                        objections
                                .find(village, CountObjectionsPages.SUBJECTS, objection)
                                .orElseThrow(),
                        upheld,
                        answer,
                        home,
                        words)
                .unlessConfirmed(shown, words)
                .orElseGet(() -> switch (objections.decide(
                        village, CountObjectionsPages.SUBJECTS, objection, upheld, answer, who)) {
                    case Verdict.Done<Objection> _ ->
                        Redirect.to(CountObjectionsPages.path(village), "objection.notice.decided");
                    case Verdict.Refused(var refused) ->
                        back(village, objection + "/decide", typed, refused, who, request);
                });
    }

    private Answer filed(
            String village,
            String end,
            Map<String, String> form,
            SignedIn who,
            HttpServletRequest request,
            Supplier<Verdict<Objection>> filing) {
        var turn = pace.objection(who);
        if (turn.isEmpty()) {
            return back(village, end, form, List.of(CountObjectionsPages.tooMany()), who, request);
        }
        return switch (filing.get()) {
            case Verdict.Done<Objection> _ ->
                Redirect.to(CountObjectionsPages.path(village), "objection.notice.received");
            case Verdict.Refused(var refused) -> {
                turn.get().giveBack();
                yield back(village, end, form, refused, who, request);
            }
        };
    }

    private Answer back(
            String village,
            String end,
            Map<String, String> typed,
            List<Reason> reasons,
            SignedIn who,
            HttpServletRequest request) {
        var sent = new Sent(CountObjectionsPages.path(village) + "/" + end, typed, reasons);
        return pages.page(village, 0, who, place.words(request), sent, List.of());
    }
}
