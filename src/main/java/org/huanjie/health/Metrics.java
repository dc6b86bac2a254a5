package org.huanjie.health;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** 指标 — figures for Prometheus, on a port of their own that only this machine reaches; they name nobody and no village. */
final class Metrics implements SmartLifecycle {

    private final int port;
    private final Vitals vitals;
    private final Requests requests;
    private final LongSupplier room;
    private final HikariDataSource pool;
    private @Nullable HttpServer server;

    Metrics(int port, Vitals vitals, Requests requests, LongSupplier room, HikariDataSource pool) {
        this.port = port;
        this.vitals = vitals;
        this.requests = requests;
        this.room = room;
        this.pool = pool;
    }

    /** All figures in Prometheus' text form. */
    String text() {
        var text = new StringBuilder();
        gauge(text, "huanjie_store_up", "Whether the database answers", vitals.storeAnswers() ? 1 : 0);
        text.append("# HELP huanjie_trouble Whether somebody has to look after it\n# TYPE huanjie_trouble gauge\n");
        for (var trouble : Trouble.values()) {
            text.append("huanjie_trouble{kind=\"")
                    .append(trouble.name().toLowerCase(Locale.ROOT))
                    .append("\"} ")
                    .append(vitals.troubles().contains(trouble) ? 1 : 0)
                    .append('\n');
        }
        gauge(text, "huanjie_disk_free_bytes", "Room on the disk of the data folder", (double) room.getAsLong());
        var connections = pool.getHikariPoolMXBean();
        if (connections != null) {
            gauge(text, "huanjie_connections_active", "Connections at work", connections.getActiveConnections());
            gauge(text, "huanjie_connections_idle", "Connections at rest", connections.getIdleConnections());
            gauge(text, "huanjie_connections_awaited", "Who waits for one", connections.getThreadsAwaitingConnection());
        }
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        gauge(text, "jvm_memory_used_bytes", "Heap in use", (double) heap.getUsed());
        gauge(text, "jvm_memory_max_bytes", "Most heap", (double) heap.getMax());
        gauge(
                text,
                "process_uptime_seconds",
                "Since the program began",
                ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0);
        text.append("# HELP http_requests_total Requests answered\n# TYPE http_requests_total counter\n");
        for (int digit = 1; digit <= 5; digit++) {
            text.append("http_requests_total{status=\"")
                    .append(digit)
                    .append("xx\"} ")
                    .append(requests.answered(digit))
                    .append('\n');
        }
        text.append(
                        "# HELP http_requests_seconds_total Time spent answering\n# TYPE http_requests_seconds_total counter\n")
                .append("http_requests_seconds_total ")
                .append(requests.seconds())
                .append('\n');
        return text.toString();
    }

    private static void gauge(StringBuilder text, String name, String help, double value) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(" gauge\n");
        text.append(name).append(' ').append(value).append('\n');
    }

    @Override
    public void start() {
        try {
            var listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            listening.createContext("/metrics", this::answer);
            listening.start();
            server = listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens, once it does. */
    InetSocketAddress address() {
        return Objects.requireNonNull(server).getAddress();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = text().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void stop() {
        var listening = server;
        server = null;
        if (listening != null) {
            listening.stop(0);
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }
}
