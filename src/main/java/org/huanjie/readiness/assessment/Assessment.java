package org.huanjie.readiness.assessment;

import java.util.List;
import org.huanjie.readiness.condition.Condition;
import org.huanjie.readiness.condition.ConditionState;
import org.huanjie.readiness.condition.Evidence;
import org.huanjie.readiness.condition.Standing;
import org.huanjie.readiness.condition.State;
import org.huanjie.readiness.condition.Statement;
import org.jspecify.annotations.Nullable;

/** 准入评估 — where a village stands in its term, and on each condition what both sides state. */
public record Assessment(Standing standing, List<Item> items) {

    /** 逐项 — one condition with the latest statement of each side. */
    public record Item(
            Condition condition,
            ConditionState state,
            @Nullable Statement village,
            @Nullable Statement town) {

        /** The village's evidence, empty where it has stated nothing. */
        public Evidence evidence() {
            return village == null ? condition.empty() : village.evidence();
        }
    }

    public String village() {
        return standing.village();
    }

    public State state() {
        return standing.state();
    }

    public int round() {
        return standing.round();
    }

    public Item item(Condition condition) {
        return items.stream()
                .filter(item -> item.condition() == condition)
                .findFirst()
                .orElseThrow();
    }

    /** The conditions that are not verified as met in the present round. */
    public List<Condition> unmet() {
        return items.stream()
                .filter(item -> item.state() != ConditionState.MET)
                .map(Item::condition)
                .toList();
    }

    /** Passed, with every condition met: what the gate asks. */
    public boolean passed() {
        return state() == State.PASSED && unmet().isEmpty();
    }
}
