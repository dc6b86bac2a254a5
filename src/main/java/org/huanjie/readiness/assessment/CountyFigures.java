package org.huanjie.readiness.assessment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.huanjie.readiness.condition.Condition;
import org.huanjie.readiness.condition.ConditionState;
import org.huanjie.readiness.condition.Standing;
import org.huanjie.readiness.condition.State;
import org.huanjie.region.Division;
import org.huanjie.region.DivisionCode;
import org.jspecify.annotations.Nullable;

/** 准入数字 — every village of a county or town with its state, and what is counted from them. */
public record CountyFigures(List<VillageLine> villages) {

    /** 一村 — its state and that of each condition; no standing where it has not begun. */
    public record VillageLine(
            String code,
            String name,
            State state,
            @Nullable Standing standing,
            Map<Condition, ConditionState> conditions) {}

    /** 一镇 — how many of its villages passed, and how many stand in each state. */
    public record TownLine(String town, int passed, int total, Map<State, Integer> byState) {}

    /** 一项条件 — in how many villages it is met, not met, still to be verified, or not even self-checked. */
    public record ConditionLine(Condition condition, int met, int notMet, int claimed, int open) {}

    static CountyFigures of(
            List<Division> villages,
            Map<String, Standing> standings,
            Map<String, Map<Condition, ConditionState>> conditions) {
        return new CountyFigures(villages.stream()
                .map(village -> {
                    var standing = standings.get(village.code());
                    return new VillageLine(
                            village.code(),
                            village.name(),
                            standing == null ? State.UNAPPLIED : standing.state(),
                            standing,
                            conditions.getOrDefault(village.code(), Map.of()));
                })
                .toList());
    }

    public int total() {
        return villages.size();
    }

    public int passed() {
        return count(State.PASSED);
    }

    public int count(State state) {
        return (int)
                villages.stream().filter(village -> village.state() == state).count();
    }

    public List<TownLine> byTown() {
        var towns = new TreeMap<String, List<VillageLine>>();
        villages.forEach(village -> towns.computeIfAbsent(
                        new DivisionCode(village.code()).town().digits(), town -> new java.util.ArrayList<>())
                .add(village));
        return towns.entrySet().stream()
                .map(town -> {
                    var figures = new CountyFigures(town.getValue());
                    var states = new EnumMap<State, Integer>(State.class);
                    State.byUrgency().forEach(state -> states.put(state, figures.count(state)));
                    return new TownLine(town.getKey(), figures.passed(), figures.total(), states);
                })
                .toList();
    }

    /** In the order of the conditions. */
    public List<ConditionLine> byCondition() {
        return Arrays.stream(Condition.values())
                .map(condition -> new ConditionLine(
                        condition,
                        count(condition, ConditionState.MET),
                        count(condition, ConditionState.NOT_MET),
                        count(condition, ConditionState.CLAIMED),
                        count(condition, ConditionState.OPEN)))
                .toList();
    }

    /** The condition that most villages are found, or say themselves, not to meet; empty where none blocks any. */
    public Optional<ConditionLine> blocksMost() {
        return byCondition().stream()
                .filter(line -> line.notMet() > 0)
                .max(Comparator.comparingInt(ConditionLine::notMet));
    }

    /** What lies before the county: appeals and escalations. */
    public List<VillageLine> beforeCounty() {
        return villages.stream()
                .filter(village ->
                        village.standing() != null && village.standing().beforeCounty() != null)
                .toList();
    }

    /** When, at the pace so far, all of these villages will have passed. */
    public Forecast forecast(LocalDate today, LocalDate termEnds) {
        var passes = villages.stream()
                .map(VillageLine::standing)
                .filter(Objects::nonNull)
                .map(Standing::passedOn)
                .filter(Objects::nonNull)
                .toList();
        return Forecast.of(total(), passes, today, termEnds);
    }

    private int count(Condition condition, ConditionState state) {
        return (int) villages.stream()
                .filter(village -> village.conditions().getOrDefault(condition, ConditionState.OPEN) == state)
                .count();
    }
}
