package org.huanjie.count.sitting;

import java.time.OffsetDateTime;
import java.util.Map;
import org.huanjie.count.ballot.SheetKind;
import org.huanjie.count.ballot.Sums;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.law.Round;
import org.jspecify.annotations.Nullable;

/**
 * 计票会 — one count of one round of an election.
 *
 * @param recovered ballots taken from the boxes, once that is confirmed; nothing is read before
 * @param lastSheet the number of the sheet read last; numbers of undone sheets stay used
 * @param read sheets read and not undone
 * @param spoilt the void ones among them
 * @param doubtful those among them that the election committee has not decided yet
 * @param compared how many had been read when the running totals were last compared with the wall's 正 sheet
 */
public record Sitting(
        SittingId id,
        ElectionId election,
        Round round,
        String village,
        Body body,
        Mode mode,
        @Nullable Integer recovered,
        int lastSheet,
        int read,
        int blank,
        int spoilt,
        int doubtful,
        int compared,
        @Nullable OffsetDateTime closedAt) {

    /** How many sheets can be undone; after how many the sums go into the ledger, and are compared with the wall where one teller keys. */
    public static final int KEPT = 50;

    public boolean confirmed() {
        return recovered != null;
    }

    public boolean closed() {
        return closedAt != null;
    }

    /** The sheets by their kinds, without their parts. */
    public Sums sheets() {
        return new Sums(
                read,
                Map.of(SheetKind.BLANK, blank, SheetKind.VOID, spoilt, SheetKind.DOUBTFUL, doubtful),
                Map.of(),
                Map.of());
    }

    /** Whether two tellers key every sheet. */
    public boolean byTwo() {
        return mode == Mode.TWO;
    }

    /** Ballots that are still to be read. */
    public int unread() {
        return recoveredBallots() - read;
    }

    /** Whether the running totals are to be compared with the wall's 正 sheet before the next sheet is read. */
    public boolean comparisonDue() {
        return mode == Mode.ONE && read >= compared + KEPT && unread() > 0;
    }

    /** Nought until it is confirmed. */
    public int recoveredBallots() {
        return recovered == null ? 0 : recovered;
    }
}
