package org.huanjie.readiness.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.huanjie.readiness.condition.Condition;
import org.huanjie.readiness.condition.ConditionSet;
import org.huanjie.readiness.condition.Gap;
import org.huanjie.readiness.condition.Grounds;
import org.huanjie.shell.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 过期材料 — documents and findings that have outlived the days of their version; reckoned once, in the database, for gate and trigger alike. */
@Repository
public class Outlived {

    /** 一项过期 — a document of this kind, or with an empty kind the finding itself, and the last day on which it was good. */
    private record Line(Condition item, String paper, LocalDate goodUntil) {}

    private final JdbcClient sql;

    Outlived(JdbcClient sql) {
        this.sql = sql;
    }

    /** The documents of these conditions that are not good on this day any more; findings are left out, they are about to be made anew. */
    public List<Reason> papers(UUID term, String village, Predicate<Condition> of, LocalDate day) {
        return lines(term, village, day).stream()
                .filter(line -> !line.paper().isEmpty() && of.test(line.item()))
                .map(Outlived::reason)
                .toList();
    }

    /** Documents and findings that are not good on this day any more. */
    public List<Reason> all(UUID term, String village, LocalDate day) {
        return lines(term, village, day).stream().map(Outlived::reason).toList();
    }

    private List<Line> lines(UUID term, String village, LocalDate day) {
        return sql.sql("SELECT item, paper, good_until FROM readiness.outlived(:term, :village, :day)")
                .param("term", term)
                .param("village", village)
                .param("day", day)
                .query(Line.class)
                .list();
    }

    private static Reason reason(Line line) {
        return line.paper().isEmpty()
                ? Gap.FINDING_EXPIRED.of(line.item(), line.goodUntil())
                : Gap.EXPIRED.of(
                        line.item(), Grounds.name(new ConditionSet.Kind(line.paper(), true)), line.goodUntil());
    }
}
