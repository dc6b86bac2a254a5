package org.huanjie.responsibility.web;

import static org.huanjie.responsibility.web.ResponsibilityForm.read;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.region.Division;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.huanjie.responsibility.bond.Absence;
import org.huanjie.responsibility.bond.Absences;
import org.huanjie.responsibility.bond.Bond;
import org.huanjie.responsibility.bond.ConflictList;
import org.huanjie.responsibility.bond.Holding;
import org.huanjie.responsibility.bond.Links;
import org.huanjie.responsibility.bond.People;
import org.huanjie.responsibility.bond.Person;
import org.huanjie.responsibility.bond.ThreeOnes;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.Option;
import org.springframework.stereotype.Component;

/** 三个一页的组成 — a village's three as they stand, with what was typed into the form that came back. */
@Component
class ThreeOnesPages {

    /**
     * 退回的表单 — which form came back, with what was typed and why.
     *
     * @param form {@code bonds}, {@code absences}, {@code ends}; or empty where none did
     */
    record Returned(String form, Map<String, String> typed, List<Reason> reasons) {
        static final Returned NONE = new Returned("", Map.of(), List.of());

        boolean is(String which, Bond bond) {
            return form.equals(which) && typed.getOrDefault("bond", "").equals(bond.name());
        }

        Map<String, String> of(String which, Bond bond) {
            return is(which, bond) ? typed : Map.of();
        }
    }

    /** 现状 — what the cards are made of. */
    private record Now(List<Holding> held, List<Holding> planned, List<Absence> absences, List<Person> people) {}

    private final ResponsibilityPlaces places;
    private final ThreeOnes threeOnes;
    private final Absences absences;
    private final People people;
    private final Links links;
    private final ConflictList conflicts;
    private final Clock clock;

    ThreeOnesPages(
            ResponsibilityPlaces places,
            ThreeOnes threeOnes,
            Absences absences,
            People people,
            Links links,
            ConflictList conflicts,
            Clock clock) {
        this.places = places;
        this.threeOnes = threeOnes;
        this.absences = absences;
        this.people = people;
        this.links = links;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /** Those who may be named for this village: the county's and its town's. */
    List<Person> people(String village) {
        return people.of(new DivisionCode(village).town().digits());
    }

    ThreeOnesPage page(String village, Returned returned, SignedIn who, HttpServletRequest request) {
        var place = places.of(village, Level.VILLAGE);
        var words = places.words(request);
        boolean mayBind = ThreeOnes.mayBind(who);
        var now = new Now(
                threeOnes.now(village),
                threeOnes.planned(village),
                absences.open(village),
                mayBind ? people(village) : List.of());
        return new ThreeOnesPage(
                returned.reasons().isEmpty() ? 200 : 422,
                place.name(),
                "/villages/" + village,
                places.path(village),
                !threeOnes.inTerm(village).isEmpty(),
                places.lacks(threeOnes.missing(village).getOrDefault(village, Set.of()), words),
                words.grounds(returned.reasons()),
                ask(village, returned),
                Stream.of(Bond.values())
                        .map(bond -> card(bond, now, returned, words))
                        .toList(),
                mayBind ? clashes(place, words) : List.of(),
                leaders(village, words),
                history(village, words),
                mayBind);
    }

    private List<ThreeOnesPage.Clash> clashes(Division village, ResponsibilityWords words) {
        return conflicts.of(village.code()).stream()
                .map(conflict -> places.clash(conflict, Map.of(village.code(), village), words))
                .toList();
    }

    private String ask(String village, Returned returned) {
        boolean asks = ResponsibilityPlaces.asks(returned.reasons());
        var fields = read(returned.typed());
        return fields.idIfAny(returned.form().equals("absences") ? "standIn" : "person")
                .filter(id -> asks)
                .map(id -> places.asking(village, id) + "?for=" + fields.text("bond"))
                .orElse("");
    }

    private ThreeOnesPage.Card card(Bond bond, Now now, Returned returned, ResponsibilityWords words) {
        var held = now.held().stream().filter(one -> one.bond() == bond).findFirst();
        var planned = now.planned().stream().filter(one -> one.bond() == bond).toList();
        var away = now.absences().stream().filter(one -> one.bond() == bond).toList();
        var state = state(held, away);
        return new ThreeOnesPage.Card(
                bond.name(),
                words.name(bond),
                words.of("ones.state." + state.name()),
                state.look,
                Stream.concat(
                                held.stream().map(one -> holder(one, false, words)),
                                planned.stream().map(one -> holder(one, true, words)))
                        .toList(),
                away.stream().map(one -> absence(one, words)).toList(),
                naming(bond, held, now, returned, words),
                cover(bond, now, returned, words),
                new ThreeOnesPage.Ending(
                        returned.is("ends", bond),
                        returned.of("ends", bond)
                                .getOrDefault("from", words.today().toString()),
                        returned.of("ends", bond).getOrDefault("why", "")));
    }

    private enum State {
        HELD("done"),
        COVERED("wait"),
        AWAY("stop"),
        EMPTY("stop");

        private final String look;

        State(String look) {
            this.look = look;
        }
    }

    private State state(Optional<Holding> held, List<Absence> away) {
        if (held.isEmpty()) {
            return State.EMPTY;
        }
        return away.stream()
                .filter(one -> one.at(java.time.OffsetDateTime.now(clock)))
                .findFirst()
                .map(one -> one.standIn() == null ? State.AWAY : State.COVERED)
                .orElse(State.HELD);
    }

    private static ThreeOnesPage.Holder holder(Holding one, boolean planned, ResponsibilityWords words) {
        var hours = one.until() == null
                ? words.of(planned ? "ones.planned" : "ones.since", words.moment(one.from()))
                : words.of("ones.from-until", words.moment(one.from()), words.moment(one.until()));
        return new ThreeOnesPage.Holder(
                one.id().toString(), one.personName(), words.office(one.unit(), one.duty()), hours, planned);
    }

    private static String absence(Absence one, ResponsibilityWords words) {
        var from = words.moment(one.from());
        var until = words.moment(one.until());
        return one.standInName() == null
                ? words.of("ones.away", from, until)
                : words.of("ones.covered", from, until, one.standInName());
    }

    private static ThreeOnesPage.Naming naming(
            Bond bond, Optional<Holding> held, Now now, Returned returned, ResponsibilityWords words) {
        var typed = returned.of("bonds", bond);
        return new ThreeOnesPage.Naming(
                returned.is("bonds", bond),
                words.of(held.isPresent() ? "ones.hand-over" : "ones.name"),
                PersonForm.of("name-" + bond, now.people(), typed, words),
                typed.getOrDefault("from", words.today().toString()),
                typed.getOrDefault("why", ""),
                held.isPresent());
    }

    private static ThreeOnesPage.Cover cover(Bond bond, Now now, Returned returned, ResponsibilityWords words) {
        var typed = returned.of("absences", bond);
        var chosen = typed.getOrDefault("standIn", "");
        var nobody = new Option("none", words.of("ones.nobody-stands-in"), chosen.equals("none"));
        return new ThreeOnesPage.Cover(
                returned.is("absences", bond),
                Stream.concat(Stream.of(nobody), words.people(now.people(), chosen).stream())
                        .toList(),
                typed.getOrDefault("from", ""),
                typed.getOrDefault("until", ""),
                typed.getOrDefault("why", ""));
    }

    private List<ThreeOnesPage.Leader> leaders(String village, ResponsibilityWords words) {
        return links.within(village).stream()
                .map(link -> new ThreeOnesPage.Leader(
                        link.personName(),
                        link.duty(),
                        words.of("ones.kind", words.name(link.kind()), words.name(link.ground()))))
                .toList();
    }

    private List<ThreeOnesPage.Past> history(String village, ResponsibilityWords words) {
        var times = threeOnes.history(village).stream()
                .map(one -> new Dated(
                        one.from().toInstant(),
                        new ThreeOnesPage.Past(
                                words.name(one.bond()), one.personName(), hours(one, words), why(one, words))));
        var away = absences.history(village).stream()
                .map(one -> new Dated(
                        one.from().toInstant(),
                        new ThreeOnesPage.Past(
                                words.name(one.bond()),
                                one.standInName() == null
                                        ? words.of("ones.nobody-stands-in")
                                        : words.of("ones.stands-in", one.standInName()),
                                words.of("ones.from-until", words.moment(one.from()), words.moment(one.until())),
                                one.why())));
        return Stream.concat(times, away)
                .sorted(java.util.Comparator.comparing(Dated::at).reversed())
                .map(Dated::past)
                .toList();
    }

    private record Dated(java.time.Instant at, ThreeOnesPage.Past past) {}

    private static String hours(Holding one, ResponsibilityWords words) {
        if (one.until() == null) {
            return words.of("ones.since", words.moment(one.from()));
        }
        return one.until().isEqual(one.from())
                ? words.of("ones.never")
                : words.of("ones.from-until", words.moment(one.from()), words.moment(one.until()));
    }

    private static String why(Holding one, ResponsibilityWords words) {
        return words.list(Stream.of(one.why(), one.endedWhy() == null ? "" : one.endedWhy())
                .filter(said -> !said.isEmpty())
                .distinct()
                .toList());
    }
}
