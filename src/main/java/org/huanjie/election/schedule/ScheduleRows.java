package org.huanjie.election.schedule;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.huanjie.election.paper.DocumentKind;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Stage;
import org.huanjie.law.Round;
import org.huanjie.region.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 日程取数 — all that the schedules of a division are reckoned from, in a fixed number of statements however many villages it has. */
@Repository
class ScheduleRows {

    /** 一轮 — a round of an election with its edition. */
    record Row(
            ElectionId id,
            UUID term,
            String village,
            Body body,
            Stage stage,
            @Nullable LocalDate day,
            Round round,
            int sequence,
            @Nullable LocalDate deadline) {}

    /** 进入. */
    record When(ElectionId election, Stage stage, OffsetDateTime at) {}

    /** 文件. */
    record Paper(String village, DocumentKind kind, LocalDate dated) {}

    /** 计划日 — the day last planned for a village, and its batch. */
    record Planned(
            String village,
            UUID term,
            LocalDate day,
            @Nullable UUID batch) {}

    private record Set(String village, String settings) {}

    private record Lesson(String division, String step, String text) {}

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final TypeReference<Map<String, String>> SETTINGS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;

    ScheduleRows(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** The rounds of the term that each village is in, or of the one that is looked at, the first first; without an election that another is held instead of. */
    List<Row> rounds(String division) {
        return sql.sql("""
                SELECT e.id, e.term, e.village, e.body, e.stage, e.day, e.round, e.sequence, e.deadline
                FROM election.in_view e JOIN election.term t ON t.id = e.term
                WHERE e.village >= :lo AND e.village < :hi
                  AND NOT EXISTS (
                    SELECT FROM election.election anew JOIN election.election gone ON gone.id = anew.replaces WHERE gone.first = e.first)
                ORDER BY e.village, e.body, e.sequence""")
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .query((row, n) -> new Row(
                        new ElectionId(row.getObject("id", UUID.class)),
                        row.getObject("term", UUID.class),
                        row.getString("village"),
                        Body.valueOf(row.getString("body")),
                        Stage.valueOf(row.getString("stage")),
                        row.getObject("day", LocalDate.class),
                        Round.valueOf(row.getString("round")),
                        row.getInt("sequence"),
                        row.getObject("deadline", LocalDate.class)))
                .list();
    }

    Map<ElectionId, Map<Stage, LocalDate>> entered(String division) {
        var days = new HashMap<ElectionId, Map<Stage, LocalDate>>();
        sql.sql("SELECT election, stage, at FROM election.entered WHERE village >= :lo AND village < :hi")
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .query((row, n) -> new When(
                        new ElectionId(row.getObject("election", UUID.class)),
                        Stage.valueOf(row.getString("stage")),
                        row.getObject("at", OffsetDateTime.class)))
                .list()
                .forEach(when -> days.computeIfAbsent(when.election(), election -> new HashMap<>())
                        .put(when.stage(), when.at().atZoneSameInstant(HERE).toLocalDate()));
        return days;
    }

    Map<String, Map<DocumentKind, LocalDate>> papers(String division) {
        var papers = new HashMap<String, Map<DocumentKind, LocalDate>>();
        sql.sql(
                        "SELECT village, kind, dated FROM election.document WHERE village >= :lo AND village < :hi ORDER BY seq")
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .query(Paper.class)
                .list()
                .forEach(paper -> papers.computeIfAbsent(paper.village(), village -> new HashMap<>())
                        .putIfAbsent(paper.kind(), paper.dated()));
        return papers;
    }

    Map<String, Planned> planned(String division) {
        var planned = new TreeMap<String, Planned>();
        sql.sql("""
                SELECT DISTINCT ON (village) village, term, day, batch FROM election.planned_day
                WHERE village >= :lo AND village < :hi ORDER BY village, seq DESC""")
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .query(Planned.class)
                .list()
                .forEach(each -> planned.put(each.village(), each));
        return planned;
    }

    /** The settings of the election rules that were passed for the villagers' committee. */
    Map<String, Map<String, String>> settings(String division) {
        var settings = new HashMap<String, Map<String, String>>();
        sql.sql("""
                SELECT r.village, r.settings::text AS settings FROM election.rules r JOIN election.election e ON e.id = r.election
                WHERE r.village >= :lo AND r.village < :hi AND r.frozen_hash IS NOT NULL AND e.body = 'VILLAGERS_COMMITTEE'
                ORDER BY e.opened_at""")
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .query(Set.class)
                .list()
                .forEach(set -> settings.put(set.village(), json.readValue(set.settings(), SETTINGS)));
        return settings;
    }

    /** The lessons that hold for a village: those of its county and of its town, by step. */
    Map<String, Map<String, List<String>>> lessons() {
        var lessons = new TreeMap<String, Map<String, List<String>>>(Comparator.naturalOrder());
        sql.sql("SELECT division, step, text FROM election.lesson ORDER BY length(division), seq")
                .query(Lesson.class)
                .list()
                .forEach(lesson -> lessons.computeIfAbsent(lesson.division(), division -> new HashMap<>())
                        .computeIfAbsent(lesson.step(), step -> new ArrayList<>())
                        .add(lesson.text()));
        return lessons;
    }
}
