package org.huanjie.messaging.outbox;

import java.time.Duration;
import org.huanjie.store.job.Job;

/** 投递任务 — the outbox is worked off by one node at a time. */
final class OutboxJob implements Job {

    private final OutboxPost post;

    OutboxJob(OutboxPost post) {
        this.post = post;
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        post.work();
    }
}
