package org.huanjie.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToIntFunction;
import org.huanjie.messaging.gateway.BodySignature;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 本机短信网关 — a provider on the loopback of this machine, as docs/operations.md asks for one: it takes so many a second, keeps what it has by
 * its key, and does what a bad day makes of it.
 */
public final class LoopbackGateway implements AutoCloseable {

    /** 网关心情 — what it does with a request: takes it, or one of these. */
    public enum Mood {
        TAKES,
        /** 拖延: takes it, and answers after long */
        SLOW,
        /** 撒谎: takes it, and says that it did not */
        DENIES,
        /** 失忆: does not take it, and says that it is busy */
        BUSY,
        /** 断线: takes it, and hangs up without an answer */
        HANGS_UP,
        /** 宕机: hangs up without taking it */
        DEAD,
        /** 空号: there is nobody at this number */
        NOBODY
    }

    /** Signs as the tests and the bench do. */
    public static final String SECRET = "a secret for the loopback alone, 32+";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final JsonMapper json = JsonMapper.builder().build();
    private final BodySignature signature = new BodySignature(SECRET);
    private final Map<UUID, String> has = new ConcurrentHashMap<>();
    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong again = new AtomicLong();
    private final ToIntFunction<UUID> moods;
    private final long apart;
    private long next = System.nanoTime();

    /**
     * @param perSecond how many it takes; more wait for their turn
     * @param moods which mood, by its number, it is in when it is asked to take this key
     */
    public LoopbackGateway(int perSecond, ToIntFunction<UUID> moods) throws IOException {
        this.moods = moods;
        this.apart = 1_000_000_000L / perSecond;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        server.setExecutor(threads);
        server.createContext("/messages", this::take);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/messages");
    }

    /** Everything that it sends on to a telephone: by key, so once. */
    public Map<UUID, String> has() {
        return Map.copyOf(has);
    }

    /** How often it was asked. */
    public long asked() {
        return asked.get();
    }

    /** How often it was asked for what it had. */
    public long again() {
        return again.get();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            asked.incrementAndGet();
            var header = String.valueOf(exchange.getRequestHeaders().getFirst(BodySignature.HEADER));
            if (!signature.holds(header, body, java.time.Clock.systemUTC().instant())) {
                say(exchange, 401, "{}");
                return;
            }
            turn();
            answer(exchange, json.readTree(body));
        }
    }

    private void answer(HttpExchange exchange, JsonNode message) throws IOException {
        var key = UUID.fromString(message.path("key").asString());
        var mood = Mood.values()[moods.applyAsInt(key)];
        switch (mood) {
            case BUSY -> say(exchange, 503, "{}");
            case NOBODY -> say(exchange, 422, "{\"state\":\"bounced\"}");
            case DEAD -> {}
            case HANGS_UP -> keep(key, message);
            case DENIES -> {
                keep(key, message);
                say(exchange, 500, "no");
            }
            case SLOW -> {
                keep(key, message);
                LockSupport.parkNanos(300_000_000L);
                say(exchange, 202, "{\"fen\":5}");
            }
            case TAKES -> {
                keep(key, message);
                say(exchange, 202, "{\"fen\":" + 5 * message.path("segments").asInt() + "}");
            }
        }
    }

    private void keep(UUID key, JsonNode message) {
        if (has.putIfAbsent(key, message.path("to").asString()) != null) {
            again.incrementAndGet();
        }
    }

    // even distances, as a provider's own limit makes them
    private void turn() {
        long mine;
        synchronized (this) {
            mine = Math.max(next, System.nanoTime());
            next = mine + apart;
        }
        for (long left = mine - System.nanoTime(); left > 0; left = mine - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void say(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** A report of these, as it would send it: its body and the header that signs it. */
    public Signed report(List<Report> reports) {
        var body = json.writeValueAsString(Map.of("reports", reports)).getBytes(StandardCharsets.UTF_8);
        return new Signed(body, signature.sign(body, java.time.Clock.systemUTC().instant()));
    }

    /** 回执 — one of a body of reports. */
    public record Report(String key, String state, @Nullable Integer fen, boolean optOut) {}

    /** 已签回执 — a body and what signs it. */
    public record Signed(byte[] body, String header) {}

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
