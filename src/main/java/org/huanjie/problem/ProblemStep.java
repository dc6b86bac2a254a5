package org.huanjie.problem;

import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.access.who.Role;
import org.huanjie.shell.Worded;

/** 办理步骤 — what someone does with a problem; each is recorded with who, when and why. */
public enum ProblemStep implements Worded {
    /** 登记 */
    REGISTER,
    /** 交办: an owner and a day */
    ASSIGN,
    /** 办理 */
    START,
    /** 申请销号: with evidence */
    APPLY_TO_CLOSE,
    /** 核验: a second person finds it solved, and it is closed */
    VERIFY,
    /** 退回: a second person finds it not solved */
    RETURN,
    /** 重开: what was closed is there again; its history stays */
    REOPEN;

    /** Who takes it from somewhere; whether now says {@link ProblemState#allows(ProblemStep, Role)}. */
    public Set<Role> roles() {
        return this == REGISTER
                ? Transition.WORKERS
                : Transition.ALL.stream()
                        .filter(line -> line.step() == this)
                        .flatMap(line -> line.roles().stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String key() {
        return "situation.step." + name();
    }
}
