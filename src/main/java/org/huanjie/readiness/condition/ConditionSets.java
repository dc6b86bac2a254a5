package org.huanjie.readiness.condition;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 条件清单表 — reads the versions; each is read once, since none ever changes. */
@Repository
public class ConditionSets {

    private record Line(
            Condition condition,
            @Nullable String kind,
            @Nullable Boolean required,
            @Nullable Integer conditionDays,
            @Nullable Integer kindDays) {}

    private record Said(Condition condition, String kind, String zh, String en) {}

    private final JdbcClient sql;
    private final Map<Integer, ConditionSet> read = new ConcurrentHashMap<>();

    public ConditionSets(JdbcClient sql) {
        this.sql = sql;
    }

    public ConditionSet get(int version) {
        return read.computeIfAbsent(version, this::read);
    }

    /** The version that an assessment takes which begins on this day. */
    public int on(LocalDate day) {
        return sql.sql(
                        "SELECT version FROM readiness.edition WHERE valid_from <= :day ORDER BY valid_from DESC LIMIT 1")
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /** All versions, the latest first, each with the day from which it holds. */
    public Map<Integer, LocalDate> editions() {
        var editions = new LinkedHashMap<Integer, LocalDate>();
        sql.sql("SELECT version, valid_from FROM readiness.edition ORDER BY valid_from DESC")
                .query(row -> {
                    editions.put(row.getInt(1), row.getObject(2, LocalDate.class));
                });
        return editions;
    }

    private ConditionSet read(int version) {
        var lines = sql.sql("""
                SELECT c.condition, k.kind, k.required, c.good_days AS condition_days, k.good_days AS kind_days
                FROM readiness.condition c LEFT JOIN readiness.evidence_kind k USING (version, condition)
                WHERE version = :version ORDER BY c.position, k.position""").param("version", version).query(Line.class).list();
        var guidance = guidance(version);
        return new ConditionSet(
                version,
                lines.stream()
                        .collect(Collectors.groupingBy(Line::condition, LinkedHashMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(each -> new ConditionSet.Item(
                                each.getKey(),
                                each.getValue().getFirst().conditionDays(),
                                guidance.getOrDefault(each.getKey() + ".", ConditionSet.Guidance.NONE),
                                kinds(each.getValue(), guidance)))
                        .toList());
    }

    private Map<String, ConditionSet.Guidance> guidance(int version) {
        return sql
                .sql("SELECT condition, kind, zh, en FROM readiness.guidance WHERE version = :version")
                .param("version", version)
                .query(Said.class)
                .list()
                .stream()
                .collect(Collectors.toMap(
                        said -> said.condition() + "." + said.kind(),
                        said -> new ConditionSet.Guidance(said.zh(), said.en())));
    }

    private static List<ConditionSet.Kind> kinds(List<Line> lines, Map<String, ConditionSet.Guidance> guidance) {
        return lines.stream()
                .filter(line -> line.kind() != null)
                .map(line -> new ConditionSet.Kind(
                        String.valueOf(line.kind()),
                        Boolean.TRUE.equals(line.required()),
                        line.kindDays(),
                        guidance.getOrDefault(line.condition() + "." + line.kind(), ConditionSet.Guidance.NONE)))
                .toList();
    }
}
