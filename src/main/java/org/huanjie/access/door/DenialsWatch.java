package org.huanjie.access.door;

import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** 拒绝登记的钟 — writes the denials that wait, every few seconds. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DenialsWatch {

    private static final int SECONDS = 10;

    private final Denials denials;

    DenialsWatch(Denials denials) {
        this.denials = denials;
    }

    @Scheduled(initialDelay = SECONDS, fixedDelay = SECONDS, timeUnit = TimeUnit.SECONDS)
    void write() {
        denials.write();
    }
}
