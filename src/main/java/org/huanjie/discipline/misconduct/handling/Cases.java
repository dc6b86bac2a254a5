package org.huanjie.discipline.misconduct.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.account.Looks;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.misconduct.Exchanges;
import org.huanjie.discipline.misconduct.Exchanges.Said;
import org.huanjie.discipline.misconduct.HandlingStep;
import org.huanjie.discipline.misconduct.Report;
import org.huanjie.discipline.misconduct.ReportId;
import org.huanjie.discipline.misconduct.ReportRows;
import org.huanjie.discipline.misconduct.ReportState;
import org.huanjie.discipline.misconduct.filing.ReportFiles;
import org.huanjie.discipline.misconduct.filing.ReportFiles.ReportFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 案卷 — the cases of whoever is at work, and one of them whole; each look at one is on record once a day. */
@Service
@Transactional(readOnly = true)
public class Cases {

    /** How many a page shows. */
    public static final int PAGE = 30;

    /** What one looks at. */
    static final String LOOK = "discipline.case";

    /** 一步 — a step that was taken. */
    public record Handled(HandlingStep step, ReportState next, LocalDate on, String by, String words) {}

    /** 全卷 — a case with all that belongs to it. */
    public record Whole(
            Report report,
            List<Subject> subjects,
            List<CaseFinding> findings,
            List<Handled> steps,
            List<Said> said,
            List<ReportFile> files,
            List<String> people) {

        public Whole {
            subjects = List.copyOf(subjects);
            findings = List.copyOf(findings);
            steps = List.copyOf(steps);
            said = List.copyOf(said);
            files = List.copyOf(files);
            people = List.copyOf(people);
        }
    }

    private record Row(HandlingStep step, ReportState next, LocalDate onDay, String by, byte @Nullable [] sealed) {}

    private final JdbcClient sql;
    private final ReportRows rows;
    private final FindingRows findings;
    private final Exchanges exchanges;
    private final ReportFiles files;
    private final Concerned concerned;
    private final CaseLook looks;

    Cases(
            JdbcClient sql,
            ReportRows rows,
            FindingRows findings,
            Exchanges exchanges,
            ReportFiles files,
            Concerned concerned,
            CaseLook looks) {
        this.sql = sql;
        this.rows = rows;
        this.findings = findings;
        this.exchanges = exchanges;
        this.files = files;
        this.concerned = concerned;
        this.looks = looks;
    }

    /** One page of those that are there for whoever is signed in, the late first; one more than {@link #PAGE} where more follow. */
    public List<Report> mine(int page) {
        return rows.all(looks.today(), PAGE + 1, (long) PAGE * page);
    }

    public Optional<Report> find(ReportId id) {
        return rows.find(id);
    }

    /** The whole of one, and the look at it on record. */
    @Transactional
    public Optional<Whole> look(ReportId id, String reason, SignedIn by) {
        return rows.find(id).map(report -> {
            looks.record(report, reason, by);
            return new Whole(
                    report,
                    findings.subjects(id),
                    findings.of(id),
                    steps(id),
                    exchanges.of(id),
                    files.of(id),
                    concerned.people(id));
        });
    }

    /** Whom it is about. */
    public List<Subject> subjects(ReportId id) {
        return findings.subjects(id);
    }

    /** What was found. */
    public List<CaseFinding> findings(ReportId id) {
        return findings.of(id);
    }

    /** Which files belong to it. */
    public List<ReportFile> files(ReportId id) {
        return files.of(id);
    }

    /** What is in a file of it. */
    public Optional<byte[]> file(ReportId id, int number) {
        return rows.find(id).flatMap(report -> files.content(id, number));
    }

    private List<Handled> steps(ReportId id) {
        return sql.sql("""
                SELECT step, next, on_day, by, sealed FROM discipline.handling_step WHERE report = :report ORDER BY number""").param("report", id.uuid()).query(Row.class).list().stream()
                .map(row -> new Handled(
                        row.step(),
                        row.next(),
                        row.onDay(),
                        row.by(),
                        rows.open(row.sealed(), id).orElse("")))
                .toList();
    }

    /** 案卷查看 — records a look, and tells the day. */
    @org.springframework.stereotype.Component
    static class CaseLook {

        private final Looks looks;
        private final Clock clock;

        CaseLook(Looks looks, Clock clock) {
            this.looks = looks;
            this.clock = clock;
        }

        LocalDate today() {
            return LocalDate.now(clock);
        }

        void record(Report report, String reason, SignedIn by) {
            looks.recordDaily(by, report.about(), report.id().uuid(), LOOK, reason);
        }
    }
}
