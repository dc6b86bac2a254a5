package org.huanjie.problem;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.huanjie.access.who.SignedIn;
import org.huanjie.problem.kind.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * 问题 — one line of the problem list.
 *
 * @param number per village and year, as people say it
 * @param due the last day; null until it is assigned, and while a reopened one waits for its new day
 * @param stamp how many steps were taken; a page that saw fewer is stale
 */
public record Problem(
        ProblemId id,
        String village,
        String number,
        ProblemKind kind,
        ListLevel level,
        Risk risk,
        String title,
        String description,
        Origin origin,
        @Nullable UUID visit,
        @Nullable UUID matter,
        String owner,
        String ownerName,
        @Nullable LocalDate due,
        ProblemState state,
        int round,
        int stamp,
        OffsetDateTime since,
        String evidence,
        @Nullable String applicant,
        @Nullable String verifier,
        @Nullable String verifierName,
        @Nullable LocalDate closedOn,
        OffsetDateTime registeredAt) {

    static final String COLUMNS = """
            id, village, number, kind, level, risk, title, description, origin, visit, matter, owner, owner_name, due, state,
            round, stamp, since, evidence, applicant, verifier, verifier_name, closed_on, registered_at
            """;

    /** Whether this one is neither who answers for it nor who applied for its closing. */
    public boolean isSecond(SignedIn by) {
        return !by.signInName().equals(owner) && !by.signInName().equals(applicant);
    }

    /** Whether its day has passed and it is still open. */
    public boolean overdue(LocalDate today) {
        return state.isOpen() && due != null && due.isBefore(today);
    }
}
