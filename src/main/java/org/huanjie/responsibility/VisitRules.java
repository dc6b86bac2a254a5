package org.huanjie.responsibility;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.UUID;
import org.huanjie.access.Role;
import org.huanjie.access.SignedIn;
import org.huanjie.election.Reason;
import org.huanjie.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 夜访设置 — each county's own day and hour; Wednesdays where it sets none. */
@Service
@Transactional
public class VisitRules {

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
                .param("county", division.substring(0, 6))
                .query(VisitRule.class)
                .optional()
                .orElse(VisitRule.WEDNESDAYS);
    }

    public Outcome set(String county, VisitRule rule, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (by.role() != Role.COUNTY_OFFICE) {
            reasons.add(Grounds.of("refused.not-yours"));
        }
        if (rule.weekday() < 1 || rule.weekday() > 7 || rule.hour() < 1 || rule.hour() > 24) {
            reasons.add(Grounds.of("refused.rule"));
        }
        return Outcome.of(reasons, new UUID(0, 0), () -> {
            sql.sql("""
                    INSERT INTO responsibility.setting (county, weekday, hour, due, set_by, set_at)
                    VALUES (:county, :weekday, :hour, :due, :by, :at)""")
                    .param("county", county)
                    .param("weekday", rule.weekday())
                    .param("hour", rule.hour())
                    .param("due", rule.due().name())
                    .param("by", by.signInName())
                    .param("at", OffsetDateTime.now(clock))
                    .update();
            ledger.enter(
                    new ResponsibilityAct.VisitsSet(county, rule.weekday(), rule.hour(), rule.due(), by.signInName()));
        });
    }
}
