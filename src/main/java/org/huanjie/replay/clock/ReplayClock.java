package org.huanjie.replay.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** 推演时钟 — is set from scenario to scenario and runs on from there at the pace of the real one. */
public final class ReplayClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock real;
    private volatile Duration ahead;

    /** A clock that shows this time now. */
    public ReplayClock(Clock real, LocalDateTime shows) {
        this.real = real;
        this.ahead = between(real, shows);
    }

    public void set(LocalDateTime shows) {
        ahead = between(real, shows);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZONE) ? this : Clock.offset(real.withZone(zone), ahead);
    }

    private static Duration between(Clock real, LocalDateTime shows) {
        return Duration.between(real.instant(), shows.atZone(ZONE).toInstant());
    }
}
