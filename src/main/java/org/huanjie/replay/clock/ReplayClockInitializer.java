package org.huanjie.replay.clock;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** 推演时钟的接入 — in a demonstration or a replay, and nowhere else, the program runs on a clock that can be set. */
final class ReplayClockInitializer implements ApplicationContextInitializer<GenericApplicationContext> {

    /** Before anything has been played, the clock shows the eve of the term. */
    private static final LocalDateTime EVE = LocalDateTime.of(2017, 1, 3, 8, 0);

    @Override
    public void initialize(GenericApplicationContext context) {
        if (context.getEnvironment().getProperty("huanjie.demo", Boolean.class, false)) {
            context.registerBean(
                    ReplayClock.class, () -> new ReplayClock(Clock.system(ZoneId.of("Asia/Shanghai")), EVE));
        }
    }
}
