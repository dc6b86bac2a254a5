package org.huanjie.seat.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.seat.ending.Endings;
import org.huanjie.seat.ending.ResignationId;
import org.huanjie.seat.history.EndKind;
import org.huanjie.seat.history.EndingId;
import org.huanjie.seat.history.TenureId;
import org.huanjie.seat.web.SeatForms.Sent;
import org.huanjie.shell.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 席位入口 — shows a village's seats and takes down how they fall free (R-AF-6, R-AF-8). */
@Controller
class SeatsController {

    private final SeatsPages pages;
    private final SeatForms forms;
    private final Endings endings;

    SeatsController(SeatsPages pages, SeatForms forms, Endings endings) {
        this.pages = pages;
        this.forms = forms;
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
        var sent = new Sent(village, form, who, request);
        var typed = sent.typed();
        var tenure = typed.id("tenure-RESIGN");
        var filed = typed.day("filed-RESIGN");
        var document = typed.text("document-RESIGN", 200);
        return forms.act(
                sent, typed, "seat.notice.resigning", () -> endings.resign(village, tenure(tenure), filed, document, who));
    }

    @Allowed(to = Permission.KEEP_BODIES)
    @PostMapping("/villages/{village}/seats/resignations/withdraw")
    Answer withdraw(
            @PathVariable String village,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var sent = new Sent(village, form, who, request);
        var typed = sent.typed();
        var resignation = typed.id("resignation-WITHDRAW");
        return forms.act(
                sent,
                typed,
                "seat.notice.withdrawn",
                () -> endings.withdraw(village, new ResignationId(resignation.orElseThrow()), who));
    }

    @Allowed(to = Permission.KEEP_BODIES)
    @AsksFirst
    @PostMapping("/villages/{village}/seats/resignations/accept")
    Answer accept(
            @PathVariable String village,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var sent = new Sent(village, form, who, request);
        var typed = sent.typed();
        var resignation = typed.id("resignation-ACCEPT");
        var meeting = MeetingFields.read(typed, "ACCEPT");
        return forms.askFirst(
                sent,
                typed,
                "accept",
                "seat.notice.ended",
                () -> endings.accept(village, new ResignationId(resignation.orElseThrow()), meeting, who));
    }

    @Allowed(to = Permission.KEEP_BODIES)
    @AsksFirst
    @PostMapping("/villages/{village}/seats/endings")
    Answer end(
            @PathVariable String village,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var sent = new Sent(village, form, who, request);
        var typed = sent.typed();
        var tenure = typed.id("tenure-END");
        var how = typed.choice("how-END", List.of(EndKind.BY_LAW, EndKind.DIED));
        var on = typed.day("on-END");
        var document = typed.text("document-END", 200);
        return forms.askFirst(
                sent,
                typed,
                "end",
                "seat.notice.ended",
                () -> endings.ended(village, tenure(tenure), how.orElseThrow(), on, document, who));
    }

    @Allowed(to = Permission.KEEP_BODIES)
    @AsksFirst
    @PostMapping("/villages/{village}/seats/endings/announced")
    Answer announced(
            @PathVariable String village,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var sent = new Sent(village, form, who, request);
        var typed = sent.typed();
        var ending = typed.id("ending-ANNOUNCE");
        var on = typed.day("announced-ANNOUNCE");
        return forms.askFirst(
                sent,
                typed,
                "announce",
                "seat.notice.announced",
                () -> endings.announced(village, new EndingId(ending.orElseThrow()), on, who));
    }

    @Allowed(to = Permission.KEEP_BODIES)
    @AsksFirst
    @PostMapping("/villages/{village}/seats/appraisals")
    Answer appraise(
            @PathVariable String village,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var sent = new Sent(village, form, who, request);
        var typed = sent.typed();
        var tenure = typed.id("tenure-APPRAISE");
        int year = typed.number("year-APPRAISE", 2000, 2200);
        boolean fit = typed.option("found-APPRAISE", List.of("fit", "unfit"))
                .filter("fit"::equals)
                .isPresent();
        var meeting = MeetingFields.read(typed, "APPRAISE");
        return forms.askFirst(
                sent,
                typed,
                "appraise",
                "seat.notice.appraised",
                () -> endings.appraise(village, tenure(tenure), year, fit, meeting, who));
    }

    private static TenureId tenure(Optional<UUID> chosen) {
        return new TenureId(chosen.orElseThrow());
    }
}
