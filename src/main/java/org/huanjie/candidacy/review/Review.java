package org.huanjie.candidacy.review;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.roll.voter.VoterId;
import org.jspecify.annotations.Nullable;

/**
 * 一次联审 — of one person in one election.
 *
 * @param person on the roll
 * @param edition the county's at the time; null until it has adopted one
 * @param dueOn by when both levels answer; a level that is late has found nothing
 */
public record Review(
        UUID id,
        ElectionId election,
        String village,
        VoterId person,
        String name,
        String sex,
        @Nullable String edition,
        OffsetDateTime openedAt,
        LocalDate dueOn,
        @Nullable OffsetDateTime concludedAt) {

    public boolean concluded() {
        return concludedAt != null;
    }
}
