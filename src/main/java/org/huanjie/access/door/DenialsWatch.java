package org.huanjie.access.door;

import java.time.Duration;
import org.huanjie.store.job.Job;
import org.springframework.stereotype.Component;

/** 拒绝登记的钟 — writes the denials that wait, every few seconds. */
@Component
class DenialsWatch implements Job {

    private static final int SECONDS = 10;

    private final Denials denials;

    DenialsWatch(Denials denials) {
        this.denials = denials;
    }

    @Override
    public String name() {
        return "denials";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(SECONDS);
    }

    /** What waits lies in the node's memory. */
    @Override
    public Reach reach() {
        return Reach.NODE;
    }

    @Override
    public void run() {
        denials.write();
    }
}
