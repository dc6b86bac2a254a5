package org.huanjie.candidacy.review.talk;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.huanjie.election.stage.ElectionId;
import org.jspecify.annotations.Nullable;

/**
 * 不参选承诺书 — a person's own promise not to stand. It disqualifies nobody.
 *
 * @param countsFrom at least a day after it was signed; until then, and until the list is out, it is taken back in one step
 * @param words the person's own, beside the form's
 */
public record Pledge(
        UUID id,
        UUID review,
        ElectionId election,
        String village,
        OffsetDateTime signedAt,
        OffsetDateTime countsFrom,
        String words,
        boolean signed,
        @Nullable OffsetDateTime takenBackAt) {

    public boolean stands() {
        return takenBackAt == null;
    }

    /** Whether it counts at this moment. */
    public boolean counts(OffsetDateTime now) {
        return stands() && !countsFrom.isAfter(now);
    }
}
