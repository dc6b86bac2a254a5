package org.huanjie.responsibility.bond;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 责任人名册 — those who may be bound to villages: leaders, cadres, officers; everyone signed in within the county may read it. */
@Service
@Transactional
public class People {

    public static final int LONGEST = 60;

    private final JdbcClient sql;
    private final Ids ids;
    private final Clock clock;
    private final Ledger ledger;

    People(JdbcClient sql, Ids ids, Clock clock, Ledger ledger) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.ledger = ledger;
    }

    /** Everyone of this county, or of this town and its county, by division and name. */
    @Transactional(readOnly = true)
    public List<Person> of(String division) {
        var code = new DivisionCode(division);
        return sql.sql("""
                SELECT id, division, person_name, unit, duty, account FROM responsibility.person
                WHERE division = :county OR division >= :code AND division < :hi
                ORDER BY division, person_name, id""")
                .param("county", code.county().digits())
                .param("code", code.digits())
                .param("hi", code.end())
                .query(Person.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(UUID id) {
        return sql.sql(
                        "SELECT id, division, person_name, unit, duty, account FROM responsibility.person WHERE id = :id")
                .param("id", id)
                .query(Person.class)
                .optional();
    }

    /** Adds someone to the organs of the county or town of who adds; the outcome bears the new id. */
    public Verdict<ResponsibilityEntry> add(
            String name, String unit, String duty, @Nullable String account, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (by.role().level() == Level.VILLAGE) {
            reasons.add(ResponsibilityRefusal.NOT_YOURS.of());
        }
        if (name.isBlank()
                || unit.isBlank()
                || Math.max(name.length(), Math.max(unit.length(), duty.length())) > LONGEST) {
            reasons.add(ResponsibilityRefusal.PERSON.of(LONGEST));
        }
        var id = ids.next();
        return ResponsibilityEntry.unless(reasons, id, () -> {
            sql.sql("""
                    INSERT INTO responsibility.person (id, division, person_name, unit, duty, account, added_by, added_at)
                    VALUES (:id, :division, :name, :unit, :duty, :account, :by, :at)""")
                    .param("id", id)
                    .param("division", by.division())
                    .param("name", name.strip())
                    .param("unit", unit.strip())
                    .param("duty", duty.strip())
                    .param("account", account == null || account.isBlank() ? null : account.strip())
                    .param("by", by.signInName())
                    .param("at", OffsetDateTime.now(clock))
                    .update();
            ledger.enter(new ResponsibilityAct.PersonAdded(by.division(), id, by.signInName()));
        });
    }
}
