package org.huanjie.discipline.reminder;

import static org.huanjie.discipline.reminder.SeriesState.APPROVED;
import static org.huanjie.discipline.reminder.SeriesState.APPROVED_ONCE;
import static org.huanjie.discipline.reminder.SeriesState.DRAFT;
import static org.huanjie.discipline.reminder.SeriesState.ENDED;
import static org.huanjie.discipline.reminder.SeriesState.PROPOSED;
import static org.huanjie.discipline.reminder.SeriesState.RUNNING;
import static org.huanjie.discipline.reminder.SeriesState.STOPPED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;

/**
 * 提醒系列状态转换 — one line of the state table; its twin in the database refuses whatever is not in it, and that one person approves twice.
 *
 * @param roles who may take it; empty where the clock alone does
 */
public record SeriesTransition(SeriesState here, SeriesStep step, SeriesState next, Set<Role> roles) {

    private static final Set<Role> OFFICES = Permission.ORGANIZE.roles();
    private static final Set<Role> CLOCK = Set.of();

    /** The whole table: refusals, handlers and buttons ask it. */
    public static final List<SeriesTransition> ALL = List.of(
            goes(DRAFT, SeriesStep.WRITE, DRAFT, OFFICES),
            goes(DRAFT, SeriesStep.PROPOSE, PROPOSED, OFFICES),
            goes(DRAFT, SeriesStep.STOP, STOPPED, OFFICES),
            goes(PROPOSED, SeriesStep.WRITE, DRAFT, OFFICES),
            goes(PROPOSED, SeriesStep.RETURN, DRAFT, OFFICES),
            goes(PROPOSED, SeriesStep.APPROVE, APPROVED_ONCE, OFFICES),
            goes(PROPOSED, SeriesStep.STOP, STOPPED, OFFICES),
            goes(APPROVED_ONCE, SeriesStep.WRITE, DRAFT, OFFICES),
            goes(APPROVED_ONCE, SeriesStep.RETURN, DRAFT, OFFICES),
            goes(APPROVED_ONCE, SeriesStep.APPROVE, APPROVED, OFFICES),
            goes(APPROVED_ONCE, SeriesStep.STOP, STOPPED, OFFICES),
            goes(APPROVED, SeriesStep.WRITE, DRAFT, OFFICES),
            goes(APPROVED, SeriesStep.RUN, RUNNING, CLOCK),
            goes(APPROVED, SeriesStep.STOP, STOPPED, OFFICES),
            goes(APPROVED, SeriesStep.END, ENDED, CLOCK),
            goes(RUNNING, SeriesStep.WRITE, DRAFT, OFFICES),
            goes(RUNNING, SeriesStep.STOP, STOPPED, OFFICES),
            goes(RUNNING, SeriesStep.END, ENDED, CLOCK));

    public SeriesTransition {
        roles = Set.copyOf(roles);
    }

    /** Whether this role may take this step here. */
    public static boolean allows(SeriesState here, SeriesStep step, Role role) {
        return from(here, step).filter(line -> line.roles().contains(role)).isPresent();
    }

    private static Optional<SeriesTransition> from(SeriesState here, SeriesStep step) {
        return ALL.stream()
                .filter(line -> line.here() == here && line.step() == step)
                .findFirst();
    }

    /** Who takes this step from somewhere; whether now says {@link #allows(SeriesState, SeriesStep, Role)}. */
    public static Set<Role> roles(SeriesStep step) {
        return ALL.stream()
                .filter(line -> line.step() == step)
                .flatMap(line -> line.roles().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static SeriesTransition goes(SeriesState here, SeriesStep step, SeriesState next, Set<Role> roles) {
        return new SeriesTransition(here, step, next, roles);
    }
}
