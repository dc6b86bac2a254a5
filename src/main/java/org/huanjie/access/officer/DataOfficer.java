package org.huanjie.access.officer;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 数据保护负责人 — the account that watches over a county's looks, named by one and seated by another. */
public record DataOfficer(
        UUID id,
        String county,
        String account,
        String namedBy,
        OffsetDateTime namedAt,
        @Nullable String confirmedBy,
        @Nullable OffsetDateTime confirmedAt) {

    public boolean isSeated() {
        return confirmedBy != null;
    }
}
