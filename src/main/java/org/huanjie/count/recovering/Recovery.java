package org.huanjie.count.recovering;

import java.time.OffsetDateTime;

/** 清点 — one count of the ballots taken from the boxes, before any is read. */
public record Recovery(int turn, int ballots, int issued, String by, OffsetDateTime at) {

    /** More were taken out than were handed out: the count stops here (R-BV-1). */
    public boolean above() {
        return ballots > issued;
    }
}
