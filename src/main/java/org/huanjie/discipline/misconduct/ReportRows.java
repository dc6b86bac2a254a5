package org.huanjie.discipline.misconduct;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.discipline.misconduct.Report.Arrival;
import org.huanjie.discipline.misconduct.Report.Progress;
import org.huanjie.store.keys.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 举报表 — the reports, their words sealed. Which of them are there for whoever is signed in, the database says. */
@Repository
public class ReportRows {

    private static final String COLUMNS = """
            SELECT id, division, channel, received_on, unnamed, entered_by, edition, kind, organ, state, stamp, since, due_on, raised_on, outcome,
              closing_by, closed_on, retaliation_of, words_sealed
            FROM discipline.report\s""";

    private final JdbcClient sql;
    private final Vault vault;

    ReportRows(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** A new report, as it was received. */
    public void add(Report report, byte[] keyMark) {
        sql.sql("""
                INSERT INTO discipline.report (id, division, channel, received_on, edition, kind, organ, organ_division, since, due_on,
                  retaliation_of, words_sealed, key_mark, unnamed, entered_by)
                VALUES (:id, :division, :channel, :on, :edition, :kind, :organ, :organDivision, :on, :due, :of, :words, :mark, :unnamed, :by)""")
                .param("id", report.id().uuid())
                .param("division", report.about())
                .param("channel", report.arrival().channel().name())
                .param("on", report.arrival().on())
                .param("edition", report.kind().edition())
                .param("kind", report.kind().code())
                .param("organ", report.organ().name())
                .param("organDivision", report.organ().division(report.about()))
                .param("due", report.progress().dueOn())
                .param("of", report.retaliationOf().map(ReportId::uuid).orElse(null))
                .param("words", seal(report.words().orElseThrow(), report.id()))
                .param("mark", keyMark)
                .param("unnamed", report.arrival().unnamed())
                .param("by", report.arrival().enteredBy())
                .update();
    }

    public Optional<Report> find(ReportId id) {
        return sql.sql(COLUMNS + "WHERE id = :id")
                .param("id", id.uuid())
                .query((row, n) -> report(row))
                .optional();
    }

    /** Those that wait, the late first, then the others; as many as a page holds. */
    public List<Report> all(LocalDate today, int most, long skip) {
        return sql.sql(COLUMNS + """
                WHERE forgotten_on IS NULL
                ORDER BY state = 'CLOSED', due_on IS NULL OR due_on >= :today, due_on NULLS LAST, received_on, id LIMIT :most OFFSET :skip""")
                .param("today", today)
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> report(row))
                .list();
    }

    /** Those past their day, for the clock. */
    public List<Report> late(String county, LocalDate today) {
        return sql.sql(COLUMNS + """
                WHERE state <> 'CLOSED' AND due_on < :today AND division >= :county AND division < :county || ':' ORDER BY received_on, id""")
                .param("today", today)
                .param("county", county)
                .query((row, n) -> report(row))
                .list();
    }

    /** Whether whoever is signed in leads the organ that has it. */
    public boolean leads(Report report) {
        return sql.sql("SELECT discipline.leads(:organ, :division)")
                .param("organ", report.organ().name())
                .param("division", report.organ().division(report.about()))
                .query(Boolean.class)
                .single();
    }

    /** What a step brings with it: to whom it goes, until when something is due, in which sealed words. */
    public record Taken(HandlingStep step, Optional<HandlingOrgan> organ, Optional<LocalDate> due, String words) {}

    /** Takes a step, as the database's own table has it. */
    public Report take(Report report, Taken taken, String who, String role, LocalDate today) {
        return sql.sql("""
                SELECT id, division, channel, received_on, unnamed, entered_by, edition, kind, organ, state, stamp, since, due_on, raised_on, outcome,
                  closing_by, closed_on, retaliation_of, words_sealed
                FROM discipline.take_step(:id, :step, :seen, CAST(:organ AS text), CAST(:until AS date), CAST(:said AS bytea), :who, :role, :today)""")
                .param("id", report.id().uuid())
                .param("step", taken.step().name())
                .param("seen", report.progress().stamp())
                .param("organ", taken.organ().map(HandlingOrgan::name).orElse(null))
                .param("until", taken.due().orElse(null))
                .param("said", taken.words().isEmpty() ? null : seal(taken.words(), report.id()))
                .param("who", who)
                .param("role", role)
                .param("today", today)
                .query((row, n) -> report(row))
                .single();
    }

    /** Seals words of a report for it alone. */
    public byte[] seal(String words, ReportId of) {
        return vault.seal(words, context(of));
    }

    /** Opens them. */
    public Optional<String> open(byte @Nullable [] sealed, ReportId of) {
        return Optional.ofNullable(sealed).map(bytes -> vault.open(bytes, context(of)));
    }

    private Report report(ResultSet row) throws SQLException {
        var id = new ReportId(row.getObject("id", UUID.class));
        return new Report(
                id,
                row.getString("division"),
                new Arrival(
                        ReportChannel.valueOf(row.getString("channel")),
                        row.getObject("received_on", LocalDate.class),
                        row.getBoolean("unnamed"),
                        row.getString("entered_by")),
                new Conduct(row.getString("edition"), row.getString("kind")),
                HandlingOrgan.valueOf(row.getString("organ")),
                progress(row),
                Optional.ofNullable(row.getObject("retaliation_of", UUID.class)).map(ReportId::new),
                open(row.getBytes("words_sealed"), id));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new Progress(
                ReportState.valueOf(row.getString("state")),
                row.getInt("stamp"),
                row.getObject("since", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("raised_on", LocalDate.class),
                outcome == null ? null : FindingOutcome.valueOf(outcome),
                row.getString("closing_by"),
                row.getObject("closed_on", LocalDate.class));
    }

    private static String context(ReportId of) {
        return "discipline.report:" + of;
    }
}
