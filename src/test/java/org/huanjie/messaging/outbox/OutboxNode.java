package org.huanjie.messaging.outbox;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.huanjie.bench.LoopbackGateway;
import org.huanjie.messaging.gateway.BodySignature;
import org.huanjie.messaging.gateway.Gateways;
import org.huanjie.messaging.gateway.HttpGateway;
import org.huanjie.messaging.rule.QuietHours;
import org.huanjie.store.keys.Vault;
import org.huanjie.store.scope.Commits;
import org.huanjie.store.scope.ScopedTransactions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 投递节点 — a process that works the outbox off until it is killed: store, its user and password, keys, the gateway's address. */
final class OutboxNode {

    static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private OutboxNode() {}

    public static void main(String[] arguments) {
        var config = new HikariConfig();
        config.setJdbcUrl(arguments[0]);
        config.setUsername(arguments[1]);
        config.setPassword(arguments[2]);
        config.setMaximumPoolSize(5);
        config.setAutoCommit(false);
        try (var source = new HikariDataSource(config)) {
            var post = post(source, Path.of(arguments[3]), URI.create(arguments[4]));
            while (true) {
                post.work();
                LockSupport.parkNanos(50_000_000L);
            }
        }
    }

    private static OutboxPost post(HikariDataSource source, Path keys, URI gateway) {
        var transactions = new TransactionTemplate(new ScopedTransactions(source, new Commits()));
        var rows = new JdbcTemplate(source);
        return new OutboxPost(
                new Outbox(rows, Vault.in(keys)),
                gateways(gateway),
                transactions,
                JdbcClient.create(rows),
                Clock.system(HERE),
                new OutboxPost.Load(50, 3, Duration.ofSeconds(4), Duration.ofMillis(100)));
    }

    static Gateways gateways(URI address) {
        var sms = new HttpGateway(
                new HttpGateway.Terms(address, "token", 5_000, 5, "【测】"),
                new BodySignature(LoopbackGateway.SECRET),
                Clock.systemUTC(),
                Duration.ofSeconds(1));
        return new Gateways(List.of(sms), new QuietHours(LocalTime.NOON, LocalTime.NOON));
    }
}
