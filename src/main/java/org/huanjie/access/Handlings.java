package org.huanjie.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.Handling.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 经手记录 — through whose hands each account went; written with the act itself, never changed. */
@Repository
class Handlings {

    private record Row(
            Kind kind,
            OffsetDateTime at,
            String by,
            @Nullable String byDivision,
            @Nullable String second,
            @Nullable String secondDivision) {
        Handling handling() {
            return new Handling(
                    kind,
                    at.toInstant(),
                    by,
                    Optional.ofNullable(byDivision),
                    Optional.ofNullable(second)
                            .map(name -> new Handling.Second(name, Optional.ofNullable(secondDivision))));
        }
    }

    private final JdbcClient sql;
    private final Clock clock;

    Handlings(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void enter(SignedIn account, Kind kind, SignedIn by, Optional<SignedIn> second) {
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

    /** Every one of this account, the newest first; whatever the scope. */
    @Transactional(readOnly = true)
    List<Handling> of(String signInName) {
        return sql.sql("SELECT * FROM access.handlings(:name)").param("name", signInName).query(Row.class).stream()
                .map(Row::handling)
                .toList();
    }
}
