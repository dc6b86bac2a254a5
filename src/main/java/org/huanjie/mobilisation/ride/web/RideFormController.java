package org.huanjie.mobilisation.ride.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.mobilisation.household.Households;
import org.huanjie.mobilisation.place.Spot;
import org.huanjie.mobilisation.ride.RideAsked;
import org.huanjie.mobilisation.ride.RideRequests;
import org.huanjie.mobilisation.ride.RideThrough;
import org.huanjie.mobilisation.ride.plan.Party;
import org.huanjie.mobilisation.ride.plan.RiderId;
import org.huanjie.roll.Roll;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.jspecify.annotations.Nullable;
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
    private final Households households;
    private final Roll roll;

    RideFormController(RideDesk desk, MapDrawing drawing, RideRequests rides, Households households, Roll roll) {
        this.desk = desk;
        this.drawing = drawing;
        this.rides = rides;
        this.households = households;
        this.roll = roll;
    }

    @Allowed(to = Permission.PRESIDE)
    @GetMapping("/villages/{village}/rides/new")
    Answer show(
            @PathVariable String village,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable VoterId voter,
            SignedIn who,
            HttpServletRequest request) {
        var found = voter == null
                ? List.<VoterCard>of()
                : roll.find(voter).filter(card -> card.village().equals(village)).stream()
                        .toList();
        return page(
                village,
                found.stream().findFirst().map(VoterCard::name).orElse(q),
                found,
                Form.EMPTY,
                who,
                desk.words(request));
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
        var through = typed.choice("through", RideThrough.class);
        var election = desk.election(village);
        var done = typed.unless(() -> rides.ask(
                election.id(), voter.orElseThrow(), asked, through.orElseThrow(), typed.ticked("consented"), who));
        return switch (done) {
            case Verdict.Done<RiderId> _ -> Redirect.to(RideDesk.home(village), "mobilisation.ask.done");
            case Verdict.Refused(var reasons) -> {
                var words = desk.words(request);
                yield page(village, typed.text("q"), List.of(), typed.form(reasons, words), who, words);
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

    private RideFormPage page(
            String village, String sought, List<VoterCard> known, Form form, SignedIn who, Words words) {
        var election = desk.election(village);
        var voters = known.isEmpty() ? roll.search(election.village(), sought, MOST_FOUND) : known;
        var shown = form.values().isEmpty() ? Form.filled(usual(village, voters)) : form;
        return new RideFormPage(
                desk.below(village, words.of("mobilisation.ask.title"), words),
                RideDesk.home(village),
                sought,
                voters.stream()
                        .map(card -> new Option(
                                card.id().toString(),
                                words.of("mobilisation.ask.voter", card.name(), card.group(), card.birthYear()),
                                form.chosen("voter", card.id().toString())))
                        .toList(),
                Arrays.stream(RideThrough.values())
                        .map(way -> new Option(way.name(), Wording.of(words, way), form.chosen("through", way.name())))
                        .toList(),
                drawing.bare(village, words),
                shown);
    }

    // where only one is meant, the home as the households have it
    private Map<String, String> usual(String village, List<VoterCard> voters) {
        var usual = new HashMap<>(Map.of(
                "people",
                "1",
                "inside",
                Integer.toString(USUAL_INSIDE),
                "back",
                "yes",
                "earliest",
                "07:30",
                "latest",
                "16:00"));
        if (voters.size() == 1) {
            households
                    .ofVoter(village, voters.getFirst().id())
                    .flatMap(home -> home.place().spot())
                    .ifPresent(spot -> usual.put("spot", spot.east() + "," + spot.north()));
        }
        return usual;
    }
}
