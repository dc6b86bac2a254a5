package org.huanjie.candidacy.review.remedy;

import java.time.LocalDate;
import java.util.UUID;
import org.huanjie.candidacy.review.rules.BarState;
import org.jspecify.annotations.Nullable;

/**
 * 不列入决定 — that a person is not put on the list, on a finding that binds.
 *
 * @param confirmBy the last day on which it is confirmed; after it, it has fallen
 */
public record ListBar(
        UUID id,
        UUID finding,
        UUID review,
        String village,
        LocalDate decidedOn,
        String decidedBy,
        LocalDate confirmBy,
        @Nullable LocalDate confirmedOn,
        @Nullable String confirmedBy,
        @Nullable LocalDate endedOn,
        @Nullable Ending endedBecause) {

    /** 终止原因. */
    public enum Ending implements org.huanjie.shell.Worded {
        NOT_CONFIRMED,
        APPEAL,
        APPEAL_LATE,
        WITHDRAWN;

        @Override
        public String key() {
            return "candidacy.bar-ending." + name();
        }
    }

    public BarState state(LocalDate today) {
        return BarState.of(confirmBy, confirmedOn, endedOn, today);
    }
}
