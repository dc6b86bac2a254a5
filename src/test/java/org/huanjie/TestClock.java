package org.huanjie;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** 测试时钟 — stands still until it is set; begins on the eve of the pilot. */
public final class TestClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private volatile Instant now = at(LocalDateTime.of(2017, 1, 15, 9, 0));

    public void set(LocalDateTime time) {
        now = at(time);
    }

    public void set(LocalDate day) {
        set(day.atTime(9, 0));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    private static Instant at(LocalDateTime time) {
        return time.atZone(ZONE).toInstant();
    }
}
