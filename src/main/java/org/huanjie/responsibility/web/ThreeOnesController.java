package org.huanjie.responsibility.web;

import static org.huanjie.responsibility.web.ResponsibilityForm.read;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.region.Level;
import org.huanjie.responsibility.bond.Bond;
import org.huanjie.responsibility.bond.Person;
import org.huanjie.responsibility.bond.ResponsibilityEntry;
import org.huanjie.responsibility.bond.ResponsibilityRefusal;
import org.huanjie.responsibility.bond.ThreeOnes;
import org.huanjie.responsibility.web.ThreeOnesPages.Returned;
import org.huanjie.shell.Answer;
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
        var fields = read(typed);
        var bond = fields.choiceIfAny("bond", Bond.class).orElseThrow(NoSuchPage::new);
        var day = fields.day("from", ResponsibilityRefusal.NO_DAY.of());
        var chosen = choice.with(
                pages.people(village),
                typed,
                fields.faults(),
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
        var fields = read(typed);
        var bond = fields.choiceIfAny("bond", Bond.class).orElseThrow(NoSuchPage::new);
        var from = fields.moment("from", ResponsibilityRefusal.NO_HOURS.of()).map(this::here);
        var until = fields.moment("until", ResponsibilityRefusal.NO_HOURS.of()).map(this::here);
        var standIn = fields.text("standIn").equals("none")
                ? Optional.<UUID>empty()
                : fields.option("standIn", ids(pages.people(village)), ResponsibilityRefusal.NO_STAND_IN.of())
                        .map(UUID::fromString);
        Verdict<ResponsibilityEntry> outcome = fields.faults().isEmpty()
                ? threeOnes.cover(
                        village, bond, standIn, from.orElseThrow(), until.orElseThrow(), fields.text("why"), who)
                : Verdict.refused(fields.faults());
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
        var fields = read(typed);
        var holding = fields.idIfAny("holding").orElseThrow(NoSuchPage::new);
        var day = fields.text("from").isEmpty()
                ? Optional.of(today())
                : fields.day("from", ResponsibilityRefusal.NO_DAY.of());
        Verdict<ResponsibilityEntry> outcome = fields.faults().isEmpty()
                ? threeOnes.end(village, holding, day.orElseThrow(), fields.text("why"), who)
                : Verdict.refused(fields.faults());
        return answer(village, "ends", outcome, typed, who, request);
    }

    private static List<String> ids(List<Person> people) {
        return people.stream().map(person -> person.id().toString()).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private OffsetDateTime here(LocalDateTime moment) {
        return moment.atZone(clock.getZone()).toOffsetDateTime();
    }

    private Answer answer(
            String village,
            String form,
            Verdict<ResponsibilityEntry> outcome,
            Map<String, String> typed,
            SignedIn who,
            HttpServletRequest request) {
        return switch (outcome) {
            case Verdict.Done(ResponsibilityEntry done) ->
                Redirect.to(places.path(village), "responsibility.done." + form);
            case Verdict.Refused(var refused) -> pages.page(village, new Returned(form, typed, refused), who, request);
        };
    }
}
