package org.huanjie.responsibility.bond;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 代班 — hours in which a holder is away, and who stands in.
 *
 * @param standIn null where nobody stands in: the bond is missing in these hours
 */
public record Absence(
        UUID holding,
        String village,
        Bond bond,
        @Nullable UUID standIn,
        @Nullable String standInName,
        OffsetDateTime from,
        OffsetDateTime until,
        String why) {

    public boolean at(OffsetDateTime moment) {
        return !from.isAfter(moment) && until.isAfter(moment);
    }
}
