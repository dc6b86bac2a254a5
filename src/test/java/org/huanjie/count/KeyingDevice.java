package org.huanjie.count;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huanjie.access.signin.Demonstration;

/**
 * 计票设备 — a teller's device as queue.js is one: sends one keying after another with its token until it is acknowledged. The network
 * before it loses requests, and answers to what the server has taken.
 */
final class KeyingDevice {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final long PAUSE = 20_000_000L;
    private static final double LOST = 0.03;

    private final Supplier<URI> server;
    private final String path;
    private final String sitting;
    private final RandomGenerator chance;
    private final AtomicInteger cuts;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .connectTimeout(Duration.ofMinutes(2))
            .build();
    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    private String csrf = "";

    KeyingDevice(Supplier<URI> server, String village, String sitting, RandomGenerator chance, AtomicInteger cuts) {
        this.server = server;
        this.path = "/villages/" + village + "/count/villagers-committee";
        this.sitting = sitting;
        this.chance = chance;
        this.cuts = cuts;
    }

    void signIn(String name) throws IOException, InterruptedException {
        page("/sign-in");
        var _ = send(form("/sign-in", Map.of("username", name, "password", Demonstration.PASSWORD)));
        page(path);
    }

    /** Keys the script; where it says otherwise than the paper, keys that sheet again when the two differ. */
    void key(List<String> paper, Map<Integer, String> mistakes) throws InterruptedException {
        for (int number = 1; number <= paper.size(); number++) {
            var keys = paper.get(number - 1);
            if (mistakes.containsKey(number)) {
                deliver(number, mistakes.get(number));
                deliver(number, keys + " r1");
            } else {
                deliver(number, keys);
            }
        }
    }

    Set<UUID> acknowledged() {
        return acknowledged;
    }

    // what waits for a settlement is sent again as it is; so is a correction until the other side has keyed that sheet
    private void deliver(int number, String keys) throws InterruptedException {
        var token = UUID.randomUUID();
        while (true) {
            try {
                if (cut()) {
                    continue;
                }
                var answer = send(form(
                        path + "/keying",
                        Map.of(
                                "sitting",
                                sitting,
                                "token",
                                token.toString(),
                                "number",
                                Integer.toString(number),
                                "keys",
                                keys)));
                if (cut()) {
                    continue;
                }
                if (answer.statusCode() == 200 && answer.body().contains(token.toString())) {
                    acknowledged.add(token);
                    return;
                }
                boolean waits = answer.body().contains("\"later\":true") || keys.contains("r1");
                if (answer.statusCode() < 500 && (answer.statusCode() != 422 || !waits)) {
                    throw new IllegalStateException(
                            number + " " + keys + ": " + answer.statusCode() + " " + answer.body());
                }
            } catch (IOException down) {
                // killed, or not up again yet
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    private boolean cut() {
        boolean lost = chance.nextDouble() < LOST;
        if (lost) {
            cuts.incrementAndGet();
        }
        return lost;
    }

    private void page(String at) throws IOException, InterruptedException {
        var found = TOKEN.matcher(
                send(HttpRequest.newBuilder(server.get().resolve(at)).GET()).body());
        if (!found.find()) {
            throw new IllegalStateException("no form at " + at);
        }
        csrf = found.group(1);
    }

    private HttpRequest.Builder form(String at, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + csrf + "&", ""));
        return HttpRequest.newBuilder(server.get().resolve(at))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofMinutes(5)).build(), BodyHandlers.ofString());
    }
}
