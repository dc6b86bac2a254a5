package org.huanjie.candidacy.review.rules;

import java.time.LocalDate;
import org.huanjie.shell.Worded;
import org.jspecify.annotations.Nullable;

/** 不列入决定的状态 — whether a bar waits, holds, or has fallen because nobody confirmed it in time. */
public enum BarState implements Worded {
    WAITING,
    HOLDS,
    FALLEN,
    ENDED;

    /** As of this day, whether or not the clock has already entered it. */
    public static BarState of(
            LocalDate confirmBy, @Nullable LocalDate confirmedOn, @Nullable LocalDate endedOn, LocalDate today) {
        if (endedOn != null) {
            return ENDED;
        }
        if (confirmedOn != null) {
            return HOLDS;
        }
        return today.isAfter(confirmBy) ? FALLEN : WAITING;
    }

    @Override
    public String key() {
        return "candidacy.bar." + name();
    }
}
