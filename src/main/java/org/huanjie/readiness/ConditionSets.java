package org.huanjie.readiness;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 条件清单表 — reads the versions; each is read once, since none ever changes. */
@Repository
class ConditionSets {

    private record Line(
            Condition condition,
            @Nullable String kind,
            @Nullable Boolean required) {}

    private final JdbcClient sql;
    private final Map<Integer, ConditionSet> read = new ConcurrentHashMap<>();

    ConditionSets(JdbcClient sql) {
        this.sql = sql;
    }

    ConditionSet get(int version) {
        return read.computeIfAbsent(version, this::read);
    }

    /** The version that an assessment takes which begins on this day. */
    int on(LocalDate day) {
        return sql.sql(
                        "SELECT version FROM readiness.edition WHERE valid_from <= :day ORDER BY valid_from DESC LIMIT 1")
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    private ConditionSet read(int version) {
        var lines = sql.sql("""
                SELECT c.condition, k.kind, k.required
                FROM readiness.condition c LEFT JOIN readiness.evidence_kind k USING (version, condition)
                WHERE version = :version ORDER BY c.position, k.position""").param("version", version).query(Line.class).list();
        return new ConditionSet(
                version,
                lines.stream()
                        .map(Line::condition)
                        .distinct()
                        .map(condition -> new ConditionSet.Item(condition, kinds(lines, condition)))
                        .toList());
    }

    private static List<ConditionSet.Kind> kinds(List<Line> lines, Condition condition) {
        return lines.stream()
                .filter(line -> line.condition() == condition)
                .flatMap(line -> line.kind() == null
                        ? java.util.stream.Stream.empty()
                        : java.util.stream.Stream.of(
                                new ConditionSet.Kind(line.kind(), Boolean.TRUE.equals(line.required()))))
                .toList();
    }
}
