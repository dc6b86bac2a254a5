package org.huanjie.count;

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

/** 消息专线 — the one connection on which this node hears what any node changed (LISTEN); it dials again when it breaks. */
@Component
class NewsLine implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NewsLine.class);
    private static final int WAIT_MILLIS = 1_000;
    private static final long REDIAL_NANOS = 1_000_000_000L;

    private final Store store;
    private final CountNews news;
    private volatile @Nullable Thread thread;

    NewsLine(Store store, CountNews news) {
        this.store = store;
        this.news = news;
    }

    @Override
    public void start() {
        var line = Thread.ofPlatform().daemon().name("count-news").unstarted(this::run);
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
                news.changedAnywhere(); // what was told before the line stood
                hear(connection);
            } catch (SQLException e) {
                if (thread == Thread.currentThread()) { // while closing, a line that goes down is no news
                    LOG.warn("the line for news of counts is down, dialling again: {}", e.getMessage());
                }
                LockSupport.parkNanos(REDIAL_NANOS);
            }
        }
    }

    private Connection dial() throws SQLException {
        var login = store.application();
        var connection = DriverManager.getConnection(store.url(), login.user(), login.password());
        try (var statement = connection.createStatement()) {
            statement.execute("LISTEN " + CountNews.CHANNEL);
        }
        return connection;
    }

    private void hear(Connection connection) throws SQLException {
        var line = connection.unwrap(PGConnection.class);
        while (thread == Thread.currentThread()) {
            var heard = line.getNotifications(WAIT_MILLIS);
            if (heard != null) {
                for (var one : heard) {
                    CountNews.Topic.of(one.getParameter()).ifPresent(news::changed);
                }
            }
        }
    }
}
