package org.huanjie.messaging.gateway;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.huanjie.messaging.rule.Route;
import tools.jackson.databind.json.JsonMapper;

/**
 * HTTP 短信网关 — a message is a POST of JSON with its key and our signature; docs/operations.md has the protocol. Nothing that the other side
 * says is believed but its status, and of its words only whether the number is none. One that is slow, lies or dies is asked again.
 */
public final class HttpGateway implements Gateway {

    /** 网关参数 — where it is, how much it takes, and what it takes for it. */
    public record Terms(URI address, String token, int perSecond, int fen, String signature) {}

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Under way at once; more would only wait on the other side. */
    private static final int AT_ONCE = 64;

    /** Of what it takes in a second, and no more than that. */
    private static final int SECONDS = 15;

    private static final int MOST = 100;

    private final Terms terms;
    private final BodySignature ours;
    private final InstantSource time;
    private final Duration patience;
    private final HttpClient client;
    private final Throttle throttle;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final JsonMapper json = JsonMapper.builder().build();

    public HttpGateway(Terms terms, BodySignature ours, InstantSource time) {
        this(terms, ours, time, PATIENCE);
    }

    /** With other patience than ten seconds. */
    public HttpGateway(Terms terms, BodySignature ours, InstantSource time, Duration patience) {
        this.terms = terms;
        this.ours = ours;
        this.time = time;
        this.patience = patience;
        this.throttle = new Throttle(terms.perSecond());
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
    }

    @Override
    public Route route() {
        return Route.SMS;
    }

    @Override
    public int fen() {
        return terms.fen();
    }

    @Override
    public int atOnce() {
        return Math.clamp(SECONDS * (long) terms.perSecond(), 1, MOST);
    }

    @Override
    public String signature() {
        return terms.signature();
    }

    @Override
    public Map<UUID, Handing> hand(List<Outgoing> messages) {
        var asked = new ArrayList<CompletableFuture<Handing>>();
        for (var message : messages) {
            room.acquireUninterruptibly();
            throttle.pass();
            asked.add(post(message).whenComplete((answer, fault) -> room.release()));
        }
        var said = new LinkedHashMap<UUID, Handing>();
        for (int i = 0; i < asked.size(); i++) {
            said.put(messages.get(i).key(), asked.get(i).join());
        }
        return said;
    }

    private CompletableFuture<Handing> post(Outgoing message) {
        return client.sendAsync(request(message), HttpAnswer.words())
                .orTimeout(2 * patience.toMillis(), TimeUnit.MILLISECONDS)
                .handle((response, fault) -> response == null ? dead(fault) : HttpAnswer.of(status(response), json));
    }

    private static HttpAnswer status(HttpResponse<String> response) {
        return new HttpAnswer(
                response.statusCode(),
                response.headers().firstValue("Retry-After").orElse(""),
                response.body());
    }

    private static Handing dead(Throwable fault) {
        var cause = fault.getCause() == null ? fault : fault.getCause();
        return new Handing.Unsure(Duration.ZERO, cause.getClass().getSimpleName());
    }

    private HttpRequest request(Outgoing message) {
        var body = json.writeValueAsString(Map.of(
                        "key", message.key().toString(),
                        "to", message.address(),
                        "text", message.text(),
                        "segments", message.segments()))
                .getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(terms.address())
                .timeout(patience)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + terms.token())
                .header("Idempotency-Key", message.key().toString())
                .header(BodySignature.HEADER, ours.sign(body, time.instant()))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }
}
