package org.huanjie.wall;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.mobilisation.figure.CountyCalls;
import org.huanjie.polling.desk.Turnouts;
import org.huanjie.readiness.assessment.CountyFigures;
import org.huanjie.readiness.assessment.CountyFigures.ConditionLine;
import org.huanjie.readiness.assessment.Readiness;
import org.huanjie.region.Division;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Divisions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 挂图的读取 — puts a county's wall together from the doors below, in a handful of statements however many villages there are. */
@Service
@Transactional(readOnly = true)
class WallReading {

    private final Divisions divisions;
    private final Readiness readiness;
    private final Elections elections;
    private final Turnouts turnouts;
    private final ElectedCount elected;
    private final CountyCalls calls;
    private final Clock clock;
    private final MatrixReading matrix;

    WallReading(
            Divisions divisions,
            Readiness readiness,
            Elections elections,
            Turnouts turnouts,
            ElectedCount elected,
            CountyCalls calls,
            Clock clock,
            MatrixReading matrix) {
        this.matrix = matrix;
        this.elected = elected;
        this.calls = calls;
        this.divisions = divisions;
        this.readiness = readiness;
        this.elections = elections;
        this.turnouts = turnouts;
        this.clock = clock;
    }

    /** The county by all its steps as well. */
    Matrix matrix(String county, LocalDate today) {
        return Matrix.of(of(county), today, matrix.sources(county, today));
    }

    Wall of(String county) {
        var figures = readiness.countyFigures(county);
        var present = elections.within(county, Body.VILLAGERS_COMMITTEE);
        var committees =
                present.stream().map(this::ofTheTerm).collect(Collectors.toMap(Election::village, Function.identity()));
        var interims = present.stream()
                .filter(election -> election.procedure().interim())
                .map(Election::village)
                .collect(Collectors.toSet());
        var towns = towns(county, figures, committees, interims);
        var cells = towns.stream().flatMap(town -> town.cells().stream()).toList();
        return new Wall(
                divisions.find(county).orElseGet(() -> new Division(county, county, "")),
                towns,
                figures(county, cells, committees.values()),
                blockers(figures),
                LegalDays.after(LocalDate.now(clock), committees.values(), matrix.schedules(county)));
    }

    // a wall shows the change of term: of a village that votes between two of them the election by which its committee sits
    private Election ofTheTerm(Election present) {
        return present.procedure().interim()
                ? elections.history(present.village()).stream()
                        .filter(one -> one.body() == present.body()
                                && !one.procedure().interim())
                        .reduce((earlier, later) -> later)
                        .orElse(present)
                : present;
    }

    private List<Wall.Town> towns(
            String county, CountyFigures figures, Map<String, Election> committees, Set<String> interims) {
        var cells = new TreeMap<String, List<Wall.Cell>>();
        for (var line : figures.villages()) {
            var town = new DivisionCode(line.code()).town().digits();
            cells.computeIfAbsent(town, code -> new ArrayList<>())
                    .add(new Wall.Cell(
                            new Division(line.code(), line.name(), town),
                            state(line, committees.get(line.code())),
                            interims.contains(line.code())));
        }
        return divisions.below(county).stream()
                .filter(town -> cells.containsKey(town.code()))
                .map(town -> new Wall.Town(town, cells.getOrDefault(town.code(), List.of())))
                .toList();
    }

    private static WallState state(
            CountyFigures.VillageLine line, @org.jspecify.annotations.Nullable Election committee) {
        return committee != null && committee.reached(Stage.STARTED)
                ? WallState.of(committee)
                : WallState.of(line.state());
    }

    private Wall.Figures figures(String county, List<Wall.Cell> cells, Collection<Election> committees) {
        var turnout = turnouts.of(elections.wholeVotes(county, Body.VILLAGERS_COMMITTEE));
        return new Wall.Figures(
                cells.size(),
                count(cells, WallState::ready),
                count(cells, WallState::started),
                count(cells, WallState::declared),
                elected.of(committees) + elected.of(elections.within(county, Body.PARTY_BRANCH)),
                turnout,
                calls.of(county, committees));
    }

    private static int count(List<Wall.Cell> cells, java.util.function.Predicate<WallState> which) {
        return (int) cells.stream().map(Wall.Cell::state).filter(which).count();
    }

    private static List<Wall.Blocker> blockers(CountyFigures figures) {
        return figures.byCondition().stream()
                .filter(line -> line.notMet() > 0)
                .sorted(Comparator.comparingInt(ConditionLine::notMet).reversed())
                .map(line -> new Wall.Blocker(line.condition().name(), line.notMet()))
                .toList();
    }
}
