package org.huanjie.access.who;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.access.who.Handling.Given;
import org.huanjie.access.who.Handling.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 经手记录 — through whose hands each account went; written with the act itself, never changed. */
@Repository
public class Handlings {

    /** 一行 — a handling with its number. */
    private record Row(
            long seq,
            Kind kind,
            OffsetDateTime at,
            String by,
            @Nullable String byDivision,
            @Nullable String second,
            @Nullable String secondDivision,
            @Nullable Given way,
            @Nullable OffsetDateTime given) {
        Handling handling() {
            return new Handling(
                    kind,
                    at.toInstant(),
                    by,
                    Optional.ofNullable(byDivision),
                    Optional.ofNullable(second)
                            .map(name -> new Handling.Second(name, Optional.ofNullable(secondDivision))),
                    way == null || given == null
                            ? Optional.empty()
                            : Optional.of(new Handling.Delivery(way, given.toInstant())));
        }
    }

    private record Latest(UUID account, Kind kind, OffsetDateTime at, String by) {
        Handling handling() {
            return new Handling(kind, at.toInstant(), by, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    private final JdbcClient sql;
    private final Clock clock;

    Handlings(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(SignedIn account, Kind kind, SignedIn by, Optional<SignedIn> second) {
        sql.sql("""
                INSERT INTO access.handling (account, division, kind, at, by, by_division, second, second_division)
                VALUES (:account, :division, :kind, :at, :by, :by_division, :second, :second_division)""")
                .param("account", account.account())
                .param("division", account.division())
                .param("kind", kind.name())
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.signInName())
                .param("by_division", by.division())
                .param("second", second.map(SignedIn::signInName).orElse(null))
                .param("second_division", second.map(SignedIn::division).orElse(null))
                .update();
    }

    /** That the temporary password of this handling went to its person; a second time fails. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void given(long handling, SignedIn account, Given way, SignedIn by) {
        sql.sql("""
                INSERT INTO access.secret (handling, account, division, way, at, by)
                VALUES (:handling, :account, :division, :way, :at, :by)""")
                .param("handling", handling)
                .param("account", account.account())
                .param("division", account.division())
                .param("way", way.name())
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.signInName())
                .update();
    }

    /** Every one of this account, the newest first; whatever the scope. */
    @Transactional(readOnly = true)
    public List<Handling> of(String signInName) {
        return rows(signInName).stream().map(Row::handling).toList();
    }

    /**
     * The number of the newest one, if it is this person's and its password has not been given yet. Who opened their own account, as the first two do,
     * typed its password themselves.
     */
    @Transactional(readOnly = true)
    public Optional<Long> lastNotGiven(String signInName, SignedIn by) {
        return rows(signInName).stream()
                .limit(1)
                .filter(row -> !signInName.equals(by.signInName()))
                .filter(row -> row.by().equals(by.signInName()) && row.way() == null)
                .map(Row::seq)
                .findFirst();
    }

    /** The accounts of others in the present scope whose newest handling is this person's, and whose password has not been given. */
    @Transactional(readOnly = true)
    public List<UUID> notGiven(SignedIn by) {
        return sql.sql("""
                SELECT h.account FROM access.handling h
                WHERE h.by = :by AND h.account <> :own AND NOT EXISTS (SELECT FROM access.secret s WHERE s.handling = h.seq)
                  AND NOT EXISTS (SELECT FROM access.handling later WHERE later.account = h.account AND later.seq > h.seq)
                ORDER BY h.division, h.seq""").param("by", by.signInName()).param("own", by.account()).query(UUID.class).list();
    }

    /** The newest of each of these accounts, within the present scope: when, what and by whom. */
    @Transactional(readOnly = true)
    public Map<UUID, Handling> latest(Collection<UUID> accounts) {
        return sql.sql("""
                SELECT DISTINCT ON (account) account, kind, at, by FROM access.handling
                WHERE account = ANY (:accounts) ORDER BY account, seq DESC""").param("accounts", accounts.toArray(UUID[]::new)).query(Latest.class).stream()
                .collect(Collectors.toMap(Latest::account, Latest::handling));
    }

    private List<Row> rows(String signInName) {
        return sql.sql("SELECT * FROM access.handlings(:name)")
                .param("name", signInName)
                .query(Row.class)
                .list();
    }
}
