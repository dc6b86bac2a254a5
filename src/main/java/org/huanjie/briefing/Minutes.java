package org.huanjie.briefing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.briefing.seat.Seat;
import org.huanjie.briefing.seat.SeatHolder;
import org.huanjie.briefing.seat.SeatPresence;
import org.huanjie.ledger.Ledger;
import org.huanjie.problem.ProblemId;
import org.huanjie.problem.TaskId;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.store.scope.Lock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 会议纪要 — takes meetings down, once for each day or week, with the agenda as it was; later entries supplement or correct. */
@Service
@Transactional
public class Minutes {

    /** How many entries one meeting can have. */
    public static final int MOST = 60;

    /** 出席人 — who was expected, whether they came. */
    public record Attended(
            Seat seat, String organ, String personName, SeatPresence presence, String representedBy, boolean guest) {}

    private final JdbcClient sql;
    private final Seats seats;
    private final BriefingInvitations invitations;
    private final Briefings briefings;
    private final Agenda agenda;
    private final MinuteTasks tasks;
    private final Ids ids;
    private final Clock clock;
    private final Ledger ledger;

    Minutes(
            JdbcClient sql,
            Seats seats,
            BriefingInvitations invitations,
            Briefings briefings,
            Agenda agenda,
            MinuteTasks tasks,
            Ids ids,
            Clock clock,
            Ledger ledger) {
        this.sql = sql;
        this.seats = seats;
        this.invitations = invitations;
        this.briefings = briefings;
        this.agenda = agenda;
        this.tasks = tasks;
        this.ids = ids;
        this.clock = clock;
        this.ledger = ledger;
    }

    /** Whether this person keeps the meetings of this division: names its roster, takes them down. */
    public static boolean mayKeep(SignedIn person, String division) {
        return BriefingGrounds.keeps(person, division);
    }

    /** Takes a meeting down with who came and what was decided; decisions with a problem and a day become tasks. */
    public BriefingOutcome hold(BriefingReport report, SignedIn by) {
        hold(report.division());
        var reasons = BriefingGrounds.keeping(by, report.division());
        BriefingGrounds.day(report.day(), LocalDate.now(clock), reasons);
        var expected = expected(report);
        var day = report.day();
        if (day != null && briefings.at(report.division(), day).isPresent()) {
            reasons.add(BriefingRefusal.HELD_ALREADY.of(day));
        }
        attendance(report, expected, reasons);
        if (report.minutes().isEmpty()) {
            reasons.add(BriefingRefusal.NO_MINUTES.of());
        }
        var ofMinutes = against(report.division(), report.minutes(), by);
        if (!reasons.isEmpty() || !ofMinutes.isEmpty() || day == null) {
            return new BriefingOutcome.Refused(List.copyOf(reasons), ofMinutes);
        }
        return new BriefingOutcome.Done(write(report, day, expected, by).uuid());
    }

    /** Adds an entry to a meeting that is on record: what was left out, or what is right instead. */
    public BriefingOutcome add(BriefingId briefing, MinuteDraft draft, SignedIn by) {
        var held = briefings.find(briefing).orElseThrow();
        hold(held.division());
        var reasons = BriefingGrounds.keeping(by, held.division());
        if (held.minutes() >= MOST) {
            reasons.add(BriefingRefusal.MINUTES_FULL.of(MOST));
        }
        var ofMinutes = against(held.division(), List.of(draft), by);
        if (!reasons.isEmpty() || !ofMinutes.isEmpty()) {
            return new BriefingOutcome.Refused(List.copyOf(reasons), ofMinutes);
        }
        int last = of(briefing).stream().mapToInt(Minute::position).max().orElse(0);
        write(briefing, held.division(), last + 1, draft, true, by);
        ledger.enter(new BriefingAct.MinuteAdded(held.division(), briefing, held.heldOn(), by.signInName()));
        return new BriefingOutcome.Done(briefing.uuid());
    }

    @Transactional(readOnly = true)
    public List<Minute> of(BriefingId briefing) {
        return sql.sql("""
                SELECT m.id, m.position, m.said, m.decision, m.problem, p.number, p.village, m.task, m.later, m.person_name, m.entered_at
                FROM situation.minute m LEFT JOIN situation.problem p ON p.id = m.problem
                WHERE m.briefing = :briefing ORDER BY m.position""")
                .param("briefing", briefing.uuid())
                .query(Minute.class)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Attended> attended(BriefingId briefing) {
        return sql.sql("""
                SELECT seat, organ, person_name, presence, represented_by, guest FROM situation.attendance
                WHERE briefing = :briefing ORDER BY position""")
                .param("briefing", briefing.uuid())
                .query(Attended.class)
                .list();
    }

    /** Everyone of whom a meeting of this day says whether they came: the roster, then the guests. */
    @Transactional(readOnly = true)
    public List<SeatHolder> expected(String division, LocalDate day) {
        return Stream.concat(
                        seats.of(division, day).stream(),
                        new DivisionCode(division).level() == Level.VILLAGE
                                ? invitations.of(division, day).stream()
                                : Stream.empty())
                .toList();
    }

    private List<SeatHolder> expected(BriefingReport report) {
        return report.day() == null ? List.of() : expected(report.division(), report.day());
    }

    private static void attendance(BriefingReport report, List<SeatHolder> expected, List<Reason> reasons) {
        if (report.day() != null && expected.stream().allMatch(holder -> isGuest(report.division(), holder))) {
            reasons.add(BriefingRefusal.NO_ROSTER.of());
            return;
        }
        for (var holder : expected) {
            var said = report.of(holder);
            if (said.isEmpty()) {
                reasons.add(BriefingRefusal.NO_PRESENCE.of(holder.personName()));
            }
            said.ifPresent(one -> represented(one, holder, reasons));
        }
        if (!report.attendance().isEmpty() && report.attendance().stream().noneMatch(BriefingReport.Said::came)) {
            reasons.add(BriefingRefusal.NOBODY_CAME.of());
        }
    }

    private static void represented(BriefingReport.Said said, SeatHolder holder, List<Reason> reasons) {
        boolean represented = said.presence() == SeatPresence.REPRESENTED;
        if (represented && said.representedBy().isBlank()) {
            reasons.add(BriefingRefusal.NO_REPRESENTATIVE.of(holder.personName()));
        }
        if (!represented && !said.representedBy().isBlank()) {
            reasons.add(BriefingRefusal.REPRESENTATIVE_OF_NONE.of(holder.personName()));
        }
        if (said.representedBy().strip().length() > BriefingGrounds.NAME) {
            reasons.add(BriefingRefusal.NAME_TOO_LONG.of(BriefingGrounds.NAME));
        }
    }

    private TreeMap<Integer, List<Reason>> against(String division, List<MinuteDraft> drafts, SignedIn by) {
        var ofMinutes = new TreeMap<Integer, List<Reason>>();
        for (int n = 0; n < drafts.size(); n++) {
            var reasons = new ArrayList<>(tasks.against(division, drafts.get(n), by));
            if (n >= MOST) {
                reasons.add(BriefingRefusal.MINUTES_FULL.of(MOST));
            }
            if (!reasons.isEmpty()) {
                ofMinutes.put(n + 1, reasons);
            }
        }
        return ofMinutes;
    }

    private BriefingId write(BriefingReport report, LocalDate day, List<SeatHolder> expected, SignedIn by) {
        var id = new BriefingId(ids.next());
        var kind = BriefingKind.of(report.division());
        sql.sql("""
                INSERT INTO situation.briefing (id, division, kind, period, held_on, recorded_by, recorder, recorded_at)
                VALUES (:id, :division, :kind, :period, :day, :by, :name, :at)""")
                .param("id", id.uuid())
                .param("division", report.division())
                .param("kind", kind.name())
                .param("period", kind.period(day))
                .param("day", day)
                .param("by", by.signInName())
                .param("name", by.personName())
                .param("at", OffsetDateTime.now(clock))
                .update();
        for (int n = 0; n < expected.size(); n++) {
            write(id, n + 1, report, expected.get(n));
        }
        agenda.freeze(id, report.division());
        int given = 0;
        for (int n = 0; n < report.minutes().size(); n++) {
            var became = write(id, report.division(), n + 1, report.minutes().get(n), false, by);
            given += became.task() == null ? 0 : 1;
        }
        int came = (int)
                report.attendance().stream().filter(BriefingReport.Said::came).count();
        ledger.enter(new BriefingAct.Held(
                report.division(),
                id,
                kind,
                day,
                came,
                expected.size() - came,
                report.minutes().size(),
                given,
                by.signInName()));
        return id;
    }

    private void write(BriefingId briefing, int position, BriefingReport report, SeatHolder holder) {
        var said = report.of(holder).orElseThrow();
        sql.sql("""
                INSERT INTO situation.attendance
                  (briefing, holder, division, position, seat, organ, person_name, presence, represented_by, guest)
                VALUES (:briefing, :holder, :division, :position, :seat, :organ, :person, :presence, :by, :guest)""")
                .param("briefing", briefing.uuid())
                .param("holder", holder.id().uuid())
                .param("division", report.division())
                .param("position", position)
                .param("seat", holder.seat().name())
                .param("organ", holder.organ())
                .param("person", holder.personName())
                .param("presence", said.presence().name())
                .param("by", said.representedBy().strip())
                .param("guest", isGuest(report.division(), holder))
                .update();
    }

    private MinuteTasks.Became write(
            BriefingId briefing, String division, int position, MinuteDraft draft, boolean later, SignedIn by) {
        var became = tasks.make(draft, by);
        sql.sql("""
                INSERT INTO situation.minute
                  (id, briefing, division, position, said, decision, problem, task, later, entered_by, person_name, entered_at)
                VALUES (:id, :briefing, :division, :position, :said, :decision, CAST(:problem AS uuid), CAST(:task AS uuid), :later,
                  :by, :name, :at)""")
                .param("id", ids.next())
                .param("briefing", briefing.uuid())
                .param("division", division)
                .param("position", position)
                .param("said", draft.said().strip())
                .param("decision", draft.decision().strip())
                .param(
                        "problem",
                        Optional.ofNullable(became.problem())
                                .map(ProblemId::uuid)
                                .orElse(null))
                .param(
                        "task",
                        Optional.ofNullable(became.task()).map(TaskId::uuid).orElse(null))
                .param("later", later)
                .param("by", by.signInName())
                .param("name", by.personName())
                .param("at", OffsetDateTime.now(clock))
                .update();
        return became;
    }

    // two who take one meeting down at one time: the second waits here, and finds it on record
    private void hold(String division) {
        Lock.MINUTES.hold(sql, division);
    }

    private static boolean isGuest(String division, SeatHolder holder) {
        return holder.seat() == Seat.GUIDANCE && new DivisionCode(division).level() == Level.VILLAGE;
    }
}
