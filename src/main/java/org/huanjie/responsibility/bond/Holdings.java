package org.huanjie.responsibility.bond;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.huanjie.access.who.SignedIn;
import org.huanjie.region.DivisionCode;
import org.huanjie.store.scope.Lock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 结对簿 — the rows of who is bound to which village; no two hold one bond at one time, the table sees to it. */
@Repository
class Holdings {

    /** 新结对 */
    record New(UUID id, String village, Bond bond, UUID person, OffsetDateTime from, String why) {}

    private static final String HOLDINGS = """
            SELECT h.id, h.village, h.bond, h.person, p.person_name, p.unit, p.duty, h.from_at AS "from", h.until_at AS "until",
              h.why, h.ended_by, h.ended_why
            FROM responsibility.holding h JOIN responsibility.person p ON p.id = h.person
            """;

    private final JdbcClient sql;

    Holdings(JdbcClient sql) {
        this.sql = sql;
    }

    List<Holding> at(String division, OffsetDateTime moment) {
        return sql.sql(HOLDINGS + """
                WHERE h.village >= :lo AND h.village < :hi AND h.from_at <= :at AND (h.until_at IS NULL OR h.until_at > :at)
                ORDER BY h.slot""")
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .param("at", moment)
                .query(Holding.class)
                .list();
    }

    List<Holding> planned(String division, OffsetDateTime now) {
        return sql.sql(HOLDINGS + """
                WHERE h.village >= :lo AND h.village < :hi AND h.from_at > :now AND (h.until_at IS NULL OR h.until_at > h.from_at)
                ORDER BY h.slot""")
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .param("now", now)
                .query(Holding.class)
                .list();
    }

    List<Holding> history(String village) {
        return sql.sql(HOLDINGS + "WHERE h.village = :village ORDER BY h.from_at DESC, h.slot")
                .param("village", village)
                .query(Holding.class)
                .list();
    }

    boolean overlaps(String village, Bond bond, OffsetDateTime from, OffsetDateTime until) {
        return sql.sql("""
                SELECT EXISTS (
                  SELECT FROM responsibility.absence a JOIN responsibility.holding h ON h.id = a.holding
                  WHERE a.village = :village AND h.bond = :bond AND a.from_at < :until AND a.until_at > :from)""")
                .param("village", village)
                .param("bond", bond.name())
                .param("from", from)
                .param("until", until)
                .query(Boolean.class)
                .single();
    }

    // two people who change one village at once do so one after the other
    void lock(String village) {
        Lock.BONDS.hold(sql, village);
    }

    void end(Holding held, OffsetDateTime at, OffsetDateTime now, String why, SignedIn by) {
        sql.sql("""
                UPDATE responsibility.holding SET until_at = :at, ended_by = :by, ended_at = :now, ended_why = :why
                WHERE id = :id""")
                .param("at", at)
                .param("now", now)
                .param("by", by.signInName())
                .param("why", why.strip())
                .param("id", held.id())
                .update();
    }

    void insert(New added, OffsetDateTime now, SignedIn by) {
        sql.sql("""
                INSERT INTO responsibility.holding (id, village, bond, person, from_at, why, bound_by, bound_at)
                VALUES (:id, :village, :bond, :person, :from, :why, :by, :now)""")
                .param("now", now)
                .param("id", added.id())
                .param("village", added.village())
                .param("bond", added.bond().name())
                .param("person", added.person())
                .param("from", added.from())
                .param("why", added.why().strip())
                .param("by", by.signInName())
                .update();
    }

    void keepBefore(Holding never) {
        sql.sql("""
                UPDATE responsibility.holding SET until_at = NULL, ended_by = NULL, ended_at = NULL, ended_why = NULL
                WHERE village = :village AND bond = :bond AND until_at = :from AND from_at < :from""")
                .param("village", never.village())
                .param("bond", never.bond().name())
                .param("from", never.from())
                .update();
    }
}
