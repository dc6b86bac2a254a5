package org.huanjie.problem;

import java.util.List;
import java.util.Optional;
import org.huanjie.access.who.Role;
import org.huanjie.shell.Worded;

/** 问题状态 — where a problem stands on its way to being closed (docs/rules.md, mechanisms); which step leads where says {@link Transition#ALL}. */
public enum ProblemState implements Worded {
    /** 登记 */
    REGISTERED,
    /** 交办 */
    ASSIGNED,
    /** 办理 */
    WORKING,
    /** 申请销号 */
    APPLIED,
    /** 退回 */
    RETURNED,
    /** 销号 */
    CLOSED,
    /** 重开 */
    REOPENED;

    @Override
    public String key() {
        return "situation.state." + name();
    }

    /** Where this step leads from here; empty where it cannot be taken. */
    public Optional<Transition> on(ProblemStep step) {
        return Transition.ALL.stream()
                .filter(transition -> transition.here() == this && transition.step() == step)
                .findFirst();
    }

    public boolean allows(ProblemStep step) {
        return on(step).isPresent();
    }

    /** Whether the table lets this role take the step from here: what makes a button. */
    public boolean allows(ProblemStep step, Role role) {
        return on(step).filter(line -> line.roles().contains(role)).isPresent();
    }

    /** The steps that can be taken from here, in their order. */
    public List<ProblemStep> steps() {
        return Transition.ALL.stream()
                .filter(transition -> transition.here() == this)
                .map(Transition::step)
                .toList();
    }

    public boolean isOpen() {
        return this != CLOSED;
    }
}
