package org.huanjie.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.huanjie.messaging.gateway.BodySignature;
import org.huanjie.messaging.gateway.Gateways;
import org.huanjie.messaging.gateway.HttpGateway;
import org.huanjie.messaging.outbox.Letter;
import org.huanjie.messaging.outbox.Outbox;
import org.huanjie.messaging.outbox.OutboxPost;
import org.huanjie.messaging.recipient.ContactKind;
import org.huanjie.messaging.recipient.ContactKind.Address;
import org.huanjie.messaging.recipient.ContactPoints;
import org.huanjie.messaging.recipient.Recipient;
import org.huanjie.messaging.rule.Purpose;
import org.huanjie.messaging.rule.QuietHours;
import org.huanjie.messaging.rule.Route;
import org.huanjie.messaging.rule.Turn;
import org.huanjie.store.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 短信发送基准 — messages a minute out of the outbox through a gateway on the loopback that takes 200 a second, against what it takes: what is
 * lost between them is the outbox's own.
 */
public final class SmsSending implements Bench {

    private static final double LEAST_RATIO = 0.9;
    private static final int PER_SECOND = 200;
    private static final double SECONDS = 60;
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final Clock clock = Clock.system(HERE);

    @Override
    public List<Measure> on(BenchEnvironment environment) throws Exception {
        environment.say().accept("rounds");
        var rates = Pair.medians(
                environment.size().rounds(), round -> new Pair(round(environment, round), PER_SECOND * SECONDS));
        return List.of(Measure.atLeast(LEAST_RATIO, "sms.rate", "1/min", rates));
    }

    private double round(BenchEnvironment environment, int round) throws IOException {
        var modules = environment.modules();
        var transactions = modules.getBean(TransactionOperations.class);
        var outbox = modules.getBean(Outbox.class);
        int messages = environment.size().voters();
        var letters = IntStream.range(0, messages)
                .mapToObj(n -> letter(modules.getBean(ContactPoints.class), round, n))
                .toList();
        Scope.of(County.CODE)
                .run(() -> transactions.executeWithoutResult(status -> {
                    int _ = outbox.put(letters, OffsetDateTime.now(clock));
                }));
        try (var gateway = new LoopbackGateway(PER_SECOND, key -> LoopbackGateway.Mood.TAKES.ordinal())) {
            var post = new OutboxPost(
                    outbox,
                    gateways(gateway),
                    transactions,
                    modules.getBean(JdbcClient.class),
                    clock,
                    OutboxPost.Load.USUAL);
            long began = System.nanoTime();
            post.work();
            double minutes = (System.nanoTime() - began) / (SECONDS * TimeUnit.SECONDS.toNanos(1));
            if (gateway.has().size() != messages || gateway.again() > 0) {
                throw new IllegalStateException("of " + messages + " messages the gateway has "
                        + gateway.has().size() + ", " + gateway.again() + " of them twice");
            }
            return messages / minutes;
        }
    }

    private static Gateways gateways(LoopbackGateway gateway) {
        var sms = new HttpGateway(
                new HttpGateway.Terms(gateway.address(), "bench", PER_SECOND, 5, "[bench]"),
                new BodySignature(LoopbackGateway.SECRET),
                Clock.systemUTC());
        return new Gateways(List.of(sms), new QuietHours(LocalTime.NOON, LocalTime.NOON));
    }

    private Letter letter(ContactPoints points, int round, int n) {
        var now = OffsetDateTime.now(clock);
        var number = "138%08d".formatted(n);
        var person = UUID.nameUUIDFromBytes((round + "/" + n).getBytes(StandardCharsets.UTF_8));
        return new Letter(
                UUID.nameUUIDFromBytes(("message/" + round + "/" + n).getBytes(StandardCharsets.UTF_8)),
                Optional.empty(),
                new Recipient(person, "bench", County.CODE, false, true),
                new Letter.About(Purpose.NOTICE, "bench", Turn.FIRST),
                Route.SMS,
                Optional.of(new ContactPoints.Opened(
                        person, ContactKind.PHONE, new Address(number, "138****0000"), points.mark(number))),
                "[bench] vote on 4 March, bring your card",
                1,
                5,
                now,
                now.toLocalDate().plusDays(1));
    }
}
