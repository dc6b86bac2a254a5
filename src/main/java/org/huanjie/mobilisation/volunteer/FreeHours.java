package org.huanjie.mobilisation.volunteer;

import java.time.LocalTime;

/** 可用时段 — from when until when somebody can serve on the day of the vote. */
public record FreeHours(LocalTime from, LocalTime until) {

    public FreeHours {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("hours that end before they begin");
        }
    }
}
