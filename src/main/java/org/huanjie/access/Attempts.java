package org.huanjie.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.huanjie.store.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * 登录尝试 — counts failures and locks: five of a name in a quarter of an hour, or twenty from an address, lock it for the next.
 *
 * <p>More are let fail from an address than for a name, since an office or a polling hall is behind one. Names that nobody has are
 * counted and locked alike, so that a lock tells nothing.
 */
@Repository
class Attempts {

    static final int LIMIT_OF_NAME = 5;
    static final int LIMIT_OF_ADDRESS = 20;

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private final JdbcClient sql;
    private final Vault vault;
    private final TrueTime time;

    Attempts(JdbcClient sql, Vault vault, TrueTime time) {
        this.sql = sql;
        this.vault = vault;
        this.time = time;
    }

    /** What is tried of whom: {@code password}, {@code code} or {@code setup}; the name only as a keyed hash. */
    String key(String what, String name) {
        return what + ":" + HexFormat.of().formatHex(vault.mark(name, "access.attempt"));
    }

    /** Begins an attempt; empty where the name or the address is locked, which is recorded too. */
    @Transactional
    public OptionalLong begin(String key, String address) {
        var number = sql.sql("SELECT access.begin_attempt(:key, :address, :now, :name_limit, :address_limit)")
                .param("key", key)
                .param("address", address)
                .param("now", now())
                .param("name_limit", LIMIT_OF_NAME)
                .param("address_limit", LIMIT_OF_ADDRESS)
                .query((row, n) -> row.getObject(1, Long.class))
                .list()
                .getFirst();
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    @Transactional
    public void end(long attempt, boolean passed, Optional<SignedIn> known) {
        boolean locked = sql.sql(
                        "SELECT access.end_attempt(:n, :passed, :account, :division, :now, :name_limit, :address_limit)")
                .param("n", attempt)
                .param("passed", passed)
                .param("account", known.map(SignedIn::account).orElse(null))
                .param("division", known.map(SignedIn::division).orElse(null))
                .param("now", now())
                .param("name_limit", LIMIT_OF_NAME)
                .param("address_limit", LIMIT_OF_ADDRESS)
                .query(Boolean.class)
                .single();
        if (locked) {
            LOG.warn("sign-in locked after repeated failures, attempt {}", attempt);
        }
    }

    /** Lets an account try again at once, as its office does with a reset. */
    @Transactional
    public void unlock(SignedIn account) {
        for (var what : List.of("password", "code")) {
            sql.sql("SELECT access.unlock(:key, :account, :division, :now)")
                    .param("key", key(what, account.signInName()))
                    .param("account", account.account())
                    .param("division", account.division())
                    .param("now", now())
                    .query((row, n) -> true)
                    .list();
        }
    }

    @Transactional(readOnly = true)
    public Optional<Instant> lockedUntil(String signInName) {
        return sql.sql("SELECT greatest(access.locked_until(:password, :now), access.locked_until(:code, :now))")
                .param("password", key("password", signInName))
                .param("code", key("code", signInName))
                .param("now", now())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    /** The last attempts at an account, newest first. */
    @Transactional(readOnly = true)
    public List<AccountHistory.Attempt> of(UUID account) {
        return sql.sql(
                        "SELECT at, address, outcome FROM access.attempt WHERE account = :account ORDER BY at DESC, id DESC LIMIT 10")
                .param("account", account)
                .query((row, n) -> new AccountHistory.Attempt(
                        row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2), row.getString(3)))
                .list();
    }

    private OffsetDateTime now() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }
}
