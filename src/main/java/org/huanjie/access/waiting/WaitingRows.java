package org.huanjie.access.waiting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.access.who.SignedIn;
import org.huanjie.region.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 待办查询 — asks the statements of the kinds that are a person's, all in one. */
@Repository
@Transactional(readOnly = true)
public class WaitingRows {

    private static final String OF_A_KIND = """
            SELECT '%s' AS kind, w.id::text AS id, w.division::text AS division,
              (w.since::timestamptz AT TIME ZONE 'Asia/Shanghai')::date AS since, w.due::date AS due, w.detail::text AS detail, w.href::text AS href
            FROM (%s) w (id, division, since, due, detail, href)""";

    private final JdbcClient sql;
    private final Clock clock;

    WaitingRows(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What of these kinds waits for this person. */
    public List<Waiting> of(List<WaitingKind> kinds, SignedIn who) {
        return of(kinds, who, Map.of());
    }

    /** As {@link #of(List, SignedIn)}, with further values that the statements ask for. */
    public List<Waiting> of(List<WaitingKind> kinds, SignedIn who, Map<String, ?> further) {
        var statement = kinds.stream()
                .filter(kind -> kind.isOf(who))
                .map(kind -> OF_A_KIND.formatted(kind.key(), kind.statement()))
                .collect(Collectors.joining("\nUNION ALL\n"));
        return statement.isEmpty()
                ? List.of()
                : sql.sql(statement)
                        .param("lo", who.division())
                        .param("hi", new DivisionCode(who.division()).end())
                        .param("account", who.signInName())
                        .param("accountId", who.account())
                        .param("role", who.role().name())
                        .param("today", LocalDate.now(clock))
                        .params(further)
                        .query(Waiting.class)
                        .list();
    }
}
