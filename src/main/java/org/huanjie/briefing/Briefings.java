package org.huanjie.briefing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huanjie.region.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 选情分析会 — the meetings of villages, towns and counties: held, due and missed. Reading only; {@link Minutes} writes. */
@Service
@Transactional(readOnly = true)
public class Briefings {

    private record Spanned(String village, BriefingSpan span) {}

    private static final String SELECT = """
            SELECT b.id, b.division, b.kind, b.period, b.held_on, b.recorder, b.recorded_at,
              (SELECT count(*) FROM situation.attendance a WHERE a.briefing = b.id) AS expected,
              (SELECT count(*) FROM situation.attendance a
               WHERE a.briefing = b.id AND a.presence IN ('PRESENT', 'REPRESENTED')) AS came,
              (SELECT count(*) FROM situation.minute m WHERE m.briefing = b.id) AS minutes,
              (SELECT count(m.task) FROM situation.minute m WHERE m.briefing = b.id) AS tasks
            FROM situation.briefing b
            """;

    private final JdbcClient sql;
    private final BriefingRules rules;
    private final Clock clock;

    Briefings(JdbcClient sql, BriefingRules rules, Clock clock) {
        this.sql = sql;
        this.rules = rules;
        this.clock = clock;
    }

    /** How this division stands to its meeting of the day, or of the week that holds the day. */
    public BriefingState state(String division, LocalDate day) {
        return states(division, BriefingKind.of(division), day).getOrDefault(division, BriefingState.NOT_DUE);
    }

    /** As {@link #state}, of all divisions of this kind within this one; those that owe none and held none are left out. */
    public Map<String, BriefingState> states(String within, BriefingKind kind, LocalDate day) {
        var rule = rules.of(within, kind);
        var period = kind.period(day);
        boolean passed = !OffsetDateTime.now(clock).isBefore(rule.deadline(period, clock.getZone()));
        var held = heldAt(within, kind, period);
        var states = new TreeMap<String, BriefingState>();
        spans(within, rule).forEach((division, spans) -> {
            var state = BriefingState.of(rule.owed(spans, period), held.contains(division), passed);
            if (state != BriefingState.NOT_DUE) {
                states.put(division, state);
            }
        });
        held.forEach(division -> states.put(division, BriefingState.HELD));
        return states;
    }

    /** The periods whose meeting this division owed and did not hold, the latest first. */
    public List<LocalDate> missed(String division) {
        var rule = rules.of(division, BriefingKind.of(division));
        var now = OffsetDateTime.now(clock);
        var held = periods(division);
        return owed(division, rule).stream()
                .filter(period -> !held.contains(period) && !now.isBefore(rule.deadline(period, clock.getZone())))
                .toList()
                .reversed();
    }

    /** How many meetings this division has owed until today, today's among them. */
    public int owed(String division) {
        return owed(division, rules.of(division, BriefingKind.of(division))).size();
    }

    /** The meetings of a division on record, the latest first. */
    public List<BriefingHeld> held(String division, int most) {
        return sql.sql(SELECT + "WHERE b.division = :division ORDER BY b.period DESC LIMIT :most")
                .param("division", division)
                .param("most", most)
                .query(BriefingHeld.class)
                .list();
    }

    public Optional<BriefingHeld> find(BriefingId id) {
        return sql.sql(SELECT + "WHERE b.id = :id")
                .param("id", id.uuid())
                .query(BriefingHeld.class)
                .optional();
    }

    /** The meeting on record for the day, or for the week that holds the day. */
    public Optional<BriefingHeld> at(String division, LocalDate day) {
        return sql.sql(SELECT + "WHERE b.division = :division AND b.period = :period")
                .param("division", division)
                .param("period", BriefingKind.of(division).period(day))
                .query(BriefingHeld.class)
                .optional();
    }

    /** How many meetings of a kind were held within a division on these days, both included. */
    public int count(String within, BriefingKind kind, LocalDate from, LocalDate until) {
        return sql.sql("""
                SELECT count(*) FROM situation.briefing
                WHERE division >= :lo AND division < :hi AND kind = :kind AND held_on BETWEEN :from AND :until""")
                .param("lo", within)
                .param("hi", new DivisionCode(within).end())
                .param("kind", kind.name())
                .param("from", from)
                .param("until", until)
                .query(Integer.class)
                .single();
    }

    /** At how many meetings of each village someone of the county's guidance group was present on these days, both included. */
    public Map<String, Integer> guided(String within, LocalDate from, LocalDate until) {
        record Guided(String division, int times) {}
        return sql
                .sql("""
                SELECT a.division, count(DISTINCT a.briefing) AS times
                FROM situation.attendance a JOIN situation.briefing b ON b.id = a.briefing
                WHERE a.division >= :lo AND a.division < :hi AND a.guest AND a.presence IN ('PRESENT', 'REPRESENTED')
                  AND b.held_on BETWEEN :from AND :until
                GROUP BY a.division""")
                .param("lo", within)
                .param("hi", new DivisionCode(within).end())
                .param("from", from)
                .param("until", until)
                .query(Guided.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Guided::division, Guided::times));
    }

    /** The last day on which each village within this division held its meeting. */
    public Map<String, LocalDate> last(String within) {
        record Last(String division, LocalDate day) {}
        return sql
                .sql("""
                SELECT division, max(held_on) AS day FROM situation.briefing
                WHERE division >= :lo AND division < :hi AND kind = 'VILLAGE_DAILY' GROUP BY division""")
                .param("lo", within)
                .param("hi", new DivisionCode(within).end())
                .query(Last.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Last::division, Last::day));
    }

    private List<LocalDate> owed(String division, BriefingRule rule) {
        return rule.periods(spans(division, rule).getOrDefault(division, List.of()), LocalDate.now(clock));
    }

    private Set<LocalDate> periods(String division) {
        return new HashSet<>(sql.sql("SELECT period FROM situation.briefing WHERE division = :division")
                .param("division", division)
                .query(LocalDate.class)
                .list());
    }

    private Set<String> heldAt(String within, BriefingKind kind, LocalDate period) {
        return Set.copyOf(sql.sql("""
                SELECT division FROM situation.briefing
                WHERE division >= :lo AND division < :hi AND kind = :kind AND period = :period""")
                .param("lo", within)
                .param("hi", new DivisionCode(within).end())
                .param("kind", kind.name())
                .param("period", period)
                .query(String.class)
                .list());
    }

    // the spans of each division of the rule's kind: a town's and a county's are those of all their villages
    private Map<String, List<BriefingSpan>> spans(String within, BriefingRule rule) {
        return sql
                .sql("SELECT village, began, ended FROM situation.spans(:lo, :hi, :stage)")
                .param("lo", within)
                .param("hi", new DivisionCode(within).end())
                .param("stage", rule.fromStage().name())
                .query((row, n) -> new Spanned(
                        row.getString("village"),
                        new BriefingSpan(
                                row.getObject("began", LocalDate.class), row.getObject("ended", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        one -> rule.kind().divisionOf(one.village()),
                        Collectors.mapping(Spanned::span, Collectors.toList())));
    }
}
