package org.huanjie.candidacy.review.remedy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 联审申诉 — against one finding, in the person's own words.
 *
 * @param dueOn the last day on which it is decided; after it, it is granted
 * @param upheld whether it was granted; null while it is open
 * @param reasons of the decision; empty while it is open, or where the clock granted it
 */
public record Appeal(
        UUID id,
        UUID finding,
        UUID review,
        String village,
        String text,
        OffsetDateTime receivedAt,
        LocalDate dueOn,
        @Nullable LocalDate decidedOn,
        @Nullable Boolean upheld,
        String reasons) {

    public boolean open() {
        return decidedOn == null;
    }
}
