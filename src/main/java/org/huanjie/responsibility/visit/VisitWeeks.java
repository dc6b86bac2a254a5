package org.huanjie.responsibility.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.huanjie.region.DivisionCode;
import org.huanjie.responsibility.bond.VisitRule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 逐周夜访 — a village's weeks one after the other, what is planned, and who owes the visit of a week. Reading only. */
@Service
@Transactional(readOnly = true)
public class VisitWeeks {

    /** 夜访安排. */
    public record Plan(String village, LocalDate week, OffsetDateTime at, String who) {}

    /** 一周 — by its Monday: how the village stands, and what was planned for it. */
    public record Week(LocalDate monday, VisitState state, Optional<Plan> plan) {}

    private record Term(String village, @Nullable OffsetDateTime owedFrom, boolean handedOver) {
        boolean owes(OffsetDateTime deadline) {
            return !handedOver && owedFrom != null && owedFrom.isBefore(deadline);
        }
    }

    private final JdbcClient sql;
    private final VisitRules rules;
    private final Clock clock;

    VisitWeeks(JdbcClient sql, VisitRules rules, Clock clock) {
        this.sql = sql;
        this.rules = rules;
        this.clock = clock;
    }

    /** The weeks of a village from the one of this day back, the latest first, this many. */
    public List<Week> of(String village, LocalDate day, int many) {
        var rule = rules.of(village);
        var term = terms(village, rule).stream().findFirst();
        var last = VisitRule.week(day);
        var plans = new HashMap<LocalDate, Plan>();
        plans(village, last.minusWeeks(many), last.plusWeeks(1)).forEach(plan -> plans.put(plan.week(), plan));
        var held = held(village, last.minusWeeks(many));
        var weeks = new ArrayList<Week>();
        for (var week = last; week.isAfter(last.minusWeeks(many)); week = week.minusWeeks(1)) {
            var deadline = rule.deadline(week, clock.getZone());
            boolean owed = term.isPresent() && term.get().owes(deadline);
            var state = VisitState.of(owed, plans.containsKey(week), held.contains(week), passed(deadline));
            weeks.add(new Week(week, state, Optional.ofNullable(plans.get(week))));
        }
        return weeks;
    }

    /** What is planned within this division for an hour of these days, both included, by the hour. */
    public List<Plan> plans(String division, LocalDate from, LocalDate until) {
        return sql.sql("""
                SELECT village, week, at, who FROM responsibility.plan
                WHERE village >= :lo AND village < :hi AND at >= :from AND at < :until ORDER BY at, village""")
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .param("from", from.atStartOfDay(clock.getZone()).toOffsetDateTime())
                .param("until", until.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime())
                .query(Plan.class)
                .list();
    }

    /** The villages within this division that owe a visit in the week of this day and have neither held nor planned it, in time or too late. */
    public Set<String> open(String division, LocalDate day) {
        var rule = rules.of(division);
        var deadline = rule.deadline(VisitRule.week(day), clock.getZone());
        var open = new TreeSet<String>();
        terms(division, rule).stream().filter(term -> term.owes(deadline)).forEach(term -> open.add(term.village()));
        open.removeAll(taken(division, VisitRule.week(day)));
        return open;
    }

    private boolean passed(OffsetDateTime deadline) {
        return !OffsetDateTime.now(clock).isBefore(deadline);
    }

    private List<Term> terms(String division, VisitRule rule) {
        return sql.sql("""
                SELECT village, CASE WHEN :due = 'TERM' THEN opened_at ELSE started_at END AS owed_from, handed_over
                FROM responsibility.in_term(:lo, :hi)""")
                .param("due", rule.due().name())
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .query(Term.class)
                .list();
    }

    private Set<LocalDate> held(String village, LocalDate from) {
        return new HashSet<>(sql.sql("SELECT week FROM responsibility.visit WHERE village = :village AND week >= :from")
                .param("village", village)
                .param("from", from)
                .query(LocalDate.class)
                .list());
    }

    private List<String> taken(String division, LocalDate week) {
        return sql.sql("""
                SELECT village FROM responsibility.visit WHERE week = :week AND village >= :lo AND village < :hi
                UNION SELECT village FROM responsibility.plan WHERE week = :week AND village >= :lo AND village < :hi""")
                .param("week", week)
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .query(String.class)
                .list();
    }

    /** The departments that came on visits in the village's county before, as far as is in scope: what a form offers to tick. */
    public List<String> departments(String village, int most) {
        var county = new DivisionCode(village).county();
        return sql.sql("""
                SELECT name FROM (
                  SELECT unnest(departments) AS name FROM responsibility.visit WHERE village >= :lo AND village < :hi) every
                GROUP BY name ORDER BY count(*) DESC, name LIMIT :most""")
                .param("lo", county.digits())
                .param("hi", county.end())
                .param("most", most)
                .query(String.class)
                .list();
    }
}
