package org.huanjie.seat.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.seat.ending.Endings;
import org.huanjie.seat.ending.ResignationId;
import org.huanjie.seat.history.EndKind;
import org.huanjie.seat.history.EndingId;
import org.huanjie.seat.history.TenureId;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 席位入口 — shows a village's seats and takes down how they fall free (R-AF-6, R-AF-8). */
@Controller
class SeatsController {

    private final SeatsPages pages;
    private final SeatConfirms confirms;
    private final Endings endings;

    SeatsController(SeatsPages pages, SeatConfirms confirms, Endings endings) {
        this.pages = pages;
        this.confirms = confirms;
        this.endings = endings;
    }

    @Allowed(to = Permission.READ_PAPERS)
    @GetMapping("/villages/{village}/seats")
    Answer show(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        return pages.of(village, who, Map.of(), List.of(), request);
    }

    @Allowed(to = Permission.KEEP_BODIES)
    @PostMapping("/villages/{village}/seats/resignations")
    Answer resign(
            @PathVariable String village,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var typed = typed(form);
        var tenure = typed.id("tenure-RESIGN");
        var filed = typed.day("filed-RESIGN");
        var document = typed.text("document-RESIGN", 200);
        return answer(
                typed.unless(() -> endings.resign(village, tenure(tenure), filed, document, who)),
                "seat.notice.resigning",
                village,
                who,
                form,
                request);
    }

    @Allowed(to = Permission.KEEP_BODIES)
    @PostMapping("/villages/{village}/seats/resignations/withdraw")
    Answer withdraw(
            @PathVariable String village,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var typed = typed(form);
        var resignation = typed.id("resignation-WITHDRAW");
        return answer(
                typed.unless(() -> endings.withdraw(village, new ResignationId(resignation.orElseThrow()), who)),
                "seat.notice.withdrawn",
                village,
                who,
                form,
                request);
    }

    @Allowed(to = Permission.KEEP_BODIES)
    @AsksFirst
    @PostMapping("/villages/{village}/seats/resignations/accept")
    Answer accept(
            @PathVariable String village,
            @RequestParam Map<String, String> form,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var typed = typed(form);
        var resignation = typed.id("resignation-ACCEPT");
        var meeting = MeetingFields.read(typed, "ACCEPT");
        return first(typed, "accept", village, form, shown, request, () -> answer(
                endings.accept(village, new ResignationId(resignation.orElseThrow()), meeting, who),
                "seat.notice.ended",
                village,
                who,
                form,
                request), who);
    }

    @Allowed(to = Permission.KEEP_BODIES)
    @AsksFirst
    @PostMapping("/villages/{village}/seats/endings")
    Answer end(
            @PathVariable String village,
            @RequestParam Map<String, String> form,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var typed = typed(form);
        var tenure = typed.id("tenure-END");
        var how = typed.choice("how-END", List.of(EndKind.BY_LAW, EndKind.DIED));
        var on = typed.day("on-END");
        var document = typed.text("document-END", 200);
        return first(typed, "end", village, form, shown, request, () -> answer(
                endings.ended(village, tenure(tenure), how.orElseThrow(), on, document, who),
                "seat.notice.ended",
                village,
                who,
                form,
                request), who);
    }

    @Allowed(to = Permission.KEEP_BODIES)
    @AsksFirst
    @PostMapping("/villages/{village}/seats/endings/announced")
    Answer announced(
            @PathVariable String village,
            @RequestParam Map<String, String> form,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var typed = typed(form);
        var ending = typed.id("ending-ANNOUNCE");
        var on = typed.day("announced-ANNOUNCE");
        return first(typed, "announce", village, form, shown, request, () -> answer(
                endings.announced(village, new EndingId(ending.orElseThrow()), on, who),
                "seat.notice.announced",
                village,
                who,
                form,
                request), who);
    }

    @Allowed(to = Permission.KEEP_BODIES)
    @AsksFirst
    @PostMapping("/villages/{village}/seats/appraisals")
    Answer appraise(
            @PathVariable String village,
            @RequestParam Map<String, String> form,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var typed = typed(form);
        var tenure = typed.id("tenure-APPRAISE");
        int year = typed.number("year-APPRAISE", 2000, 2200);
        boolean fit = typed.option("found-APPRAISE", List.of("fit", "unfit"))
                .filter("fit"::equals)
                .isPresent();
        var meeting = MeetingFields.read(typed, "APPRAISE");
        return first(typed, "appraise", village, form, shown, request, () -> answer(
                endings.appraise(village, tenure(tenure), year, fit, meeting, who),
                "seat.notice.appraised",
                village,
                who,
                form,
                request), who);
    }

    private Answer first(
            Typed typed,
            String act,
            String village,
            Map<String, String> form,
            String shown,
            HttpServletRequest request,
            Supplier<Answer> goOn,
            SignedIn who) {
        if (!typed.faults().isEmpty()) {
            return pages.of(village, who, form, typed.faults(), request);
        }
        var words = pages.words(request);
        return confirms.of(act, village, form, request.getRequestURI(), words)
                .unlessConfirmed(shown, words)
                .orElseGet(goOn);
    }

    private <T> Answer answer(
            Verdict<T> done,
            String notice,
            String village,
            SignedIn who,
            Map<String, String> form,
            HttpServletRequest request) {
        return switch (done) {
            case Verdict.Done<T> _ -> Redirect.to(SeatsPages.path(village), notice);
            case Verdict.Refused(var reasons) -> pages.of(village, who, form, reasons, request);
        };
    }

    private static Typed typed(Map<String, String> form) {
        return Typed.of("seat.field.", form);
    }

    private static TenureId tenure(Optional<UUID> chosen) {
        return new TenureId(chosen.orElseThrow());
    }
}
