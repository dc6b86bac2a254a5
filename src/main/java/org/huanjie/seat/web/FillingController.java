package org.huanjie.seat.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.PostSeats;
import org.huanjie.election.stage.Procedure;
import org.huanjie.election.term.Interims;
import org.huanjie.seat.filling.Fillings;
import org.huanjie.seat.web.SeatForms.Sent;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 补选入口 — opens the filling of free seats, and calls a vote between elections off before it has started (R-AF-7). */
@Controller
class FillingController {

    private final SeatForms forms;
    private final Fillings fillings;
    private final Interims interims;

    FillingController(SeatForms forms, Fillings fillings, Interims interims) {
        this.forms = forms;
        this.fillings = fillings;
        this.interims = interims;
    }

    @Allowed(to = Permission.KEEP_BODIES)
    @PostMapping("/villages/{village}/seats/fillings")
    Answer open(
            @PathVariable String village,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var sent = new Sent(village, form, who, request);
        var typed = sent.typed();
        var procedure = typed.choice(
                "procedure-FILL",
                Stream.of(Procedure.values()).filter(Procedure::fillsSeats).toList());
        var convener = typed.text("convener-FILL", 100);
        var body = body(typed);
        var seats = seats(typed, body);
        var opened = typed.unless(
                () -> fillings.open(village, body, procedure.orElseThrow(), seats, convener, who));
        return switch (opened) {
            case Verdict.Done(var election) -> Redirect.to("/villages/" + election.village(), "seat.notice.filling");
            case Verdict.Refused(var reasons) -> forms.again(sent, reasons);
        };
    }

    @Allowed(to = Permission.KEEP_BODIES)
    @AsksFirst
    @PostMapping("/villages/{village}/seats/interim/call-off")
    Answer callOff(
            @PathVariable String village,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var sent = new Sent(village, form, who, request);
        var typed = sent.typed();
        var why = typed.text("why-INTERIM", 400);
        return forms.askFirst(
                sent, typed, "call-off", "seat.notice.called-off", () -> interims.callOff(village, why, who));
    }

    // one body at a time: whose seats are named
    private static Body body(Typed typed) {
        return Stream.of(Body.SUPERVISORY_COMMITTEE)
                .filter(body -> Stream.of(Post.values())
                        .anyMatch(post -> typed.numberIfAny("seats-" + body + "_" + post).orElse(0) > 0))
                .findFirst()
                .orElse(Body.VILLAGERS_COMMITTEE);
    }

    private static List<PostSeats> seats(Typed typed, Body body) {
        var seats = new ArrayList<PostSeats>();
        for (var post : Post.values()) {
            typed.numberIfAny("seats-" + body + "_" + post, 0, 7)
                    .ifPresent(number -> seats.add(new PostSeats(post, number)));
        }
        return seats;
    }
}
