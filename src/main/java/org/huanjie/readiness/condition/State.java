package org.huanjie.readiness.condition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.access.who.Role;
import org.huanjie.shell.Worded;

/** 准入状态 — where a village stands on its way to a pass (docs/rules.md, readiness); which step leads where says {@link Transition#ALL}. */
public enum State implements Worded {
    /** 未申报 */
    UNAPPLIED,
    /** 自查 */
    SELF_CHECK,
    /** 申报 */
    APPLIED,
    /** 核查 */
    VERIFYING,
    /** 整改 */
    RECTIFYING,
    /** 再核查 */
    REVERIFYING,
    /** 通过 */
    PASSED,
    /** 不通过 */
    REFUSED;

    /** States in which an application was made and no pass is there: what goes to the county while the term runs out. */
    public static final Set<State> WITHOUT_PASS = Set.of(APPLIED, VERIFYING, RECTIFYING, REVERIFYING, REFUSED);

    @Override
    public String key() {
        return "readiness.state." + name();
    }

    /** Where this step leads from here; empty where it cannot be taken. */
    public Optional<Transition> on(Step step) {
        return Transition.ALL.stream()
                .filter(transition -> transition.here() == this && transition.step() == step)
                .findFirst();
    }

    public boolean allows(Step step) {
        return on(step).isPresent();
    }

    /** Whether the table lets this role take the step from here: what makes a button. */
    public boolean allows(Step step, Role role) {
        return on(step).filter(line -> line.roles().contains(role)).isPresent();
    }

    /** From the state that needs the county or town most to the one that needs nobody: the order of lists. */
    public static List<State> byUrgency() {
        return List.of(REFUSED, APPLIED, REVERIFYING, VERIFYING, RECTIFYING, SELF_CHECK, UNAPPLIED, PASSED);
    }
}
