package org.huanjie.mobilisation.ride.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.mobilisation.place.Spot;
import org.huanjie.mobilisation.ride.RideAsked;
import org.huanjie.mobilisation.ride.RideRequests;
import org.huanjie.mobilisation.ride.RideThrough;
import org.huanjie.mobilisation.ride.plan.Party;
import org.huanjie.mobilisation.ride.plan.RiderId;
import org.huanjie.roll.Roll;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 乘车申请入口 (page): the office takes down who is to be fetched. */
@Controller
class RideFormController {

    private static final int MOST_FOUND = 20;
    private static final int LONGEST_WALK = 120;
    private static final int USUAL_INSIDE = 20;

    private final RideDesk desk;
    private final MapDrawing drawing;
    private final RideRequests rides;
    private final Roll roll;

    RideFormController(RideDesk desk, MapDrawing drawing, RideRequests rides, Roll roll) {
        this.desk = desk;
        this.drawing = drawing;
        this.rides = rides;
        this.roll = roll;
    }

    @Allowed(to = Permission.PRESIDE)
    @GetMapping("/villages/{village}/rides/new")
    Answer show(
            @PathVariable String village,
            @RequestParam(defaultValue = "") String q,
            SignedIn who,
            HttpServletRequest request) {
        return page(village, q, Form.EMPTY, who, desk.words(request));
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/rides")
    Answer ask(
            @PathVariable String village,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var typed = Typed.of("mobilisation.ask.field.", form);
        var voter = typed.id("voter").map(VoterId::new);
        var asked = asked(typed);
        var through = typed.choice("through", List.of(RideThrough.OFFICE, RideThrough.PHONE));
        var election = desk.election(village);
        var done = typed.unless(() -> rides.ask(
                election.id(), voter.orElseThrow(), asked, through.orElseThrow(), typed.ticked("consented"), who));
        return switch (done) {
            case Verdict.Done<RiderId> _ -> Redirect.to(RideDesk.home(village), "mobilisation.ask.done");
            case Verdict.Refused(var reasons) -> {
                var words = desk.words(request);
                yield page(village, typed.text("q"), typed.form(reasons, words), who, words);
            }
        };
    }

    private static RideAsked asked(Typed typed) {
        var spot = RideDesk.spot(typed, "spot").orElse(new Spot(0, 0));
        return new RideAsked(
                new Party(typed.number("people", 1, Party.MOST), typed.ticked("wheelchair")),
                spot,
                typed.numberIfAny("walk", 0, LONGEST_WALK).orElse(0),
                typed.numberIfAny("limit", 0, LONGEST_WALK).orElse(0),
                typed.timeIfAny("earliest").orElse(LocalTime.of(7, 0)),
                typed.timeIfAny("latest").orElse(LocalTime.of(17, 0)),
                typed.number("inside", 5, 180),
                typed.ticked("back"));
    }

    private RideFormPage page(String village, String sought, Form form, SignedIn who, Words words) {
        var election = desk.election(village);
        var shown = form.values().isEmpty()
                ? Form.filled(Map.of(
                        "people",
                        "1",
                        "inside",
                        Integer.toString(USUAL_INSIDE),
                        "back",
                        "yes",
                        "earliest",
                        "07:30",
                        "latest",
                        "16:00"))
                : form;
        return new RideFormPage(
                desk.below(village, words.of("mobilisation.ask.title"), who, words),
                RideDesk.home(village),
                sought,
                roll.search(election.village(), sought, MOST_FOUND).stream()
                        .map(card -> new Option(
                                card.id().toString(),
                                words.of("mobilisation.ask.voter", card.name(), card.group(), card.birthYear()),
                                form.chosen("voter", card.id().toString())))
                        .toList(),
                Arrays.stream(RideThrough.values())
                        .filter(way -> way != RideThrough.VOLUNTEER)
                        .map(way -> new Option(way.name(), Wording.of(words, way), form.chosen("through", way.name())))
                        .toList(),
                drawing.bare(village, words),
                shown);
    }
}
