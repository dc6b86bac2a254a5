package org.huanjie.problem;

import java.util.List;
import java.util.Set;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.shell.Reason;

/** 问题理由的说法 — the reasons of the lists and meetings. */
public final class Grounds {

    private Grounds() {}

    /** Why this person does not do this with a problem; nothing where their role is one of these. */
    static List<Reason> notYours(ProblemStep step, Set<Role> roles, SignedIn by) {
        return roles.contains(by.role())
                ? List.of()
                : List.of(ProblemRefusal.NOT_YOURS.of(
                        by.role(), step, roles.stream().sorted().toList()));
    }

    /** The same of tasks and measures: they are whose who enters problems and works on them. */
    static List<Reason> notYours(SignedIn by) {
        return notYours(ProblemStep.REGISTER, Transition.WORKERS, by);
    }
}
