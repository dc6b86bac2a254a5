package org.huanjie.responsibility;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.huanjie.access.Role;
import org.huanjie.access.SignedIn;
import org.huanjie.election.Reason;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Ids;
import org.huanjie.store.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 三个一 — who is bound to which village, from when to when. */
@Service
@Transactional
public class ThreeOnes {

    private static final String HOLDINGS = """
            SELECT h.id, h.village, h.bond, h.person, p.person_name, p.unit, p.duty, h.from_at AS "from", h.until_at AS "until",
              h.why, h.ended_by, h.ended_why
            FROM responsibility.holding h JOIN responsibility.person p ON p.id = h.person
            """;

    private final JdbcClient sql;
    private final Conflicts conflicts;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    ThreeOnes(JdbcClient sql, Conflicts conflicts, Ledger ledger, Ids ids, Clock clock) {
        this.sql = sql;
        this.conflicts = conflicts;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** The villages in term within this division that lack one of their three now, each with what is missing. */
    @Transactional(readOnly = true)
    public Map<String, Set<Bond>> missing(String division) {
        var missing = new TreeMap<String, Set<Bond>>();
        sql.sql("""
                SELECT t.village, b.bond
                FROM responsibility.in_term(:lo, :hi) t CROSS JOIN (VALUES ('LEADER'), ('CADRE'), ('OFFICER')) b (bond)
                WHERE NOT t.handed_over AND NOT EXISTS (
                  SELECT FROM responsibility.holding h
                  WHERE h.village = t.village AND h.bond = b.bond AND h.from_at <= :now AND (h.until_at IS NULL OR h.until_at > :now)
                    AND NOT EXISTS (
                      SELECT FROM responsibility.absence a
                      WHERE a.holding = h.id AND a.stand_in IS NULL AND a.from_at <= :now AND a.until_at > :now))""")
                .param("lo", division)
                .param("hi", Scope.of(division).hi())
                .param("now", OffsetDateTime.now(clock))
                .query(row -> {
                    missing.computeIfAbsent(row.getString("village"), village -> EnumSet.noneOf(Bond.class))
                            .add(Bond.valueOf(row.getString("bond")));
                });
        return missing;
    }

    /** Who holds the bonds of the villages within this division now, by village and bond. */
    @Transactional(readOnly = true)
    public List<Holding> now(String division) {
        return sql.sql(HOLDINGS + """
                WHERE h.village >= :lo AND h.village < :hi AND h.from_at <= :now AND (h.until_at IS NULL OR h.until_at > :now)
                ORDER BY h.slot""")
                .param("lo", division)
                .param("hi", Scope.of(division).hi())
                .param("now", OffsetDateTime.now(clock))
                .query(Holding.class)
                .list();
    }

    /** Everyone who held or holds a bond of the village, the latest first. */
    @Transactional(readOnly = true)
    public List<Holding> history(String village) {
        return sql.sql(HOLDINGS + "WHERE h.village = :village ORDER BY h.from_at DESC, h.slot")
                .param("village", village)
                .query(Holding.class)
                .list();
    }

    /** Binds a person to a village from now on; whoever held the bond hands it over at that moment. */
    public Outcome bind(String village, Bond bond, UUID person, String why, SignedIn by) {
        var before = holder(village, bond);
        var reasons = new ArrayList<Reason>(conflicts.against(person, village));
        if (!mayBind(by)) {
            reasons.add(Grounds.of("refused.not-yours"));
        }
        if (before.filter(held -> held.person().equals(person)).isPresent()) {
            reasons.add(Grounds.of("refused.same", before.orElseThrow().personName()));
        }
        if (before.isPresent() && why.isBlank()) {
            reasons.add(Grounds.of("refused.no-why"));
        }
        var id = ids.next();
        return Outcome.of(reasons, id, () -> {
            var now = OffsetDateTime.now(clock);
            before.ifPresent(held -> end(held, now, why, by));
            insert(id, village, bond, person, now, why, by);
            ledger.enter(
                    before.isPresent()
                            ? new ResponsibilityAct.HandedOver(
                                    village, bond, before.get().person(), person, now, by.signInName())
                            : new ResponsibilityAct.Bound(village, bond, person, now, by.signInName()));
        });
    }

    /** The holder is away in these hours; without a stand-in the bond is missing in them. */
    public Outcome cover(
            String village,
            Bond bond,
            Optional<UUID> standIn,
            OffsetDateTime from,
            OffsetDateTime until,
            String why,
            SignedIn by) {
        var held = holder(village, bond);
        var reasons = new ArrayList<Reason>();
        standIn.ifPresent(person -> reasons.addAll(conflicts.against(person, village)));
        if (!mayBind(by)) {
            reasons.add(Grounds.of("refused.not-yours"));
        }
        if (held.isEmpty()) {
            reasons.add(Grounds.of("refused.nobody-bound", bond));
        }
        if (!until.isAfter(from) || held.isPresent() && from.isBefore(held.get().from())) {
            reasons.add(Grounds.of("refused.hours"));
        } else if (held.isPresent() && overlaps(held.get(), from, until)) {
            reasons.add(Grounds.of("refused.covered"));
        }
        var id = ids.next();
        return Outcome.of(reasons, id, () -> {
            sql.sql("""
                    INSERT INTO responsibility.absence (id, holding, village, slot, stand_in, from_at, until_at, why, made_by, made_at)
                    VALUES (:id, :holding, :village, 0, :standIn, :from, :until, :why, :by, :at)""")
                    .param("id", id)
                    .param("holding", held.orElseThrow().id())
                    .param("village", village)
                    .param("standIn", standIn.orElse(null))
                    .param("from", from)
                    .param("until", until)
                    .param("why", why.strip())
                    .param("by", by.signInName())
                    .param("at", OffsetDateTime.now(clock))
                    .update();
            ledger.enter(new ResponsibilityAct.Covered(
                    village, held.get().id(), standIn.isPresent(), from, until, by.signInName()));
        });
    }

    private static boolean mayBind(SignedIn by) {
        return by.role() == Role.COUNTY_OFFICE || by.role() == Role.TOWN_COMMITTEE;
    }

    private Optional<Holding> holder(String village, Bond bond) {
        return now(village).stream().filter(held -> held.bond() == bond).findFirst();
    }

    private boolean overlaps(Holding held, OffsetDateTime from, OffsetDateTime until) {
        return sql.sql("""
                SELECT EXISTS (SELECT FROM responsibility.absence WHERE holding = :id AND from_at < :until AND until_at > :from)""")
                .param("id", held.id())
                .param("from", from)
                .param("until", until)
                .query(Boolean.class)
                .single();
    }

    private void end(Holding held, OffsetDateTime at, String why, SignedIn by) {
        sql.sql("""
                UPDATE responsibility.holding SET until_at = :at, ended_by = :by, ended_at = :at, ended_why = :why
                WHERE id = :id""")
                .param("at", at)
                .param("by", by.signInName())
                .param("why", why.strip())
                .param("id", held.id())
                .update();
    }

    private void insert(UUID id, String village, Bond bond, UUID person, OffsetDateTime from, String why, SignedIn by) {
        sql.sql("""
                INSERT INTO responsibility.holding (id, village, bond, person, from_at, why, bound_by, bound_at)
                VALUES (:id, :village, :bond, :person, :from, :why, :by, :from)""")
                .param("id", id)
                .param("village", village)
                .param("bond", bond.name())
                .param("person", person)
                .param("from", from)
                .param("why", why.strip())
                .param("by", by.signInName())
                .update();
    }
}
