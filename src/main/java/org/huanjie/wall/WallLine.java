package org.huanjie.wall;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import org.huanjie.store.Store;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** 挂图专线 — the one connection on which this node hears of acts anywhere (LISTEN); it dials again when it breaks. */
@Component
class WallLine implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WallLine.class);
    private static final int WAIT_MILLIS = 1_000;
    private static final long REDIAL_NANOS = 1_000_000_000L;

    private final Store store;
    private final WallNews news;
    private volatile @Nullable Thread thread;
    private volatile boolean standing;

    WallLine(Store store, WallNews news) {
        this.store = store;
        this.news = news;
    }

    /** Whether the line stands now; while it does not, nothing is known to be up to date. */
    boolean stands() {
        return standing;
    }

    @Override
    public void start() {
        var line = Thread.ofPlatform().daemon().name("wall-news").unstarted(this::run);
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
                news.silent(); // what was told before the line stood
                standing = true;
                hear(connection);
            } catch (SQLException e) {
                if (thread == Thread.currentThread()) { // while closing, a line that goes down is no news
                    LOG.warn("the line for news of the wall is down, dialling again: {}", e.getMessage());
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
            statement.execute("LISTEN " + WallNews.CHANNEL);
        }
        return connection;
    }

    private void hear(Connection connection) throws SQLException {
        var line = connection.unwrap(PGConnection.class);
        while (thread == Thread.currentThread()) {
            var heard = line.getNotifications(WAIT_MILLIS);
            if (heard != null) {
                for (var one : heard) {
                    news.heard(one.getParameter());
                }
            }
        }
    }
}
