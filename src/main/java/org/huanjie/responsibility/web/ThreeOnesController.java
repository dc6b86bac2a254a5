package org.huanjie.responsibility.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.region.Level;
import org.huanjie.responsibility.bond.Bond;
import org.huanjie.responsibility.bond.Entered;
import org.huanjie.responsibility.bond.Person;
import org.huanjie.responsibility.bond.ResponsibilityRefusal;
import org.huanjie.responsibility.bond.ThreeOnes;
import org.huanjie.responsibility.web.ThreeOnesPages.Returned;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 一个村的三个一 — who answers for it: named, handed over, covered, ended. */
@Controller
@RequestMapping("/villages/{village}/responsibility")
class ThreeOnesController {

    private final ThreeOnes threeOnes;
    private final ThreeOnesPages pages;
    private final PersonChoice choice;
    private final ResponsibilityPlaces places;
    private final Clock clock;

    ThreeOnesController(
            ThreeOnes threeOnes, ThreeOnesPages pages, PersonChoice choice, ResponsibilityPlaces places, Clock clock) {
        this.threeOnes = threeOnes;
        this.pages = pages;
        this.choice = choice;
        this.places = places;
        this.clock = clock;
    }

    /** With {@code bond} and {@code person}, the form for the bond stands open with the person chosen. */
    @Allowed(to = Permission.LOOK_AT_VILLAGE)
    @GetMapping
    Answer show(
            @PathVariable String village,
            @RequestParam Map<String, String> typed,
            SignedIn who,
            HttpServletRequest request) {
        return pages.page(village, new Returned("bonds", typed, List.of()), who, request);
    }

    @Allowed(to = Permission.ORGANIZE)
    @PostMapping("/bonds")
    Answer bind(
            @PathVariable String village,
            @RequestParam Map<String, String> typed,
            SignedIn who,
            HttpServletRequest request) {
        places.of(village, Level.VILLAGE);
        var fields = new Fields(typed);
        var reasons = new ArrayList<Reason>();
        var bond = fields.one(Bond.values(), "bond").orElseThrow(NoSuchPage::new);
        var day = fields.day("from", reasons);
        var chosen = choice.with(
                pages.people(village),
                typed,
                reasons,
                who,
                person -> threeOnes.bind(village, bond, person, day.orElseThrow(), fields.text("why"), who));
        return answer(village, "bonds", chosen.outcome(), chosen.typed(), who, request);
    }

    @Allowed(to = Permission.ORGANIZE)
    @PostMapping("/absences")
    Answer cover(
            @PathVariable String village,
            @RequestParam Map<String, String> typed,
            SignedIn who,
            HttpServletRequest request) {
        places.of(village, Level.VILLAGE);
        var fields = new Fields(typed);
        var reasons = new ArrayList<Reason>();
        var bond = fields.one(Bond.values(), "bond").orElseThrow(NoSuchPage::new);
        var from = fields.hour("from", clock.getZone());
        var until = fields.hour("until", clock.getZone());
        if (from.isEmpty() || until.isEmpty()) {
            reasons.add(ResponsibilityRefusal.NO_HOURS.of());
        }
        var standIn = fields.id("standIn")
                .filter(id -> pages.people(village).stream().map(Person::id).anyMatch(id::equals));
        if (standIn.isEmpty() && !fields.text("standIn").equals("none")) {
            reasons.add(ResponsibilityRefusal.NO_STAND_IN.of());
        }
        Verdict<Entered> outcome = reasons.isEmpty()
                ? threeOnes.cover(
                        village, bond, standIn, from.orElseThrow(), until.orElseThrow(), fields.text("why"), who)
                : Verdict.refused(reasons);
        return answer(village, "absences", outcome, typed, who, request);
    }

    @Allowed(to = Permission.ORGANIZE)
    @PostMapping("/ends")
    Answer end(
            @PathVariable String village,
            @RequestParam Map<String, String> typed,
            SignedIn who,
            HttpServletRequest request) {
        places.of(village, Level.VILLAGE);
        var fields = new Fields(typed);
        var reasons = new ArrayList<Reason>();
        var holding = fields.id("holding").orElseThrow(NoSuchPage::new);
        var day = fields.text("from").isEmpty() ? Optional.of(today()) : fields.day("from", reasons);
        Verdict<Entered> outcome = reasons.isEmpty()
                ? threeOnes.end(village, holding, day.orElseThrow(), fields.text("why"), who)
                : Verdict.refused(reasons);
        return answer(village, "ends", outcome, typed, who, request);
    }

    private java.time.LocalDate today() {
        return java.time.LocalDate.now(clock);
    }

    private Answer answer(
            String village,
            String form,
            Verdict<Entered> outcome,
            Map<String, String> typed,
            SignedIn who,
            HttpServletRequest request) {
        return switch (outcome) {
            case Verdict.Done(Entered done) -> Redirect.to(places.path(village), "responsibility.done." + form);
            case Verdict.Refused(var refused) -> pages.page(village, new Returned(form, typed, refused), who, request);
        };
    }
}
