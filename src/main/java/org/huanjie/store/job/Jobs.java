package org.huanjie.store.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * 任务调度 — one node's share of the jobs. What is the store's is picked there by whoever comes first, and taken over by another node when
 * the one that has it gives no sign of life; what is the node's own is done here.
 */
public final class Jobs implements SmartLifecycle {

    /** A rest before each time, the first too: at a first start the store is still being filled. */
    private record Resting(Duration every) implements Schedule {
        @Override
        public Instant getNextExecutionTime(ExecutionComplete done) {
            return done.getTimeDone().plus(every);
        }

        @Override
        public Instant getInitialExecutionTime(Instant now) {
            return now.plus(every);
        }

        @Override
        public boolean isDeterministic() {
            return false;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final int THREADS = 4;
    private static final Duration LOOKS = Duration.ofSeconds(1);

    /** A node that has a job and was not heard of for four of these is dead. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private static final int MISSED = 4;

    /** What is under way when the node stops is let finish for so long. */
    private static final Duration LAST_WAIT = Duration.ofSeconds(20);

    private final DataSource source;
    private final List<Job> jobs;
    private final Duration looks;
    private final Duration heartbeat;
    private @Nullable Scheduler shared;
    private @Nullable ScheduledExecutorService own;

    public Jobs(DataSource source, List<Job> jobs) {
        this(source, jobs, LOOKS, HEARTBEAT);
    }

    Jobs(DataSource source, List<Job> jobs, Duration looks, Duration heartbeat) {
        this.source = source;
        this.jobs = List.copyOf(jobs);
        this.looks = looks;
        this.heartbeat = heartbeat;
    }

    @Override
    public void start() {
        var picking = Scheduler.create(source)
                .startTasks(of(Job.Reach.STORE).map(Jobs::task).toList())
                .tableName("store.job")
                .threads(THREADS)
                .pollingInterval(looks)
                .pollUsingLockAndFetch(0.5, 1.0)
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(MISSED)
                .shutdownMaxWait(LAST_WAIT)
                .commitWhenAutocommitDisabled(true)
                .build();
        var timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("own-jobs").factory());
        of(Job.Reach.NODE).forEach(job -> {
            long rest = job.every().toMillis();
            timer.scheduleWithFixedDelay(() -> once(job), rest, rest, TimeUnit.MILLISECONDS);
        });
        picking.start();
        shared = picking;
        own = timer;
    }

    /** Does this while no job of the store begins: whoever turns the clock by hand does what is due on it, too. */
    public void pausing(Runnable work) {
        var picking = shared;
        if (picking == null) {
            work.run();
            return;
        }
        picking.pause();
        try {
            work.run();
        } finally {
            picking.resume();
        }
    }

    private Stream<Job> of(Job.Reach reach) {
        return jobs.stream().filter(job -> job.reach() == reach);
    }

    private static RecurringTask<Void> task(Job job) {
        return Tasks.recurring(job.name(), new Resting(job.every())).execute((instance, context) -> once(job));
    }

    // one that fails is tried again at its next time; the library would tell of it with all that called it
    private static void once(Job job) {
        try {
            job.run();
        } catch (RuntimeException e) {
            LOG.warn("{}: {}", job.name(), e.toString());
        }
    }

    @Override
    public void stop() {
        var picking = shared;
        var timer = own;
        shared = null;
        own = null;
        if (picking != null) {
            picking.stop();
        }
        if (timer != null) {
            timer.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return shared != null;
    }
}
