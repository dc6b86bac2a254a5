package org.huanjie.store.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.huanjie.HuanjieIT;
import org.huanjie.TestStore;
import org.huanjie.store.folder.Sql;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** 定时任务守则 — two nodes on one store do what is the store's once, and each what is its own. */
@HuanjieIT
class JobsIT {

    /** Counts how often it was done, and whether two ever did it together. */
    private static final class Counted implements Job {
        private final String name;
        private final Reach reach;
        private final CountDownLatch left;
        private final AtomicInteger under = new AtomicInteger();
        private final AtomicInteger together = new AtomicInteger();

        Counted(String name, Reach reach, int times) {
            this.name = name;
            this.reach = reach;
            this.left = new CountDownLatch(times);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Duration every() {
            return Duration.ofMillis(10);
        }

        @Override
        public Reach reach() {
            return reach;
        }

        @Override
        public void run() {
            if (under.incrementAndGet() > 1) {
                together.incrementAndGet();
            }
            Thread.yield();
            under.decrementAndGet();
            left.countDown();
        }

        boolean done() throws InterruptedException {
            return left.await(2, TimeUnit.MINUTES);
        }
    }

    private static final Duration LOOKS = Duration.ofMillis(20);

    @Autowired
    DataSource source;

    @Autowired
    List<Job> all;

    @Autowired
    ObjectProvider<Jobs> running;

    @Test
    void afterAPauseTheyGoOnAndWhoNeverBeganHasNone() throws Exception {
        var job = new Counted("test.paused", Job.Reach.STORE, 10);
        var did = new AtomicInteger();
        new Jobs(source, List.of(job), LOOKS, Duration.ofMillis(200)).pausing(did::incrementAndGet);
        assertThat(did).hasValue(1);
        var node = node(job);
        try {
            node.pausing(did::incrementAndGet);
            assertThat(did).hasValue(2);
            assertThat(job.done()).isTrue();
        } finally {
            node.stop();
        }
    }

    @Test
    void twoNodesNeverDoOneThingTogether() throws Exception {
        var job = new Counted("test.together", Job.Reach.STORE, 40);
        var one = node(job);
        var other = node(job);
        try {
            assertThat(job.done()).isTrue();
        } finally {
            one.stop();
            other.stop();
        }
        assertThat(job.together).hasValue(0);
    }

    @Test
    void whatADeadNodeHadIsTakenOver() throws Exception {
        try (var owner = TestStore.server().store().asOwner()) {
            Sql.run(owner, """
                    INSERT INTO store.job (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                    VALUES ('test.dead', 'recurring', now() - interval '1 hour', true, 'dead', now() - interval '1 hour', 1)""");
        }
        var job = new Counted("test.dead", Job.Reach.STORE, 1);
        var node = node(job);
        try {
            assertThat(job.done()).isTrue();
        } finally {
            node.stop();
        }
    }

    @Test
    void whatIsANodesOwnEachNodeDoes() throws Exception {
        var mine = new Counted("test.own", Job.Reach.NODE, 2);
        var yours = new Counted("test.own", Job.Reach.NODE, 2);
        var one = node(mine);
        var other = node(yours);
        try {
            assertThat(mine.done()).isTrue();
            assertThat(yours.done()).isTrue();
        } finally {
            one.stop();
            other.stop();
        }
    }

    @Test
    void oneThatFailsIsDoneAgainAndKeepsNoOther() throws Exception {
        var after = new Counted("test.after-a-fault", Job.Reach.STORE, 3);
        var failing = new Job() {
            private final CountDownLatch tries = new CountDownLatch(3);

            @Override
            public String name() {
                return "test.failing";
            }

            @Override
            public Duration every() {
                return Duration.ofMillis(10);
            }

            @Override
            public void run() {
                tries.countDown();
                throw new IllegalStateException("as the test asks");
            }
        };
        var node = new Jobs(source, List.of(failing, after), LOOKS, Duration.ofMillis(200));
        node.start();
        try {
            assertThat(failing.tries.await(2, TimeUnit.MINUTES)).isTrue();
            assertThat(after.done()).isTrue();
        } finally {
            node.stop();
        }
    }

    @Test
    void aJobHasANameOfItsOwnAndNoneRunsWhereNobodyAsked() {
        assertThat(all).extracting(Job::name).doesNotHaveDuplicates().contains("readiness-terms", "denials");
        assertThat(running.stream()).isEmpty();
    }

    private Jobs node(Job job) {
        var node = new Jobs(source, List.of(job), LOOKS, Duration.ofMillis(200));
        node.start();
        return node;
    }
}
