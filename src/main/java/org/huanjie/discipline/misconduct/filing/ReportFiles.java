package org.huanjie.discipline.misconduct.filing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.discipline.misconduct.Report;
import org.huanjie.discipline.misconduct.ReportId;
import org.huanjie.discipline.misconduct.strip.StrippedFile;
import org.huanjie.shell.Ids;
import org.huanjie.store.Attachments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 举报附件 — the files of a report: what they were called is not kept, only what is left of them without their maker's marks. */
@Repository
public class ReportFiles {

    /** 附件 — a file by its number in its report. */
    public record ReportFile(UUID id, int number, String type, int size, LocalDate onDay) {}

    private final JdbcClient sql;
    private final Attachments attachments;
    private final Ids ids;

    ReportFiles(JdbcClient sql, Attachments attachments, Ids ids) {
        this.sql = sql;
        this.attachments = attachments;
        this.ids = ids;
    }

    void add(Report report, List<StrippedFile> files, LocalDate on, @Nullable String by) {
        int number = of(report.id()).size();
        for (var file : files) {
            number++;
            var stored = attachments.put(ids.next(), report.about(), file.content(), StrippedFile.LARGEST);
            sql.sql("""
                    INSERT INTO discipline.report_file (id, report, division, number, type, size, on_day, by)
                    VALUES (:id, :report, :division, :number, :type, :size, :on, CAST(:by AS text))""")
                    .param("id", stored.id())
                    .param("report", report.id().uuid())
                    .param("division", report.about())
                    .param("number", number)
                    .param("type", file.type().name())
                    .param("size", stored.size())
                    .param("on", on)
                    .param("by", by)
                    .update();
        }
    }

    public List<ReportFile> of(ReportId report) {
        return sql.sql("""
                SELECT id, number, type, size, on_day FROM discipline.report_file WHERE report = :report ORDER BY number""")
                .param("report", report.uuid())
                .query(ReportFile.class)
                .list();
    }

    /** The content of one, for whoever sees the report. */
    public Optional<byte[]> content(ReportId report, int number) {
        return of(report).stream()
                .filter(file -> file.number() == number)
                .findFirst()
                .flatMap(file -> attachments.read(file.id()));
    }
}
