package org.huanjie.responsibility.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.region.Level;
import org.huanjie.responsibility.bond.Absence;
import org.huanjie.responsibility.bond.Absences;
import org.huanjie.responsibility.bond.Bond;
import org.huanjie.responsibility.bond.ConflictList;
import org.huanjie.responsibility.bond.Holding;
import org.huanjie.responsibility.bond.ThreeOnes;
import org.huanjie.shell.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 乡镇三个一 — its villages, who answers for each, and what is missing. */
@Controller
class TownOnesController {

    /** 全镇 — what the rows are made of. */
    private record Town(
            Set<String> inTerm, Map<String, Set<Bond>> missing, List<Holding> held, List<Absence> absences) {}

    private final ThreeOnes threeOnes;
    private final Absences absences;
    private final ConflictList conflicts;
    private final Divisions divisions;
    private final ResponsibilityPlaces places;

    TownOnesController(
            ThreeOnes threeOnes,
            Absences absences,
            ConflictList conflicts,
            Divisions divisions,
            ResponsibilityPlaces places) {
        this.threeOnes = threeOnes;
        this.absences = absences;
        this.conflicts = conflicts;
        this.divisions = divisions;
        this.places = places;
    }

    @Allowed(to = Permission.LOOK_AT_TOWN)
    @GetMapping("/towns/{town}/responsibility")
    Answer show(@PathVariable String town, SignedIn who, HttpServletRequest request) {
        var place = places.of(town, Level.TOWN);
        var words = places.words(request);
        var villages = divisions.villages(town);
        var now = new Town(threeOnes.inTerm(town), threeOnes.missing(town), threeOnes.now(town), absences.open(town));
        boolean mayBind = ThreeOnes.mayBind(who);
        return new TownOnesPage(
                place.name(),
                "/towns/" + town,
                now.inTerm().size(),
                now.inTerm().size() - now.missing().size(),
                now.missing().size(),
                Stream.of(Bond.values()).map(words::name).toList(),
                villages.stream()
                        .sorted(Comparator.<Division>comparingInt(
                                        village -> now.missing().containsKey(village.code()) ? 0 : 1)
                                .thenComparing(Division::code))
                        .map(village -> row(village, now, words))
                        .toList(),
                mayBind ? clashes(town, villages, words) : List.of(),
                mayBind);
    }

    private List<ThreeOnesPage.Clash> clashes(String town, List<Division> villages, ResponsibilityWords words) {
        var known = villages.stream().collect(Collectors.toMap(Division::code, Function.identity()));
        return conflicts.of(town).stream()
                .map(conflict -> places.clash(conflict, known, words))
                .toList();
    }

    private TownOnesPage.Row row(Division village, Town now, ResponsibilityWords words) {
        var missing = now.missing().getOrDefault(village.code(), Set.of());
        boolean inTerm = now.inTerm().contains(village.code());
        return new TownOnesPage.Row(
                village.name(),
                places.path(village.code()),
                inTerm
                        ? missing.isEmpty() ? words.of("ones.complete") : places.lacks(missing, words)
                        : words.of("ones.not-in-term"),
                inTerm ? missing.isEmpty() ? "done" : "stop" : "",
                Stream.of(Bond.values())
                        .map(bond -> cell(village.code(), bond, now, words))
                        .toList());
    }

    private static TownOnesPage.Cell cell(String village, Bond bond, Town now, ResponsibilityWords words) {
        var held = now.held().stream()
                .filter(one -> one.village().equals(village) && one.bond() == bond)
                .findFirst();
        var away = now.absences().stream()
                .filter(one -> one.village().equals(village) && one.bond() == bond && one.at(words.now()))
                .findFirst();
        var note = away.map(one -> one.standInName() == null
                        ? words.of("ones.state.AWAY")
                        : words.of("ones.stands-in", one.standInName()))
                .orElse("");
        return held.map(one -> new TownOnesPage.Cell(
                        one.personName(),
                        one.unit(),
                        note,
                        away.filter(absence -> absence.standIn() == null).isPresent() ? "stop" : "wait"))
                .orElse(new TownOnesPage.Cell("", "", "", ""));
    }
}
