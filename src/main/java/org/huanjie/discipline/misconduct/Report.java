package org.huanjie.discipline.misconduct;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 举报件 — a report, and how far it is. It has days and no hours.
 *
 * @param about the division that it is about
 * @param retaliationOf the report for which somebody was made to suffer, where this is about that
 * @param words what was reported; empty once it has gone
 */
public record Report(
        ReportId id,
        String about,
        Arrival arrival,
        Conduct kind,
        HandlingOrgan organ,
        Progress progress,
        Optional<ReportId> retaliationOf,
        Optional<String> words) {

    /** 来件 — in which way it came, on what day, and whether nobody gave a name. */
    public record Arrival(
            ReportChannel channel,
            LocalDate on,
            boolean unnamed,
            @Nullable String enteredBy) {}

    /**
     * 进度 — its state, how many steps were taken, by when something is due.
     *
     * @param raisedOn when the clock took it up, since it was late
     */
    public record Progress(
            ReportState state,
            int stamp,
            LocalDate since,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate raisedOn,
            @Nullable FindingOutcome outcome,
            @Nullable String closingBy,
            @Nullable LocalDate closedOn) {}

    public ReportState state() {
        return progress.state();
    }

    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(progress.dueOn());
    }

    public Optional<FindingOutcome> outcome() {
        return Optional.ofNullable(progress.outcome());
    }

    /** Whether it waits past its day. */
    public boolean overdue(LocalDate today) {
        return state() != ReportState.CLOSED && dueOn().filter(today::isAfter).isPresent();
    }
}
