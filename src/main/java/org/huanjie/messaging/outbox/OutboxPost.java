package org.huanjie.messaging.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.huanjie.messaging.gateway.Gateway;
import org.huanjie.messaging.gateway.Gateways;
import org.huanjie.messaging.gateway.Handing;
import org.huanjie.messaging.rule.MessageState;
import org.huanjie.store.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 投递 — works the outbox off: takes some out, hands them to their gateway, writes down what it said, until nothing is due. What it dies over
 * is due again by itself, and goes to the gateway with the same key. A few do so side by side, so that one hands over while another writes.
 */
public final class OutboxPost {

    /**
     * 批量 — how much is taken out at once, and by how many side by side.
     *
     * @param lease when what was taken out is due again: longer than any gateway takes for it
     * @param rest how long a gateway is left alone that could not say yes; twice as long after every time
     */
    public record Load(int most, int sideBySide, Duration lease, Duration rest) {
        public static final Load USUAL = new Load(100, 3, Duration.ofSeconds(90), Duration.ofSeconds(2));
    }

    private static final Duration SILENCE = Duration.ofHours(72);
    private static final Duration MOST_REST = Duration.ofMinutes(20);

    /** Of one county, before the next has its turn. */
    private static final int TURN = 10;

    /** Over about a day. */
    private static final int MOST_TRIES = 80;

    private static final Handing SILENT = new Handing.Unsure(Duration.ZERO, "said nothing");

    private final Outbox outbox;
    private final Gateways gateways;
    private final TransactionOperations transactions;
    private final JdbcClient sql;
    private final Clock clock;
    private final Load load;
    private final CountyQuietHours quiet;

    public OutboxPost(
            Outbox outbox,
            Gateways gateways,
            TransactionOperations transactions,
            JdbcClient sql,
            Clock clock,
            Load load) {
        this.outbox = outbox;
        this.gateways = gateways;
        this.transactions = transactions;
        this.sql = sql;
        this.clock = clock;
        this.load = load;
        this.quiet = new CountyQuietHours(sql, gateways);
    }

    /** Goes round until nothing is due any more, or nobody takes it; every county has its turn before the first has another. */
    public void work() {
        long handed = round();
        while (handed > 0) {
            handed = round();
        }
    }

    /** Goes once round; answers how much was handed over. */
    long round() {
        var counties = transactions.execute(status -> sql.sql("SELECT messaging.due_counties(:at)")
                .param("at", now())
                .query(String.class)
                .list());
        long handed = 0;
        for (var county : counties) {
            handed += county(county);
        }
        return handed;
    }

    private long county(String county) {
        var scope = Scope.of(county);
        scope.run(() -> transactions.executeWithoutResult(status -> {
            int _ = outbox.expire(now());
        }));
        var walks = new ArrayList<Callable<Long>>();
        for (var route : gateways.machines()) {
            var gateway = gateways.by(route).orElseThrow();
            walks.addAll(Collections.nCopies(load.sideBySide(), () -> scope.call(() -> walk(gateway, county))));
        }
        return together(walks);
    }

    private static long together(List<Callable<Long>> walks) {
        if (walks.isEmpty()) {
            return 0;
        }
        long handed = 0;
        try (var carriers = Executors.newFixedThreadPool(walks.size())) {
            for (var walk : carriers.invokeAll(walks)) {
                handed += walk.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return handed;
    }

    private long walk(Gateway gateway, String county) {
        long handed = 0;
        for (int i = 0; i < TURN; i++) {
            long now = carry(gateway, county);
            handed += now;
            if (now < Math.min(load.most(), gateway.atOnce())) {
                break; // nothing more is due, or somebody must wait
            }
        }
        return handed;
    }

    /** Takes out, hands over, writes down; answers how much of it was taken or declined for good. */
    private long carry(Gateway gateway, String county) {
        var taken = take(gateway, county);
        if (taken.isEmpty()) {
            return 0;
        }
        var said = gateway.hand(taken.stream().map(Outbox.Taken::message).toList());
        var now = now();
        var heard = taken.stream()
                .map(one -> heard(one, said.getOrDefault(one.message().key(), SILENT), now))
                .toList();
        transactions.executeWithoutResult(status -> outbox.record(heard, now));
        return heard.stream().filter(one -> one.state() != MessageState.HANDED).count();
    }

    // a code is waited for, so it goes first
    private List<Outbox.Taken> take(Gateway gateway, String county) {
        var now = now();
        int most = Math.min(load.most(), gateway.atOnce());
        return transactions.execute(status -> {
            var urgent = outbox.take(gateway.route(), most, true, now, now.plus(load.lease()));
            return !urgent.isEmpty() || quiet.of(county).hold(now.toLocalTime())
                    ? urgent
                    : outbox.take(gateway.route(), most, false, now, now.plus(load.lease()));
        });
    }

    private HandedMessage heard(Outbox.Taken taken, Handing said, OffsetDateTime now) {
        var id = taken.message().key();
        return switch (said) {
            case Handing.Taken(var fen) -> new HandedMessage(id, MessageState.ACCEPTED, now.plus(SILENCE), fen, null);
            case Handing.Arrived() -> new HandedMessage(id, MessageState.DELIVERED, now, null, null);
            case Handing.Declined(boolean nobody, var why) ->
                new HandedMessage(id, nobody ? MessageState.BOUNCED : MessageState.FAILED, now, null, why);
            case Handing.Unsure(var rest, var why) ->
                taken.tries() < MOST_TRIES
                        ? new HandedMessage(id, MessageState.HANDED, now.plus(longer(rest, taken.tries())), null, why)
                        : new HandedMessage(id, MessageState.EXPIRED, now, null, why);
        };
    }

    // what the gateway asks for, or twice as long after every time
    private Duration longer(Duration asked, int tries) {
        var own = load.rest().multipliedBy(1L << Math.min(tries - 1, 10));
        var least = own.compareTo(MOST_REST) < 0 ? own : MOST_REST;
        return asked.compareTo(least) > 0 ? asked : least;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
