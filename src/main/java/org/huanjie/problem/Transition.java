package org.huanjie.problem;

import static org.huanjie.access.who.Role.COUNTY_LEADER;
import static org.huanjie.access.who.Role.COUNTY_OFFICE;
import static org.huanjie.access.who.Role.GUIDANCE_GROUP;
import static org.huanjie.access.who.Role.RESIDENT_CADRE;
import static org.huanjie.access.who.Role.TOWN_COMMITTEE;
import static org.huanjie.access.who.Role.TOWN_SEVEN;
import static org.huanjie.problem.ProblemState.APPLIED;
import static org.huanjie.problem.ProblemState.ASSIGNED;
import static org.huanjie.problem.ProblemState.CLOSED;
import static org.huanjie.problem.ProblemState.REGISTERED;
import static org.huanjie.problem.ProblemState.REOPENED;
import static org.huanjie.problem.ProblemState.RETURNED;
import static org.huanjie.problem.ProblemState.WORKING;
import static org.huanjie.problem.ProblemStep.APPLY_TO_CLOSE;
import static org.huanjie.problem.ProblemStep.ASSIGN;
import static org.huanjie.problem.ProblemStep.REOPEN;
import static org.huanjie.problem.ProblemStep.RETURN;
import static org.huanjie.problem.ProblemStep.START;
import static org.huanjie.problem.ProblemStep.VERIFY;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;

/**
 * 问题状态转换 — one line of the state table; its twin in the database refuses whatever is not in it.
 *
 * @param newRound whether the problem begins anew after it
 * @param roles who may take it
 */
public record Transition(ProblemState here, ProblemStep step, ProblemState next, boolean newRound, Set<Role> roles) {

    /** Whoever gives work to others and judges it: the resident cadre and those above the village. */
    private static final Set<Role> ABOVE =
            Set.of(RESIDENT_CADRE, TOWN_COMMITTEE, TOWN_SEVEN, COUNTY_OFFICE, COUNTY_LEADER, GUIDANCE_GROUP);

    /** Whoever enters problems and works on them, with tasks and measures. Whoever enters one says at once who has it until when. */
    public static final Set<Role> WORKERS = Permission.WORK.roles();

    /** The whole table: refusals, handlers, navigation and buttons ask it. What was solved on the spot goes from its entry to a second person. */
    public static final List<Transition> ALL = List.of(
            goes(REGISTERED, ASSIGN, ASSIGNED, ABOVE),
            goes(REGISTERED, APPLY_TO_CLOSE, APPLIED, WORKERS),
            goes(ASSIGNED, START, WORKING, WORKERS),
            goes(ASSIGNED, ASSIGN, ASSIGNED, ABOVE),
            goes(WORKING, APPLY_TO_CLOSE, APPLIED, WORKERS),
            goes(WORKING, ASSIGN, ASSIGNED, ABOVE),
            goes(APPLIED, VERIFY, CLOSED, ABOVE),
            goes(APPLIED, RETURN, RETURNED, ABOVE),
            goes(RETURNED, APPLY_TO_CLOSE, APPLIED, WORKERS),
            goes(RETURNED, ASSIGN, ASSIGNED, ABOVE),
            new Transition(CLOSED, REOPEN, REOPENED, true, ABOVE),
            goes(REOPENED, ASSIGN, ASSIGNED, ABOVE));

    public Transition {
        roles = Set.copyOf(roles);
    }

    /** Who takes this step from somewhere; whether now says {@link ProblemState#allows(ProblemStep, Role)}. */
    public static Set<Role> roles(ProblemStep step) {
        return step == ProblemStep.REGISTER
                ? WORKERS
                : ALL.stream()
                        .filter(line -> line.step() == step)
                        .flatMap(line -> line.roles().stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static Transition goes(ProblemState here, ProblemStep step, ProblemState next, Set<Role> roles) {
        return new Transition(here, step, next, false, roles);
    }
}
