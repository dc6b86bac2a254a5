package org.huanjie.access.credential;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.SignedIn;
import org.huanjie.access.who.Source;
import org.huanjie.access.who.TrueTime;
import org.huanjie.store.keys.Vault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * 登录尝试表 — counts failures and slows down: after four of a name from one place each further one waits longer, and an address that fails
 * at many names waits too. Nobody is locked, so that no stranger can keep another out: a device on which the person has signed in before
 * counts by itself, and from anywhere a first try is free.
 *
 * <p>Names that nobody has are counted and slowed alike, so that a delay tells nothing.
 */
@Repository
public class Attempts {

    /** 尝试的开始 — under way, or too soon. */
    public sealed interface Begun {
        record UnderWay(long attempt) implements Begun {}

        record TooSoon(Instant until) implements Begun {}
    }

    private record Row(@Nullable Long number, @Nullable OffsetDateTime until) {}

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private final JdbcClient sql;
    private final Vault vault;
    private final KnownDevices devices;
    private final TrueTime time;

    Attempts(JdbcClient sql, Vault vault, KnownDevices devices, TrueTime time) {
        this.sql = sql;
        this.vault = vault;
        this.devices = devices;
        this.time = time;
    }

    /** Begins an attempt at what is tried of whom: {@code password}, {@code code} or {@code setup}. */
    @Transactional
    public Begun begin(String what, String name, Source source) {
        var device = devices.deviceOf(name, source);
        var row = sql.sql("SELECT number, until FROM access.begin_attempt(:key, :place, :known, :address, :now)")
                .param("key", key(what, name))
                .param("place", device.isEmpty() ? source.line() : device)
                .param("known", !device.isEmpty())
                .param("address", source.line())
                .param("now", now())
                .query(Row.class)
                .single();
        if (row.number() != null) {
            return new Begun.UnderWay(row.number());
        }
        LOG.warn("sign-in slowed down after repeated failures from {}", source.line());
        return new Begun.TooSoon(
                row.until() == null ? time.instant() : row.until().toInstant());
    }

    @Transactional
    public void end(long attempt, boolean passed, Optional<SignedIn> known) {
        sql.sql("SELECT access.end_attempt(:n, :passed, :account, :division, :now)")
                .param("n", attempt)
                .param("passed", passed)
                .param("account", known.map(SignedIn::account).orElse(null))
                .param("division", known.map(SignedIn::division).orElse(null))
                .param("now", now())
                .query((row, n) -> true)
                .list();
    }

    /** Lets an account try again at once, as its office does with a reset. */
    @Transactional
    public void tryAgain(SignedIn account) {
        for (var what : List.of("password", "code")) {
            sql.sql("SELECT access.try_again(:key, :account, :division, :now)")
                    .param("key", key(what, account.signInName()))
                    .param("account", account.account())
                    .param("division", account.division())
                    .param("now", now())
                    .query((row, n) -> true)
                    .list();
        }
    }

    /** How many attempts at this account have failed since its person was last told of any, who is told now. */
    @Transactional
    public int tellFailures(SignedIn person) {
        int failed = sql.sql("""
                SELECT count(*) FROM access.attempt t JOIN access.account a ON a.id = t.account
                WHERE a.id = :account AND t.outcome = 'FAILED' AND t.id > a.told_attempt""")
                .param("account", person.account())
                .query(Integer.class)
                .single();
        if (failed > 0) {
            sql.sql("""
                    UPDATE access.account SET told_attempt = (SELECT max(id) FROM access.attempt WHERE account = :account)
                    WHERE id = :account""").param("account", person.account()).update();
        }
        return failed;
    }

    /** The last attempts at an account, newest first. */
    @Transactional(readOnly = true)
    public List<Attempt> of(UUID account) {
        return sql.sql(
                        "SELECT at, address, outcome FROM access.attempt WHERE account = :account ORDER BY at DESC, id DESC LIMIT 10")
                .param("account", account)
                .query((row, n) -> new Attempt(
                        row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2), row.getString(3)))
                .list();
    }

    // a mistyped name is often a password: it is kept as a keyed hash alone
    private String key(String what, String name) {
        return what + ":" + HexFormat.of().formatHex(vault.mark(name, "access.attempt"));
    }

    private OffsetDateTime now() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }
}
