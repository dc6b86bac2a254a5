package org.huanjie.readiness.condition;

import static org.huanjie.access.who.Role.COUNTY_OFFICE;
import static org.huanjie.access.who.Role.ELECTION_COMMITTEE;
import static org.huanjie.access.who.Role.GUIDANCE_GROUP;
import static org.huanjie.access.who.Role.RESIDENT_CADRE;
import static org.huanjie.access.who.Role.TOWN_COMMITTEE;
import static org.huanjie.access.who.Role.TOWN_REVIEW;
import static org.huanjie.access.who.Role.VILLAGE_TEAM;
import static org.huanjie.readiness.condition.State.APPLIED;
import static org.huanjie.readiness.condition.State.PASSED;
import static org.huanjie.readiness.condition.State.RECTIFYING;
import static org.huanjie.readiness.condition.State.REFUSED;
import static org.huanjie.readiness.condition.State.REVERIFYING;
import static org.huanjie.readiness.condition.State.SELF_CHECK;
import static org.huanjie.readiness.condition.State.UNAPPLIED;
import static org.huanjie.readiness.condition.State.VERIFYING;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.huanjie.access.who.Role;

/**
 * 准入状态转换 — one line of the state table; its twin in the database refuses whatever is not in it.
 *
 * @param newRound whether every condition must be stated anew after it
 * @param roles who may take it; empty where the clock alone does
 */
public record Transition(State here, Step step, State next, boolean newRound, Set<Role> roles) {

    private static final Set<Role> VILLAGE = Set.of(VILLAGE_TEAM, ELECTION_COMMITTEE, RESIDENT_CADRE);
    private static final Set<Role> VERIFIERS = Set.of(TOWN_REVIEW, COUNTY_OFFICE, GUIDANCE_GROUP);
    private static final Set<Role> RECTIFIERS = Set.of(TOWN_REVIEW, TOWN_COMMITTEE, COUNTY_OFFICE, GUIDANCE_GROUP);
    private static final Set<Role> DECIDERS = Set.of(TOWN_COMMITTEE, COUNTY_OFFICE);
    private static final Set<Role> COUNTY = Set.of(COUNTY_OFFICE, GUIDANCE_GROUP);
    private static final Set<Role> OFFICE = Set.of(COUNTY_OFFICE);
    private static final Set<Role> CLOCK = Set.of();

    /** The whole table: refusals, handlers, navigation and buttons ask it. */
    public static final List<Transition> ALL = List.of(
            goes(UNAPPLIED, Step.SELF_CHECK, SELF_CHECK, VILLAGE),
            goes(SELF_CHECK, Step.SELF_CHECK, SELF_CHECK, VILLAGE),
            goes(SELF_CHECK, Step.APPLY, APPLIED, VILLAGE),
            goes(APPLIED, Step.VERIFY, VERIFYING, VERIFIERS),
            goes(APPLIED, Step.ESCALATE, APPLIED, CLOCK),
            goes(APPLIED, Step.KEEP, APPLIED, OFFICE),
            anew(APPLIED, Step.REOPEN, VERIFYING, OFFICE),
            goes(VERIFYING, Step.VERIFY, VERIFYING, VERIFIERS),
            anew(VERIFYING, Step.RECTIFY, RECTIFYING, RECTIFIERS),
            goes(VERIFYING, Step.PASS, PASSED, DECIDERS),
            goes(VERIFYING, Step.REFUSE, REFUSED, DECIDERS),
            goes(VERIFYING, Step.ESCALATE, VERIFYING, CLOCK),
            goes(VERIFYING, Step.KEEP, VERIFYING, OFFICE),
            anew(VERIFYING, Step.REOPEN, VERIFYING, OFFICE),
            goes(RECTIFYING, Step.SELF_CHECK, RECTIFYING, VILLAGE),
            goes(RECTIFYING, Step.APPLY, REVERIFYING, VILLAGE),
            goes(RECTIFYING, Step.ESCALATE, RECTIFYING, CLOCK),
            goes(RECTIFYING, Step.KEEP, RECTIFYING, OFFICE),
            anew(RECTIFYING, Step.REOPEN, REVERIFYING, OFFICE),
            goes(REVERIFYING, Step.VERIFY, REVERIFYING, VERIFIERS),
            anew(REVERIFYING, Step.RECTIFY, RECTIFYING, RECTIFIERS),
            goes(REVERIFYING, Step.PASS, PASSED, DECIDERS),
            goes(REVERIFYING, Step.REFUSE, REFUSED, DECIDERS),
            goes(REVERIFYING, Step.ESCALATE, REVERIFYING, CLOCK),
            goes(REVERIFYING, Step.KEEP, REVERIFYING, OFFICE),
            anew(REVERIFYING, Step.REOPEN, REVERIFYING, OFFICE),
            goes(PASSED, Step.CONFIRM, PASSED, COUNTY),
            anew(PASSED, Step.SPOT_CHECK, VERIFYING, COUNTY),
            anew(PASSED, Step.EXPIRE, VERIFYING, CLOCK),
            anew(REFUSED, Step.SELF_CHECK, SELF_CHECK, VILLAGE),
            goes(REFUSED, Step.APPEAL, REFUSED, VILLAGE),
            goes(REFUSED, Step.ESCALATE, REFUSED, CLOCK),
            goes(REFUSED, Step.KEEP, REFUSED, OFFICE),
            anew(REFUSED, Step.REOPEN, REVERIFYING, OFFICE));

    public Transition {
        roles = Set.copyOf(roles);
    }

    /** Who takes one of these steps from somewhere; whether now says {@link State#allows(Step, Role)}. */
    public static Set<Role> roles(Step... taken) {
        var steps = List.of(taken);
        var found = EnumSet.noneOf(Role.class);
        ALL.stream().filter(line -> steps.contains(line.step())).forEach(line -> found.addAll(line.roles()));
        return found;
    }

    private static Transition goes(State here, Step step, State next, Set<Role> roles) {
        return new Transition(here, step, next, false, roles);
    }

    private static Transition anew(State here, Step step, State next, Set<Role> roles) {
        return new Transition(here, step, next, true, roles);
    }
}
