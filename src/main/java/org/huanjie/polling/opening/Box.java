package org.huanjie.polling.opening;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.polling.desk.BoxKind;
import org.jspecify.annotations.Nullable;

/**
 * 票箱 — a box from its sealing to the moment when its ballots are mixed with all others; it never has a number of ballots (R-BV-7).
 *
 * @param seal on the lid, put on when it was shown empty; null before
 * @param shownBy who showed it empty
 * @param slotSeal on the slot, put on when voting into it ended
 * @param readings of its seals, in the order in which they were read
 */
public record Box(
        UUID id,
        ElectionId election,
        String village,
        String name,
        BoxKind kind,
        @Nullable String seal,
        @Nullable String shownBy,
        @Nullable String slotSeal,
        boolean arrived,
        List<SealReading> readings) {

    static Box unsealed(UUID id, ElectionId election, String village, String name, BoxKind kind) {
        return new Box(id, election, village, name, kind, null, null, null, false, List.of());
    }

    public boolean mobile() {
        return kind == BoxKind.MOBILE;
    }

    public boolean sealed() {
        return seal != null;
    }

    public boolean slotSealed() {
        return slotSeal != null;
    }

    /** Whether its seals were read when the boxes were opened. */
    public boolean checked() {
        return readings.stream().anyMatch(reading -> reading.moment() == SealReading.Moment.UNSEALING);
    }

    /** Whether both seals were found as put on, whenever they were read. */
    public boolean intact() {
        return checked() && readings.stream().noneMatch(SealReading::differs);
    }

    /** The reading that stops it: it differed and nobody has decided. */
    public Optional<SealReading> stop() {
        return SealReading.stop(readings);
    }

    /** Whether its ballots may be mixed with the others: intact, or decided upon. */
    public boolean fit() {
        return checked() && stop().isEmpty();
    }
}
