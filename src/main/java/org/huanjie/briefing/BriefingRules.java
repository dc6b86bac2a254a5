package org.huanjie.briefing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.UUID;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.region.DivisionCode;
import org.huanjie.shell.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 开会设置 — each county's own hours, weekdays and first stages; {@link BriefingRule#ours} where it sets none. */
@Service
@Transactional
public class BriefingRules {

    private final JdbcClient sql;
    private final Ledger ledger;
    private final Clock clock;

    BriefingRules(JdbcClient sql, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The rule of this kind in the county that this division lies in. */
    @Transactional(readOnly = true)
    public BriefingRule of(String division, BriefingKind kind) {
        return sql.sql("""
                SELECT kind, weekday, hour, from_stage FROM situation.briefing_rule
                WHERE county = :county AND kind = :kind ORDER BY seq DESC LIMIT 1""")
                .param("county", new DivisionCode(division).county().digits())
                .param("kind", kind.name())
                .query(BriefingRule.class)
                .optional()
                .orElse(BriefingRule.ours(kind));
    }

    /** Sets a rule; it holds for the days that were, too. */
    public BriefingOutcome set(String county, BriefingRule rule, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (by.role() != Role.COUNTY_OFFICE || !by.division().equals(county)) {
            reasons.add(BriefingRefusal.RULE_NOT_YOURS.of());
        }
        if (rule.weekday() < 1
                || rule.weekday() > 7
                || rule.hour() < 1
                || rule.hour() > 24
                || !BriefingRule.FROM.contains(rule.fromStage())) {
            reasons.add(BriefingRefusal.RULE.of());
        }
        return BriefingOutcome.of(reasons, new UUID(0, 0), () -> write(county, rule, by));
    }

    private void write(String county, BriefingRule rule, SignedIn by) {
        sql.sql("""
                INSERT INTO situation.briefing_rule (county, kind, weekday, hour, from_stage, set_by, set_at)
                VALUES (:county, :kind, :weekday, :hour, :stage, :by, :at)""")
                .param("county", county)
                .param("kind", rule.kind().name())
                .param("weekday", rule.weekday())
                .param("hour", rule.hour())
                .param("stage", rule.fromStage().name())
                .param("by", by.signInName())
                .param("at", OffsetDateTime.now(clock))
                .update();
        ledger.enter(new BriefingAct.RuleSet(
                county, rule.kind(), rule.weekday(), rule.hour(), rule.fromStage(), by.signInName()));
    }
}
