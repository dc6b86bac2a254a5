package org.huanjie.access.account;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 批量携出 — that one asks to take personal data of many out, and whether another lets it out (R-PD-8).
 *
 * @param people of how many at most
 * @param allowed null while it waits
 */
public record Export(
        UUID id,
        String county,
        String what,
        int people,
        String reason,
        String askedBy,
        OffsetDateTime askedAt,
        @Nullable String settledBy,
        @Nullable OffsetDateTime settledAt,
        @Nullable Boolean allowed,
        @Nullable OffsetDateTime takenAt) {

    /** A day is enough to take what was let out. */
    private static final int HOURS = 24;

    public boolean waits() {
        return allowed == null;
    }

    /** Whether it may be taken now: let out, not taken yet, and not longer ago than a day. */
    public boolean ready(OffsetDateTime now) {
        var let = settledAt;
        return Boolean.TRUE.equals(allowed)
                && takenAt == null
                && let != null
                && now.isBefore(let.plusHours(HOURS));
    }
}
