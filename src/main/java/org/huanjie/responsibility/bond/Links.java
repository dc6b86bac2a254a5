package org.huanjie.responsibility.bond;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 县领导挂钩 — which county leader is linked to which complex or key village; each to one. */
@Service
@Transactional
public class Links {

    private final JdbcClient sql;
    private final People people;
    private final Conflicts conflicts;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Links(JdbcClient sql, People people, Conflicts conflicts, Ledger ledger, Ids ids, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.conflicts = conflicts;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** The links of villages within this division that hold now. */
    @Transactional(readOnly = true)
    public List<Link> within(String division) {
        return sql.sql("""
                SELECT l.id, l.village, l.person, p.person_name, p.duty, l.kind, l.ground, l.from_at AS "from"
                FROM responsibility.link l JOIN responsibility.person p ON p.id = l.person
                WHERE l.village >= :lo AND l.village < :hi AND l.until_at IS NULL ORDER BY l.village, p.person_name""")
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .query(Link.class)
                .list();
    }

    /** Links a leader of the county to this village, in place of the one that the leader had. */
    public Verdict<ResponsibilityEntry> link(
            UUID person, String village, Link.Kind kind, Link.Ground ground, SignedIn by) {
        var reasons = new ArrayList<Reason>(conflicts.against(person, village));
        if (by.role() != Role.COUNTY_OFFICE) {
            reasons.add(ResponsibilityRefusal.NOT_YOURS.of());
        }
        if (people.find(person)
                .filter(one -> new DivisionCode(one.division()).level() == Level.COUNTY)
                .isEmpty()) {
            reasons.add(ResponsibilityRefusal.NO_LEADER.of());
        }
        var id = ids.next();
        return ResponsibilityEntry.unless(reasons, id, () -> {
            var now = OffsetDateTime.now(clock);
            sql.sql("UPDATE responsibility.link SET until_at = :at WHERE person = :person AND until_at IS NULL")
                    .param("at", now)
                    .param("person", person)
                    .update();
            sql.sql("""
                    INSERT INTO responsibility.link (id, village, person, kind, ground, from_at, made_by)
                    VALUES (:id, :village, :person, :kind, :ground, :at, :by)""")
                    .param("id", id)
                    .param("village", village)
                    .param("person", person)
                    .param("kind", kind.name())
                    .param("ground", ground.name())
                    .param("at", now)
                    .param("by", by.signInName())
                    .update();
            ledger.enter(new ResponsibilityAct.Linked(village, person, kind, ground, by.signInName()));
        });
    }

    /** Ends a link; the leader is free for another village. */
    public Verdict<ResponsibilityEntry> unlink(UUID link, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (by.role() != Role.COUNTY_OFFICE) {
            reasons.add(ResponsibilityRefusal.NOT_YOURS.of());
        }
        var found = within(by.division()).stream()
                .filter(one -> one.id().equals(link))
                .findFirst();
        if (found.isEmpty()) {
            reasons.add(ResponsibilityRefusal.NO_LINK.of());
        }
        return ResponsibilityEntry.unless(reasons, link, () -> {
            sql.sql("UPDATE responsibility.link SET until_at = :at WHERE id = :id")
                    .param("at", OffsetDateTime.now(clock))
                    .param("id", link)
                    .update();
            var of = found.orElseThrow();
            ledger.enter(new ResponsibilityAct.Unlinked(of.village(), of.person(), by.signInName()));
        });
    }
}
