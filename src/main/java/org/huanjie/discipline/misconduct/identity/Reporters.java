package org.huanjie.discipline.misconduct.identity;

import java.util.ArrayList;
import java.util.Optional;
import org.huanjie.access.account.Looks;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.misconduct.HandlingLine;
import org.huanjie.discipline.misconduct.HandlingStep;
import org.huanjie.discipline.misconduct.MisconductAct;
import org.huanjie.discipline.misconduct.MisconductRefusal;
import org.huanjie.discipline.misconduct.Report;
import org.huanjie.discipline.misconduct.ReportId;
import org.huanjie.discipline.misconduct.ReportRows;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.store.keys.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 举报人身份登记 — keeps who reported apart and opens it to whoever works on the case, with a reason that stays on record: the data officer
 * sees each look, and asks (R-PD-6, R-PD-7).
 */
@Service
@Transactional
public class Reporters {

    /** What one looks at. */
    static final String LOOK = "discipline.reporter";

    private static final int LONGEST_REASON = 200;

    private final JdbcClient sql;
    private final Vault vault;
    private final ReportRows rows;
    private final Looks looks;
    private final Ledger ledger;

    Reporters(JdbcClient sql, Vault vault, ReportRows rows, Looks looks, Ledger ledger) {
        this.sql = sql;
        this.vault = vault;
        this.rows = rows;
        this.looks = looks;
        this.ledger = ledger;
    }

    /** Keeps the name that came with a report. */
    public void add(Report report, ReporterName name) {
        sql.sql("INSERT INTO discipline.reporter (report, division, sealed) VALUES (:report, :division, :sealed)")
                .param("report", report.id().uuid())
                .param("division", report.about())
                .param("sealed", vault.seal(name.name() + "\n" + name.contact(), context(report.id())))
                .update();
    }

    /** Opens it to this person for this reason; the look is on record before anything is shown. */
    public Verdict<ReporterName> open(ReportId id, String reason, SignedIn by) {
        var report = rows.find(id);
        var sealed = report.flatMap(of -> sealed(of.id()));
        var reasons = new ArrayList<Reason>();
        if (!HandlingLine.roles(HandlingStep.INQUIRE).contains(by.role())) {
            reasons.add(MisconductRefusal.NOT_YOUR_STEP.of());
        }
        if (report.isEmpty()) {
            reasons.add(MisconductRefusal.NOT_THERE.of());
        }
        if (sealed.isEmpty()) {
            reasons.add(MisconductRefusal.NO_IDENTITY.of());
        }
        if (reason.isBlank() || reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            reasons.add(MisconductRefusal.REASON.of(LONGEST_REASON).at("reason"));
        }
        return Verdict.unless(reasons, () -> {
            looks.record(by, report.orElseThrow().about(), id.uuid(), LOOK, reason.strip());
            ledger.enter(new MisconductAct.ReporterSeen(report.get().about(), id, by.signInName()));
            var lines = vault.open(sealed.orElseThrow(), context(id)).split("\n", 2);
            return new ReporterName(lines[0], lines[1]);
        });
    }

    /** Whether there is a name to open. */
    @Transactional(readOnly = true)
    public boolean isNamed(ReportId id) {
        return sealed(id).isPresent();
    }

    private Optional<byte[]> sealed(ReportId id) {
        return sql.sql("SELECT sealed FROM discipline.reporter WHERE report = :report")
                .param("report", id.uuid())
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    private static String context(ReportId id) {
        return "discipline.reporter:" + id;
    }
}
