package org.huanjie.election.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.lawbook.LegalCalendars;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionEditions;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.Terms;
import org.huanjie.ledger.Act;
import org.huanjie.ledger.Ledger;
import org.huanjie.region.DivisionCode;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 县计划 — batches of villages, and the day that is planned for each; a day that breaks a limit is refused with its rule. */
@Service
@Transactional(readOnly = true)
public class Plans {

    /** 计划结果 — how many villages were planned, with what speaks against the day. */
    public record Planned(int villages, List<Reason> advice) {}

    /** 计划变更 — a day that was planned for a village: when, by whom, why. */
    public record Change(LocalDate day, @Nullable UUID batch, String why, OffsetDateTime plannedAt, String plannedBy) {}

    /** 分批 — the public fact that a county plans a batch. */
    public record BatchOpened(String village, String name, LocalDate from, LocalDate until, String by) implements Act {
        @Override
        public String kind() {
            return "election.batch-opened";
        }
    }

    /** 计划选举日 — the public fact of the day planned for villages of a division; {@code only} is empty where they are all of it. */
    public record DayPlanned(String village, LocalDate day, List<String> only, String why, String by) implements Act {
        @Override
        public String kind() {
            return "election.day-planned";
        }
    }

    private final JdbcClient sql;
    private final ScheduleRows rows;
    private final Terms terms;
    private final Ids ids;
    private final LegalCalendars calendars;
    private final ElectionEditions editions;
    private final Clock clock;
    private final Ledger ledger;

    Plans(
            JdbcClient sql,
            ScheduleRows rows,
            Terms terms,
            Ids ids,
            LegalCalendars calendars,
            ElectionEditions editions,
            Clock clock,
            Ledger ledger) {
        this.calendars = calendars;
        this.editions = editions;
        this.sql = sql;
        this.rows = rows;
        this.terms = terms;
        this.ids = ids;
        this.clock = clock;
        this.ledger = ledger;
    }

    /** The batches of the county's present term, the earliest first. */
    public List<Batch> batches(String county) {
        return terms.current(county)
                .map(term ->
                        sql.sql("""
                        SELECT id, county, term, name, from_day AS "from", until_day AS until FROM election.batch
                        WHERE term = :term ORDER BY from_day, name""").param("term", term.id()).query(Batch.class).list())
                .orElse(List.of());
    }

    /** The days planned within this division, by village. */
    public Map<String, LocalDate> days(String division) {
        return rows.planned(division).values().stream()
                .collect(Collectors.toMap(ScheduleRows.Planned::village, ScheduleRows.Planned::day));
    }

    /** Which batch each village within this division is in. */
    public Map<String, UUID> batchOf(String division) {
        var batches = new TreeMap<String, UUID>();
        rows.planned(division).values().forEach(planned -> {
            if (planned.batch() != null) {
                batches.put(planned.village(), planned.batch());
            }
        });
        return batches;
    }

    /** Every day that was planned for the village, the last first. */
    public List<Change> history(String village) {
        return sql.sql("""
                SELECT day, batch, why, planned_at, planned_by FROM election.planned_day
                WHERE village = :village ORDER BY seq DESC""").param("village", village).query(Change.class).list();
    }

    /** Opens a batch; its days lie within the term, and its name is the county's only one. */
    @Transactional
    public Verdict<Batch> open(String county, String name, LocalDate from, LocalDate until, SignedIn by) {
        var term = terms.current(county);
        var reasons = new ArrayList<Reason>();
        if (by.role() != Role.COUNTY_OFFICE || !by.covers(county)) {
            reasons.add(PlanRefusal.NOT_YOURS.of());
        }
        if (name.isBlank()) {
            reasons.add(PlanRefusal.NO_NAME.of());
        }
        if (until.isBefore(from)) {
            reasons.add(PlanRefusal.UNTIL_BEFORE.of(from, until));
        }
        if (term.isEmpty()) {
            reasons.add(PlanRefusal.NO_TERM.of());
        } else {
            var last = term.get().ends();
            if (until.isAfter(last)) {
                reasons.add(PlanRefusal.AFTER_TERM.of(until, last));
            }
            if (batches(county).stream().anyMatch(batch -> batch.name().equals(name.strip()))) {
                reasons.add(PlanRefusal.NAME_TAKEN.of(name.strip()));
            }
        }
        if (term.isEmpty() || !reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var batch = new Batch(ids.next(), county, term.get().id(), name.strip(), from, until);
        add(batch, by);
        ledger.enter(new BatchOpened(county, batch.name(), from, until, by.signInName()));
        return Verdict.done(batch);
    }

    /** What a day would meet: every limit it breaks for this village, as the plan asks before it is saved. */
    public List<Reason> against(String village, LocalDate day) {
        return reasons(village, Set.of(village), day);
    }

    /** What speaks against a day without forbidding it. */
    public List<Reason> advice(String village, LocalDate day) {
        return terms.current(village)
                .map(term -> VoteDay.advice(
                        editions.on(village, day), day, LocalDate.now(clock), branch(village), calendars.of(village)))
                .orElse(List.of());
    }

    /** Plans the day of these villages of a division, all or none; {@code batch} may be null, {@code why} may not be blank. */
    @Transactional
    public Verdict<Planned> plan(
            String division,
            Collection<String> villages,
            LocalDate day,
            @Nullable UUID batch,
            String why,
            SignedIn by) {
        var all = new TreeSet<>(villages);
        var reasons = new ArrayList<Reason>();
        boolean office = by.role() == Role.COUNTY_OFFICE || by.role() == Role.TOWN_COMMITTEE;
        if (!office || !by.covers(division) || !all.stream().allMatch(new DivisionCode(division)::contains)) {
            reasons.add(PlanRefusal.NOT_YOURS.of());
        }
        if (all.isEmpty()) {
            reasons.add(PlanRefusal.NO_VILLAGES.of());
        }
        if (why.isBlank()) {
            reasons.add(PlanRefusal.NO_WHY.of());
        }
        var chosen = find(division, batch);
        if (batch != null && chosen.isEmpty()) {
            reasons.add(PlanRefusal.NO_BATCH.of());
        }
        chosen.filter(of -> day.isBefore(of.from()) || day.isAfter(of.until()))
                .ifPresent(of -> reasons.add(PlanRefusal.OUTSIDE_BATCH.of(day, of.name(), of.from(), of.until())));
        reasons.addAll(reasons(division, all, day));
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        insert(division, all, day, batch, why.strip(), by);
        ledger.enter(new DayPlanned(division, day, List.copyOf(all), why.strip(), by.signInName()));
        return Verdict.done(
                new Planned(all.size(), all.size() == 1 ? advice(all.first(), day) : advice(day, division)));
    }

    /** What of a schedule may still move: the year of one of its days has no holiday notice yet (Civil Code Art. 203). */
    public List<Reason> unsettled(Schedule schedule) {
        var days = schedule.lines().stream()
                .flatMap(line -> Stream.of(line.from(), line.due()))
                .sorted()
                .toList();
        return days.isEmpty()
                ? List.of()
                : VoteDay.unknown(calendars.of(schedule.village()), days.getFirst(), days.getLast());
    }

    private List<Reason> advice(LocalDate day, String division) {
        return terms.current(division)
                .map(term -> VoteDay.advice(
                        editions.on(division, day), day, LocalDate.now(clock), day, calendars.of(division)))
                .orElse(List.of());
    }

    private Optional<Batch> find(String division, @Nullable UUID batch) {
        return batches(new DivisionCode(division).county().digits()).stream()
                .filter(of -> of.id().equals(batch))
                .findFirst();
    }

    private List<Reason> reasons(String division, Set<String> villages, LocalDate day) {
        var term = terms.current(division);
        if (term.isEmpty()) {
            return List.of(PlanRefusal.NO_TERM.of());
        }
        var today = LocalDate.now(clock);
        var edition = editions.on(division, day);
        var papers = rows.papers(division);
        var reasons = new java.util.LinkedHashSet<Reason>();
        var started = rows.rounds(division).stream()
                .filter(row -> row.body() == Body.VILLAGERS_COMMITTEE && row.sequence() == 1)
                .filter(row -> row.stage() != Stage.PREPARING)
                .map(ScheduleRows.Row::village)
                .collect(Collectors.toSet());
        for (var village : villages) {
            if (started.contains(village)) {
                reasons.add(PlanRefusal.STARTED.of(village));
            }
            reasons.addAll(VoteDay.against(
                    term.get(),
                    edition,
                    day,
                    today,
                    papers.getOrDefault(village, Map.of()).keySet()));
        }
        return List.copyOf(reasons);
    }

    private @Nullable LocalDate branch(String village) {
        return rows.rounds(village).stream()
                .filter(row -> row.body() == Body.PARTY_BRANCH)
                .map(ScheduleRows.Row::day)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void add(Batch batch, SignedIn by) {
        sql.sql("""
                INSERT INTO election.batch (id, county, term, name, from_day, until_day, opened_at, opened_by)
                VALUES (:id, :county, :term, :name, :from, :until, :at, :by)""")
                .param("id", batch.id())
                .param("county", batch.county())
                .param("term", batch.term())
                .param("name", batch.name())
                .param("from", batch.from())
                .param("until", batch.until())
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.signInName())
                .update();
    }

    private void insert(
            String division, Set<String> villages, LocalDate day, @Nullable UUID batch, String why, SignedIn by) {
        sql.sql("""
                INSERT INTO election.planned_day (village, term, day, batch, why, planned_at, planned_by)
                SELECT village, :term, :day, CAST(:batch AS uuid), :why, :at, :by
                FROM unnest(CAST(:villages AS text[])) AS planned (village)""")
                .param("term", terms.current(division).orElseThrow().id())
                .param("day", day)
                .param("batch", batch)
                .param("why", why)
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.signInName())
                .param("villages", villages.toArray(String[]::new))
                .update();
    }
}
