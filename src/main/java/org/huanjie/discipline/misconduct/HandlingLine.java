package org.huanjie.discipline.misconduct;

import static org.huanjie.access.who.Role.AUDITOR;
import static org.huanjie.access.who.Role.COUNTY_LEADER;
import static org.huanjie.access.who.Role.COUNTY_OFFICE;
import static org.huanjie.access.who.Role.GUIDANCE_GROUP;
import static org.huanjie.access.who.Role.TOWN_COMMITTEE;
import static org.huanjie.access.who.Role.TOWN_SEVEN;
import static org.huanjie.discipline.misconduct.ReportState.ACCEPTED;
import static org.huanjie.discipline.misconduct.ReportState.ANSWERED;
import static org.huanjie.discipline.misconduct.ReportState.APPEALED;
import static org.huanjie.discipline.misconduct.ReportState.CLOSED;
import static org.huanjie.discipline.misconduct.ReportState.CLOSING;
import static org.huanjie.discipline.misconduct.ReportState.FOUND;
import static org.huanjie.discipline.misconduct.ReportState.MEASURED;
import static org.huanjie.discipline.misconduct.ReportState.PASSED_ON;
import static org.huanjie.discipline.misconduct.ReportState.RECEIVED;
import static org.huanjie.discipline.misconduct.ReportState.UNDER_INQUIRY;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.access.who.Role;

/**
 * 办理状态转换 — one line of the state table of a report; its twin in the database refuses whatever is not in it. Beside the role everybody
 * who takes a step sees the case, and has not to stand back from it.
 *
 * @param roles who may take it; empty where the clock alone does
 */
public record HandlingLine(ReportState here, HandlingStep step, ReportState next, Set<Role> roles) {

    private static final Set<Role> LEADS =
            Set.of(TOWN_COMMITTEE, COUNTY_OFFICE, COUNTY_LEADER, GUIDANCE_GROUP, AUDITOR);
    private static final Set<Role> HANDLERS =
            Set.of(TOWN_COMMITTEE, TOWN_SEVEN, COUNTY_OFFICE, COUNTY_LEADER, GUIDANCE_GROUP, AUDITOR);
    private static final Set<Role> CLOCK = Set.of();

    /** The whole table: refusals, handlers and buttons ask it. */
    public static final List<HandlingLine> ALL = List.of(
            goes(RECEIVED, HandlingStep.ACCEPT, ACCEPTED, LEADS),
            goes(RECEIVED, HandlingStep.PASS_ON, PASSED_ON, LEADS),
            goes(RECEIVED, HandlingStep.ESCALATE, PASSED_ON, CLOCK),
            goes(PASSED_ON, HandlingStep.ACCEPT, ACCEPTED, LEADS),
            goes(PASSED_ON, HandlingStep.PASS_ON, PASSED_ON, LEADS),
            goes(PASSED_ON, HandlingStep.ESCALATE, PASSED_ON, CLOCK),
            goes(ACCEPTED, HandlingStep.PASS_ON, PASSED_ON, LEADS),
            goes(ACCEPTED, HandlingStep.INQUIRE, UNDER_INQUIRY, HANDLERS),
            goes(ACCEPTED, HandlingStep.ESCALATE, ACCEPTED, CLOCK),
            goes(UNDER_INQUIRY, HandlingStep.NOTE, UNDER_INQUIRY, HANDLERS),
            goes(UNDER_INQUIRY, HandlingStep.FIND, FOUND, LEADS),
            goes(UNDER_INQUIRY, HandlingStep.ESCALATE, UNDER_INQUIRY, CLOCK),
            goes(FOUND, HandlingStep.MEASURE, MEASURED, LEADS),
            goes(FOUND, HandlingStep.ANSWER, ANSWERED, LEADS),
            goes(FOUND, HandlingStep.ESCALATE, FOUND, CLOCK),
            goes(MEASURED, HandlingStep.MEASURE, MEASURED, LEADS),
            goes(MEASURED, HandlingStep.ANSWER, ANSWERED, LEADS),
            goes(MEASURED, HandlingStep.ESCALATE, MEASURED, CLOCK),
            goes(ANSWERED, HandlingStep.APPLY_TO_CLOSE, CLOSING, LEADS),
            goes(ANSWERED, HandlingStep.APPEAL, APPEALED, LEADS),
            goes(CLOSING, HandlingStep.CLOSE, CLOSED, LEADS),
            goes(CLOSING, HandlingStep.RETURN, ANSWERED, LEADS),
            goes(CLOSING, HandlingStep.APPEAL, APPEALED, LEADS),
            goes(APPEALED, HandlingStep.UPHOLD, ANSWERED, LEADS),
            goes(APPEALED, HandlingStep.REOPEN, UNDER_INQUIRY, LEADS),
            goes(APPEALED, HandlingStep.ESCALATE, APPEALED, CLOCK),
            goes(CLOSED, HandlingStep.REOPEN, UNDER_INQUIRY, LEADS));

    public HandlingLine {
        roles = Set.copyOf(roles);
    }

    /** The line that takes this step from here, if there is one. */
    public static Optional<HandlingLine> of(ReportState here, HandlingStep step) {
        return ALL.stream()
                .filter(line -> line.here() == here && line.step() == step)
                .findFirst();
    }

    /** Whether a step is this role's now. */
    public static boolean allows(ReportState here, HandlingStep step, Role role) {
        return of(here, step).filter(line -> line.roles().contains(role)).isPresent();
    }

    /** Who takes one of these steps from somewhere. */
    public static Set<Role> roles(HandlingStep... taken) {
        var steps = List.of(taken);
        var found = EnumSet.noneOf(Role.class);
        ALL.stream().filter(line -> steps.contains(line.step())).forEach(line -> found.addAll(line.roles()));
        return found;
    }

    private static HandlingLine goes(ReportState here, HandlingStep step, ReportState next, Set<Role> roles) {
        return new HandlingLine(here, step, next, roles);
    }
}
