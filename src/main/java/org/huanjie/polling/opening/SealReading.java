package org.huanjie.polling.opening;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 验封记录 — one reading of the seals of a box or a bag, kept as it was read (R-PL-4, R-AF-4).
 *
 * @param of the box or bag
 * @param seal what was put on; of a box on its lid
 * @param slot what was put on a box's slot; null while it is open, and for a bag
 * @param sealFound what was read; empty where the seal was broken
 * @param decided whether the committee has decided on it, or on the same numbers before
 * @param ground of the decision on this very reading; null where there is none
 */
public record SealReading(
        long seq,
        UUID of,
        Moment moment,
        @Nullable Integer transfer,
        String seal,
        @Nullable String slot,
        String sealFound,
        @Nullable String slotFound,
        boolean differs,
        boolean decided,
        String by,
        OffsetDateTime readAt,
        @Nullable SealGround ground,
        @Nullable String ruledBy,
        @Nullable OffsetDateTime ruledAt) {

    /** 时点 — when seals are read. */
    public enum Moment {
        /** while the box stands or is on its way */
        BETWEEN,
        /** when all boxes are opened together */
        UNSEALING,
        /** when bags go from hand to hand */
        HAND_OVER
    }

    /** Whether it stops what comes next. */
    public boolean stops() {
        return differs && !decided;
    }

    /** What was put on, lid and slot. */
    public String putOn() {
        return both(seal, slot);
    }

    /** What was read, lid and slot; a dash for a broken one. */
    public String found() {
        return both(sealFound, slotFound);
    }

    /** The newest that stops, of one box's or bag's readings in their order. */
    public static Optional<SealReading> stop(List<SealReading> readings) {
        return readings.stream().filter(SealReading::stops).reduce((before, after) -> after);
    }

    private static String both(String lid, @Nullable String slot) {
        var first = lid.isEmpty() ? "—" : lid;
        return slot == null ? first : first + "/" + (slot.isEmpty() ? "—" : slot);
    }
}
