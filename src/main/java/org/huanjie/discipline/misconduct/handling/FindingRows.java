package org.huanjie.discipline.misconduct.handling;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huanjie.discipline.misconduct.ConcernedOffice;
import org.huanjie.discipline.misconduct.Conduct;
import org.huanjie.discipline.misconduct.FindingOutcome;
import org.huanjie.discipline.misconduct.Report;
import org.huanjie.discipline.misconduct.ReportId;
import org.huanjie.discipline.misconduct.ReportRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 认定表 — findings, and those whom a report is about. */
@Repository
class FindingRows {

    private record Row(
            String edition,
            String kind,
            FindingOutcome outcome,
            String document,
            String organ,
            LocalDate decidedOn,
            String by,
            byte @Nullable [] sealed) {}

    private record SubjectRow(UUID id, byte[] nameSealed, ConcernedOffice office, boolean found) {}

    private final JdbcClient sql;
    private final ReportRows rows;

    FindingRows(JdbcClient sql, ReportRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    void write(Report report, NewFinding said, String who) {
        sql.sql("""
                SELECT discipline.write_finding(:report, :edition, :kind, :outcome, :document, :organ, :on, :words, :found, :who)""")
                .param("report", report.id().uuid())
                .param("edition", said.kind().edition())
                .param("kind", said.kind().code())
                .param("outcome", said.outcome().orElseThrow().name())
                .param("document", said.document())
                .param("organ", said.organ())
                .param("on", said.on())
                .param("words", rows.seal(said.words(), report.id()))
                .param("found", said.found().stream().map(SubjectId::uuid).toArray(UUID[]::new))
                .param("who", who)
                .query((row, n) -> true)
                .list();
    }

    List<CaseFinding> of(ReportId report) {
        return sql.sql("""
                SELECT edition, kind, outcome, document, organ, decided_on, by, sealed FROM discipline.finding
                WHERE report = :report ORDER BY number""").param("report", report.uuid()).query(Row.class).list().stream()
                .map(row -> new CaseFinding(
                        new Conduct(row.edition(), row.kind()),
                        row.outcome(),
                        row.document(),
                        row.organ(),
                        row.decidedOn(),
                        row.by(),
                        rows.open(row.sealed(), report).orElse("")))
                .toList();
    }

    List<Subject> subjects(ReportId report) {
        return sql
                .sql("SELECT id, name_sealed, office, found FROM discipline.subject WHERE report = :report ORDER BY id")
                .param("report", report.uuid())
                .query(SubjectRow.class)
                .list()
                .stream()
                .map(row -> Subject.opened(
                        new SubjectId(row.id()),
                        rows.open(row.nameSealed(), report).orElse(""),
                        row.office(),
                        row.found()))
                .toList();
    }
}
