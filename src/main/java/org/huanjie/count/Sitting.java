package org.huanjie.count;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.huanjie.count.engine.Round;
import org.huanjie.election.Body;
import org.jspecify.annotations.Nullable;

/**
 * 计票会 — one count of one round of an election.
 *
 * @param recovered ballots taken from the boxes, once that is confirmed; nothing is read before
 * @param lastSheet the number of the sheet read last; numbers of undone sheets stay used
 * @param read sheets read and not undone
 * @param spoilt the void ones among them
 */
public record Sitting(
        UUID id,
        UUID election,
        Round round,
        String village,
        Body body,
        @Nullable Integer recovered,
        int lastSheet,
        int read,
        int blank,
        int spoilt,
        @Nullable OffsetDateTime closedAt) {

    public boolean confirmed() {
        return recovered != null;
    }

    public boolean closed() {
        return closedAt != null;
    }

    /** Nought until it is confirmed. */
    public int recoveredBallots() {
        return recovered == null ? 0 : recovered;
    }
}
