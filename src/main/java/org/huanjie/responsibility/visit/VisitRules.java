package org.huanjie.responsibility.visit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.OptionalInt;
import java.util.UUID;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.region.DivisionCode;
import org.huanjie.responsibility.bond.ResponsibilityAct;
import org.huanjie.responsibility.bond.ResponsibilityEntry;
import org.huanjie.responsibility.bond.ResponsibilityRefusal;
import org.huanjie.responsibility.bond.VisitRule;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 夜访设置 — each county's own day and hour; Wednesdays where it sets none. */
@Service
@Transactional
public class VisitRules {

    private static final int LONGEST = 3650;

    private final JdbcClient sql;
    private final Ledger ledger;
    private final Clock clock;

    VisitRules(JdbcClient sql, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public VisitRule of(String division) {
        return sql.sql(
                        "SELECT weekday, hour, due FROM responsibility.setting WHERE county = :county ORDER BY seq DESC LIMIT 1")
                .param("county", new DivisionCode(division).county().digits())
                .query(VisitRule.class)
                .optional()
                .orElse(VisitRule.WEDNESDAYS);
    }

    /** For how many days after it came a picture of a visit is kept; empty while the county has not said, and then none goes. */
    @Transactional(readOnly = true)
    public OptionalInt photoDays(String division) {
        return sql.sql(
                        "SELECT coalesce(photo_days, 0) FROM responsibility.setting WHERE county = :county ORDER BY seq DESC LIMIT 1")
                .param("county", new DivisionCode(division).county().digits())
                .query(Integer.class)
                .optional()
                .filter(days -> days > 0)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /** Sets day and hour, and leaves as it is how long pictures are kept. */
    public Verdict<ResponsibilityEntry> set(String county, VisitRule rule, SignedIn by) {
        return set(county, rule, photoDays(county), by);
    }

    public Verdict<ResponsibilityEntry> set(String county, VisitRule rule, OptionalInt photoDays, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (by.role() != Role.COUNTY_OFFICE) {
            reasons.add(ResponsibilityRefusal.NOT_YOURS.of());
        }
        if (rule.weekday() < 1 || rule.weekday() > 7 || rule.hour() < 1 || rule.hour() > 24) {
            reasons.add(ResponsibilityRefusal.RULE.of());
        }
        if (photoDays.isPresent() && (photoDays.getAsInt() < 1 || photoDays.getAsInt() > LONGEST)) {
            reasons.add(VisitRefusal.PHOTO_DAYS.of(LONGEST));
        }
        return ResponsibilityEntry.unless(reasons, new UUID(0, 0), () -> {
            sql.sql("""
                    INSERT INTO responsibility.setting (county, weekday, hour, due, photo_days, set_by, set_at)
                    VALUES (:county, :weekday, :hour, :due, :days, :by, :at)""")
                    .param("county", county)
                    .param("weekday", rule.weekday())
                    .param("hour", rule.hour())
                    .param("due", rule.due().name())
                    .param("days", photoDays.isPresent() ? photoDays.getAsInt() : null)
                    .param("by", by.signInName())
                    .param("at", OffsetDateTime.now(clock))
                    .update();
            ledger.enter(
                    new ResponsibilityAct.VisitsSet(county, rule.weekday(), rule.hour(), rule.due(), by.signInName()));
        });
    }
}
