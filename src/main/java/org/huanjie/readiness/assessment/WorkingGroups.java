package org.huanjie.readiness.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.readiness.condition.ReadinessAct;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 乡镇工作组 — the named people of a town who verify; every finding bears one of their names. */
@Service
public class WorkingGroups {

    /** 工作组成员. */
    public record Member(
            UUID id,
            String personName,
            String organ,
            String duty,
            LocalDate since,
            @Nullable LocalDate until) {}

    private final JdbcClient sql;
    private final Ids ids;
    private final Clock clock;
    private final Ledger ledger;

    WorkingGroups(JdbcClient sql, Ids ids, Clock clock, Ledger ledger) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.ledger = ledger;
    }

    /** Everyone who is or was in it, those in it first. */
    @Transactional(readOnly = true)
    public List<Member> of(String town) {
        return sql.sql("""
                SELECT id, person_name, organ, duty, since, until FROM readiness.member
                WHERE town = :town ORDER BY until DESC NULLS FIRST, since, id""").param("town", town).query(Member.class).list();
    }

    /** Names someone to the group. */
    @Transactional
    public Verdict<UUID> name(String town, String personName, String organ, String duty, SignedIn by) {
        var reasons = Permission.ACT_FOR_TOWN.against(town, by);
        return Verdict.unless(reasons, () -> written(town, personName, organ, duty, by));
    }

    private UUID written(String town, String personName, String organ, String duty, SignedIn by) {
        if (personName.isBlank() || organ.isBlank()) {
            throw new IllegalArgumentException("a member has a name and an organ");
        }
        var id = ids.next();
        sql.sql("""
                INSERT INTO readiness.member (id, town, person_name, organ, duty, since, named_by)
                VALUES (:id, :town, :name, :organ, :duty, :since, :by)""")
                .param("id", id)
                .param("town", town)
                .param("name", personName.strip())
                .param("organ", organ.strip())
                .param("duty", duty.strip())
                .param("since", LocalDate.now(clock))
                .param("by", by.signInName())
                .update();
        ledger.enter(new ReadinessAct.MemberNamed(town, id, by.signInName()));
        return id;
    }

    /** Ends someone's time in the group; what they stated stays theirs. Says nothing where they are not in it. */
    @Transactional
    public Verdict<Nothing> release(String town, UUID member, SignedIn by) {
        var reasons = Permission.ACT_FOR_TOWN.against(town, by);
        return Verdict.unless(reasons, () -> end(town, member, by));
    }

    private void end(String town, UUID member, SignedIn by) {
        int released = sql.sql(
                        "UPDATE readiness.member SET until = :today WHERE id = :id AND town = :town AND until IS NULL")
                .param("today", LocalDate.now(clock))
                .param("id", member)
                .param("town", town)
                .update();
        if (released > 0) {
            ledger.enter(new ReadinessAct.MemberReleased(town, member, by.signInName()));
        }
    }

    public Optional<Member> present(String town, UUID member) {
        return sql.sql("""
                SELECT id, person_name, organ, duty, since, until FROM readiness.member
                WHERE id = :id AND town = :town AND until IS NULL""")
                .param("id", member)
                .param("town", town)
                .query(Member.class)
                .optional();
    }
}
