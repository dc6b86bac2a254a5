package org.huanjie.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.huanjie.store.folder.Store;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * 消息专线 — one connection on which this node hears what any node told on a channel (LISTEN); it dials again when it breaks. A module that
 * listens has one of its own.
 */
public abstract class NewsLine implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NewsLine.class);
    private static final int WAIT_MILLIS = 1_000;
    private static final long REDIAL_NANOS = 1_000_000_000L;

    private final Store store;
    private final String channel;
    private final Consumer<String> heard;
    private final Runnable silent;
    private volatile @Nullable Thread thread;
    private volatile boolean standing;

    /**
     * Hands what is told on the channel, in the order of its commits, to {@code heard}. Whatever was told before the line stood is lost:
     * {@code silent} is called each time it comes to stand.
     */
    protected NewsLine(Store store, String channel, Consumer<String> heard, Runnable silent) {
        this.store = store;
        this.channel = channel;
        this.heard = heard;
        this.silent = silent;
    }

    /** Whether the line stands now; while it does not, nothing is known to be up to date. */
    public boolean stands() {
        return standing;
    }

    @Override
    public void start() {
        var line = Thread.ofPlatform().daemon().name(channel).unstarted(this::run);
        thread = line; // before it runs: a thread that is not this one ends
        line.start();
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            try (var connection = dial()) {
                silent.run();
                standing = true;
                hear(connection);
            } catch (SQLException e) {
                if (thread == Thread.currentThread()) { // while closing, a line that goes down is no news
                    LOG.warn("the line of {} is down, dialling again: {}", channel, e.getMessage());
                }
                LockSupport.parkNanos(REDIAL_NANOS);
            } finally {
                standing = false;
            }
        }
    }

    private Connection dial() throws SQLException {
        var login = store.application();
        var connection = DriverManager.getConnection(store.url(), login.user(), login.password());
        try (var statement = connection.createStatement()) {
            statement.execute("LISTEN " + channel);
        }
        return connection;
    }

    private void hear(Connection connection) throws SQLException {
        var line = connection.unwrap(PGConnection.class);
        while (thread == Thread.currentThread()) {
            var told = line.getNotifications(WAIT_MILLIS);
            if (told != null) {
                for (var one : told) {
                    heard.accept(one.getParameter());
                }
            }
        }
    }
}
