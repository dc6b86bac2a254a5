package org.huanjie.candidacy.review.talk;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 一次谈话 — offered to a person; held, declined or neither.
 *
 * @param talkers who talked with the person
 * @param shown what was shown to them
 * @param words their own words; empty where they said none
 * @param signed whether they signed it
 */
public record Talk(
        UUID id,
        UUID review,
        String village,
        OffsetDateTime offeredAt,
        String offeredBy,
        @Nullable LocalDate heldOn,
        @Nullable LocalDate declinedOn,
        String talkers,
        String shown,
        String words,
        boolean signed) {

    public boolean open() {
        return heldOn == null && declinedOn == null;
    }
}
