package org.huanjie.responsibility.bond;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 结对 — one person's time in one bond of a village.
 *
 * @param until null while nobody has taken it over
 */
public record Holding(
        UUID id,
        String village,
        Bond bond,
        UUID person,
        String personName,
        String unit,
        String duty,
        OffsetDateTime from,
        @Nullable OffsetDateTime until,
        String why,
        @Nullable String endedBy,
        @Nullable String endedWhy) {}
