package org.huanjie.candidacy.relist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 递补人选 — who follows by the record of nomination, and what they said when they were asked.
 *
 * @param rank from 1; two of the same rank are asked together and follow together, since nothing puts one before the other
 * @param stands what they answered; null before
 */
public record NextInLine(ListedPerson who, int rank, @Nullable LocalDate askedOn, @Nullable Boolean stands) {

    public boolean answered() {
        return stands != null;
    }

    public boolean follows() {
        return Boolean.TRUE.equals(stands);
    }
}
