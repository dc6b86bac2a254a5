package org.huanjie.responsibility.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.region.DivisionCode;
import org.huanjie.responsibility.bond.ResponsibilityAct;
import org.huanjie.responsibility.bond.ResponsibilityEntry;
import org.huanjie.responsibility.bond.ResponsibilityRefusal;
import org.huanjie.responsibility.bond.VisitRule;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Lock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 夜访 — the weekly evening visits: an obligation with a clock for every village in term. */
@Service
@Transactional
public class Visits {

    /** 一次夜访 — as it is on record. */
    public record Held(
            UUID id,
            String village,
            LocalDate week,
            OffsetDateTime heldAt,
            boolean late,
            String lateWhy,
            List<String> came,
            List<String> departments,
            List<Met> met,
            String recordedBy) {}

    /** 反映事项 — one matter that was raised on a visit. */
    public record Matter(UUID id, UUID visit, String kind, String text, String solved) {}

    private final JdbcClient sql;
    private final VisitRules rules;
    private final ObjectProvider<Raised> lists;
    private final Ledger ledger;
    private final Clock clock;

    Visits(JdbcClient sql, VisitRules rules, ObjectProvider<Raised> lists, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.rules = rules;
        this.lists = lists;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** How each village within this division stands to the visit of the week that holds this day; {@code NOT_DUE} ones are left out. */
    @Transactional(readOnly = true)
    public Map<String, VisitState> week(String division, LocalDate day) {
        var rule = rules.of(division);
        var week = VisitRule.week(day);
        var deadline = rule.deadline(week, clock.getZone());
        boolean passed = !OffsetDateTime.now(clock).isBefore(deadline);
        var states = new TreeMap<String, VisitState>();
        sql.sql("""
                SELECT t.village, v.visited IS NOT NULL AS held, p.week IS NOT NULL AS planned,
                  NOT t.handed_over AND coalesce(CASE WHEN :due = 'TERM' THEN t.opened_at ELSE t.started_at END < :deadline, false) AS owed
                FROM responsibility.in_term(:lo, :hi) t
                LEFT JOIN (SELECT village, count(*) AS visited FROM responsibility.visit
                           WHERE week = :week AND village >= :lo AND village < :hi GROUP BY village) v ON v.village = t.village
                LEFT JOIN responsibility.plan p ON p.village = t.village AND p.week = :week""")
                .param("due", rule.due().name())
                .param("deadline", deadline)
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .param("week", week)
                .query(row -> {
                    var state = VisitState.of(
                            row.getBoolean("owed"), row.getBoolean("planned"), row.getBoolean("held"), passed);
                    if (state != VisitState.NOT_DUE) {
                        states.put(row.getString("village"), state);
                    }
                });
        return states;
    }

    /** The visits of a village on record, the latest first. */
    @Transactional(readOnly = true)
    public List<Held> of(String village) {
        return sql.sql("""
                SELECT id, village, week, held_at, late, late_why, came, departments, met, recorded_by
                FROM responsibility.visit WHERE village = :village ORDER BY held_at DESC, id""")
                .param("village", village)
                .query((row, n) -> new Held(
                        row.getObject("id", UUID.class),
                        row.getString("village"),
                        row.getObject("week", LocalDate.class),
                        row.getObject("held_at", OffsetDateTime.class),
                        row.getBoolean("late"),
                        row.getString("late_why"),
                        List.of((String[]) row.getArray("came").getArray()),
                        List.of((String[]) row.getArray("departments").getArray()),
                        List.of((String[]) row.getArray("met").getArray()).stream()
                                .map(Met::valueOf)
                                .toList(),
                        row.getString("recorded_by")))
                .list();
    }

    /** What was raised on the visits of a village. */
    @Transactional(readOnly = true)
    public List<Matter> matters(String village) {
        return sql.sql(
                        "SELECT id, visit, kind, text, solved FROM responsibility.matter WHERE village = :village ORDER BY visit, id")
                .param("village", village)
                .query(Matter.class)
                .list();
    }

    /** Plans the visit of a week: when, and who goes. A later plan replaces the earlier one. */
    public Verdict<ResponsibilityEntry> plan(String village, OffsetDateTime at, String who, SignedIn by) {
        var reasons = new ArrayList<>(Permission.WORK.against(village, by));
        if (who.isBlank() || who.length() > 200) {
            reasons.add(ResponsibilityRefusal.NOBODY_GOES.of());
        }
        if (at.isBefore(OffsetDateTime.now(clock))) {
            reasons.add(ResponsibilityRefusal.PLANNED_PAST.of());
        }
        var week = VisitRule.week(at.atZoneSameInstant(clock.getZone()).toLocalDate());
        return ResponsibilityEntry.unless(reasons, new UUID(0, 0), () -> {
            sql.sql("""
                    INSERT INTO responsibility.plan (village, week, at, who, made_by) VALUES (:village, :week, :at, :who, :by)
                    ON CONFLICT (village, week) DO UPDATE SET at = :at, who = :who, made_by = :by""")
                    .param("village", village)
                    .param("week", week)
                    .param("at", at)
                    .param("who", who.strip())
                    .param("by", by.signInName())
                    .update();
            ledger.enter(new ResponsibilityAct.Planned(village, week, at, by.signInName()));
        });
    }

    /** Takes a visit down, once however often it arrives; whatever was raised goes to the lists in the same transaction. */
    public Verdict<ResponsibilityEntry> record(VisitReport report, SignedIn by) {
        return record(report, List.of(), by);
    }

    /** As {@link #record(VisitReport, SignedIn)}, refused too for what could not be read of it: all reasons stand together. */
    public Verdict<ResponsibilityEntry> record(VisitReport report, List<Reason> unread, SignedIn by) {
        // two devices may send the same at one time: the second waits here, and finds it there
        Lock.VISIT.hold(sql, report.id());
        if (there(report)) {
            return Verdict.done(new ResponsibilityEntry(report.id(), true));
        }
        var deadline = rules.of(report.village()).deadline(report.week(), clock.getZone());
        boolean late = !report.heldAt().isBefore(deadline);
        var reasons = new ArrayList<>(unread);
        reasons.addAll(new VisitCheck(OffsetDateTime.now(clock)).against(report, late));
        if (!by.covers(report.village()) || !Permission.WORK.isOf(by)) {
            reasons.add(ResponsibilityRefusal.NOT_YOURS.of());
        }
        if (used(report)) {
            reasons.add(VisitRefusal.USED.of());
        }
        return ResponsibilityEntry.unless(reasons, report.id(), () -> write(report, late, by));
    }

    private boolean there(VisitReport report) {
        return sql.sql("SELECT EXISTS (SELECT FROM responsibility.visit WHERE id = :id AND village = :village)")
                .param("id", report.id())
                .param("village", report.village())
                .query(Boolean.class)
                .single();
    }

    // a device makes each id once: one that stands anywhere else, or twice in this visit, is nothing new
    private boolean used(VisitReport report) {
        var ids = Stream.of(
                        Stream.of(report.id()),
                        report.matters().stream().map(VisitReport.Matter::id),
                        report.promises().stream().map(VisitReport.Promised::id))
                .flatMap(Function.identity())
                .toArray(UUID[]::new);
        return Stream.of(ids).distinct().count() < ids.length
                || sql.sql("SELECT responsibility.taken(:ids)")
                        .param("ids", ids)
                        .query(Boolean.class)
                        .single();
    }

    private void write(VisitReport report, boolean late, SignedIn by) {
        sql.sql("""
                INSERT INTO responsibility.visit
                  (id, village, week, held_at, late, late_why, came, departments, met, recorded_by, recorded_at)
                VALUES (:id, :village, :week, :heldAt, :late, :why, :came, :departments, :met, :by, :at)""")
                .param("id", report.id())
                .param("village", report.village())
                .param("week", VisitRule.week(report.week()))
                .param("heldAt", report.heldAt())
                .param("late", late)
                .param("why", report.lateWhy().strip())
                .param("came", report.came().stream().map(String::strip).toArray(String[]::new))
                .param(
                        "departments",
                        report.departments().stream().map(String::strip).toArray(String[]::new))
                .param("met", report.met().stream().map(Met::name).sorted().toArray(String[]::new))
                .param("by", by.signInName())
                .param("at", OffsetDateTime.now(clock))
                .update();
        report.promises().forEach(promise -> promise(report, promise));
        report.matters().forEach(matter -> raise(report, matter, by));
        ledger.enter(new ResponsibilityAct.Visited(
                report.village(),
                report.id(),
                VisitRule.week(report.week()),
                late,
                report.matters().size(),
                report.promises().size(),
                by.signInName()));
    }

    private void raise(VisitReport report, VisitReport.Matter matter, SignedIn by) {
        sql.sql("""
                INSERT INTO responsibility.matter (id, visit, village, kind, text, solved)
                VALUES (:id, :visit, :village, :kind, :text, :solved)""")
                .param("id", matter.id())
                .param("visit", report.id())
                .param("village", report.village())
                .param("kind", matter.kind())
                .param("text", matter.text().strip())
                .param("solved", matter.solved().strip())
                .update();
        var raised = new Raised.Matter(
                matter.id(),
                report.id(),
                report.village(),
                matter.kind(),
                matter.text().strip(),
                matter.solved().strip());
        lists.orderedStream().forEach(list -> list.enter(raised, by));
    }

    private void promise(VisitReport report, VisitReport.Promised promise) {
        sql.sql("""
                INSERT INTO responsibility.promise (id, visit, village, purpose, payer, fen, due)
                VALUES (:id, :visit, :village, :purpose, :payer, :fen, :due)""")
                .param("id", promise.id())
                .param("visit", report.id())
                .param("village", report.village())
                .param("purpose", promise.purpose().strip())
                .param("payer", promise.payer().strip())
                .param("fen", promise.fen())
                .param("due", promise.due())
                .update();
    }
}
