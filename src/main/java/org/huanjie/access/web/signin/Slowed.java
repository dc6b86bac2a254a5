package org.huanjie.access.web.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.huanjie.access.who.TrueTime;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;

/** 放慢的说法 — for how long whoever has failed too often waits. */
@Component
public class Slowed {

    private final InstantSource time;

    Slowed(TrueTime time) {
        this.time = time;
    }

    public String text(Instant until, Words words) {
        long seconds = Math.max(1, Duration.between(time.instant(), until).toSeconds() + 1);
        return words.of("sign-in.slowed", seconds);
    }
}
