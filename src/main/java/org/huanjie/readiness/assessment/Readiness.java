package org.huanjie.readiness.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.election.stage.Terms;
import org.huanjie.readiness.condition.Condition;
import org.huanjie.readiness.condition.ConditionSet;
import org.huanjie.readiness.condition.ConditionSets;
import org.huanjie.readiness.condition.ConditionState;
import org.huanjie.readiness.condition.Side;
import org.huanjie.readiness.condition.Standing;
import org.huanjie.readiness.condition.State;
import org.huanjie.readiness.condition.Statement;
import org.huanjie.readiness.condition.Statements;
import org.huanjie.readiness.condition.Step;
import org.huanjie.region.Divisions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 准入评估之门 — where villages stand: one village whole, a county in figures. Reading only. */
@Service
@Transactional(readOnly = true)
public class Readiness {

    /** 已办步骤 — a step of the history: who did what, when, why, and where it led. */
    public record Event(
            Step step,
            State state,
            int round,
            String reason,
            String personName,
            String role,
            java.time.OffsetDateTime at) {}

    private final Terms terms;
    private final Divisions divisions;
    private final ConditionSets sets;
    private final Assessments assessments;
    private final Statements statements;
    private final DueSteps due;
    private final Clock clock;

    Readiness(
            Terms terms,
            Divisions divisions,
            ConditionSets sets,
            Assessments assessments,
            Statements statements,
            DueSteps due,
            Clock clock) {
        this.terms = terms;
        this.divisions = divisions;
        this.sets = sets;
        this.assessments = assessments;
        this.statements = statements;
        this.due = due;
        this.clock = clock;
    }

    /** Where the village stands in its county's present term; throws where the county has none. */
    public Assessment of(String village) {
        return find(village).orElseThrow(() -> new IllegalStateException("no term is open for " + village));
    }

    /** As {@link #of}; empty where the county has no term. */
    public Optional<Assessment> find(String village) {
        return terms.current(village)
                .map(term -> put(assessments
                        .find(term.id(), village)
                        .map(standing ->
                                due.recorded(term, village, List.of(standing)).getFirst())
                        .orElseGet(() -> unapplied(term.id(), village))));
    }

    /** Where the village stands, or stood, in this term. */
    public Assessment in(UUID term, String village) {
        return put(assessments.find(term, village).orElseGet(() -> unapplied(term, village)));
    }

    private Standing unapplied(UUID term, String village) {
        return Standing.unapplied(term, village, sets.on(LocalDate.now(clock)));
    }

    /** The conditions of a version, in their order, with their kinds of document. */
    public ConditionSet conditions(int version) {
        return sets.get(version);
    }

    /** The versions of the conditions, the latest first, each with the day from which it holds. */
    public Map<Integer, LocalDate> editions() {
        return sets.editions();
    }

    /** Every step that was taken in the village's present term, the first first. */
    public List<Event> history(String village) {
        return terms.current(village)
                .map(term -> assessments.history(term.id(), village).stream()
                        .map(e -> new Event(
                                e.step(), e.state(), e.round(), e.reason(), e.personName(), e.role(), e.takenAt()))
                        .toList())
                .orElse(List.of());
    }

    /** The state of every village below this county or town that has begun; whoever is missing is {@link State#UNAPPLIED}. */
    public Map<String, State> states(String code) {
        return terms.current(code)
                .map(term -> due.recorded(term, code, assessments.below(term.id(), code)).stream()
                        .collect(Collectors.toMap(Standing::village, Standing::state)))
                .orElse(Map.of());
    }

    /** The figures of a county. */
    public CountyFigures countyFigures(String county) {
        return figures(county);
    }

    /** The figures of a county or a town: every village with its conditions, as the clock leaves it today, whether or not that is recorded yet. */
    public CountyFigures figures(String code) {
        var villages = divisions.villages(code);
        var term = terms.current(code);
        if (term.isEmpty()) {
            return CountyFigures.of(villages, Map.of(), Map.of());
        }
        var standings = due
                .recorded(term.get(), code, assessments.below(term.get().id(), code))
                .stream()
                .collect(Collectors.toMap(Standing::village, standing -> standing));
        return CountyFigures.of(
                villages,
                standings,
                conditionStates(standings, statements.latestBelow(term.get().id(), code)));
    }

    public Assessment put(Standing standing) {
        var latest = statements.latest(standing.term(), standing.village());
        var village = Statements.of(Side.VILLAGE, latest);
        var town = Statements.of(Side.TOWN, latest);
        return new Assessment(
                standing,
                sets.get(standing.version()).items().stream()
                        .map(ConditionSet.Item::condition)
                        .map(condition -> new Assessment.Item(
                                condition,
                                ConditionState.of(
                                        standing.round(),
                                        Optional.ofNullable(village.get(condition))
                                                .map(Readiness::word),
                                        Optional.ofNullable(town.get(condition)).map(Readiness::word)),
                                village.get(condition),
                                town.get(condition)))
                        .toList());
    }

    private static ConditionState.Word word(Statement statement) {
        return new ConditionState.Word(statement.round(), statement.met());
    }

    private static Map<String, Map<Condition, ConditionState>> conditionStates(
            Map<String, Standing> standings, List<Statements.Latest> latest) {
        var words = new HashMap<String, Map<Condition, Map<Side, ConditionState.Word>>>();
        for (var line : latest) {
            words.computeIfAbsent(line.village(), village -> new EnumMap<>(Condition.class))
                    .computeIfAbsent(line.condition(), condition -> new EnumMap<>(Side.class))
                    .put(line.side(), new ConditionState.Word(line.round(), line.met()));
        }
        var states = new HashMap<String, Map<Condition, ConditionState>>();
        standings.forEach((village, standing) -> {
            var each = new EnumMap<Condition, ConditionState>(Condition.class);
            for (var condition : Condition.values()) {
                var sides = words.getOrDefault(village, Map.of()).getOrDefault(condition, Map.of());
                each.put(
                        condition,
                        ConditionState.of(
                                standing.round(),
                                Optional.ofNullable(sides.get(Side.VILLAGE)),
                                Optional.ofNullable(sides.get(Side.TOWN))));
            }
            states.put(village, each);
        });
        return states;
    }
}
