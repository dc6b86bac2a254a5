package org.huanjie.problem;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.region.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 问题清单 — the problems of villages, from their entry to their closing. Reading only; {@link ProblemSteps} writes. */
@Service
@Transactional(readOnly = true)
public class Problems {

    /** How many lines fit a page. */
    public static final int PAGE = 50;

    /** 未销号问题数 — how many problems of a village are open, by risk, and how many of them are past their day. */
    public record Open(int red, int yellow, int blue, int overdue) {
        public int total() {
            return red + yellow + blue;
        }
    }

    /** 已办步骤 — a step of a problem's history: who did what, when, what was said, and where it led. */
    public record Event(
            ProblemStep step,
            ProblemState state,
            int round,
            String note,
            String ownerName,
            @Nullable LocalDate due,
            String personName,
            String role,
            OffsetDateTime takenAt) {}

    private record OpenRow(String village, int red, int yellow, int blue, int overdue) {}

    private static final String SELECT = "SELECT " + Problem.COLUMNS + " FROM situation.problem ";

    private static final String WHERE = """
            WHERE village >= :lo AND village < :hi
              AND (CAST(:kind AS text) IS NULL OR kind = :kind) AND (CAST(:risk AS text) IS NULL OR risk = :risk)
              AND (CAST(:state AS text) IS NULL OR state = :state) AND (CAST(:level AS text) IS NULL OR level = :level)
              AND (:owner = '' OR owner = :owner OR store.name_form(owner_name) = store.name_form(:owner))
              AND (NOT :overdue OR (state <> 'CLOSED' AND due < :today))
            """;

    private final JdbcClient sql;
    private final Clock clock;

    Problems(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The open problems of each village within this division that has any; one statement over the open ones alone. */
    public Map<String, Open> open(String division) {
        var open = new HashMap<String, Open>();
        sql.sql("""
                SELECT village, count(*) FILTER (WHERE risk = 'RED') AS red, count(*) FILTER (WHERE risk = 'YELLOW') AS yellow,
                       count(*) FILTER (WHERE risk = 'BLUE') AS blue, count(*) FILTER (WHERE due < :today) AS overdue
                FROM situation.problem WHERE state <> 'CLOSED' AND village >= :lo AND village < :hi GROUP BY village""")
                .param("today", today())
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .query(OpenRow.class)
                .list()
                .forEach(row -> open.put(row.village(), new Open(row.red(), row.yellow(), row.blue(), row.overdue())));
        return open;
    }

    public Optional<Problem> find(ProblemId id) {
        return sql.sql(SELECT + "WHERE id = :id")
                .param("id", id.uuid())
                .query(Problem.class)
                .optional();
    }

    /** The problem that this matter of a visit became. */
    public Optional<Problem> ofMatter(UUID matter) {
        return sql.sql(SELECT + "WHERE matter = :matter")
                .param("matter", matter)
                .query(Problem.class)
                .optional();
    }

    /** One page of the list: the open ones first, the red before the yellow, the soonest due first. Pages begin at 0. */
    public List<Problem> page(String division, ProblemFilter filter, int page) {
        return lines(division, filter, PAGE, (long) page * PAGE);
    }

    /** The list as {@link #page}, up to so many lines: what is exported. */
    public List<Problem> all(String division, ProblemFilter filter, int most) {
        return lines(division, filter, most, 0);
    }

    public int count(String division, ProblemFilter filter) {
        return filtered("SELECT count(*) FROM situation.problem " + WHERE, division, filter)
                .query(Integer.class)
                .single();
    }

    /** The open red problems of a village. */
    public List<Problem> red(String village) {
        return sql.sql(SELECT + "WHERE village = :village AND state <> 'CLOSED' AND risk = 'RED' ORDER BY number")
                .param("village", village)
                .query(Problem.class)
                .list();
    }

    /** The open problems that this account answers for, the soonest due first. */
    public List<Problem> mine(String owner) {
        return sql.sql(SELECT + "WHERE owner = :owner AND state <> 'CLOSED' ORDER BY due NULLS FIRST, number LIMIT 200")
                .param("owner", owner)
                .query(Problem.class)
                .list();
    }

    /** What waits for a second person, and could be verified by this one. */
    public List<Problem> toVerify(String division, String person) {
        return sql.sql(SELECT + """
                        WHERE state = 'APPLIED' AND village >= :lo AND village < :hi AND owner <> :person AND applicant <> :person
                        ORDER BY since LIMIT 100""")
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .param("person", person)
                .query(Problem.class)
                .list();
    }

    /** Every step that was taken, the first first. */
    public List<Event> history(ProblemId problem) {
        return sql.sql("""
                SELECT step, state, round, note, owner_name, due, person_name, role, taken_at FROM situation.taken
                WHERE problem = :problem ORDER BY seq""").param("problem", problem.uuid()).query(Event.class).list();
    }

    private List<Problem> lines(String division, ProblemFilter filter, int limit, long skip) {
        return filtered(SELECT + WHERE + """
                        ORDER BY state = 'CLOSED', array_position(ARRAY['RED', 'YELLOW', 'BLUE'], risk), due NULLS FIRST, village, year, seq
                        LIMIT :limit OFFSET :skip""", division, filter)
                .param("limit", limit)
                .param("skip", skip)
                .query(Problem.class)
                .list();
    }

    private JdbcClient.StatementSpec filtered(String statement, String division, ProblemFilter filter) {
        return sql.sql(statement)
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .param("kind", filter.kind() == null ? null : filter.kind().code())
                .param("risk", name(filter.risk()))
                .param("state", name(filter.state()))
                .param("level", name(filter.level()))
                .param("owner", filter.owner())
                .param("overdue", filter.overdue())
                .param("today", today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
