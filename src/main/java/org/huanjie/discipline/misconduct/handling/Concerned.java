package org.huanjie.discipline.misconduct.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.credential.Accounts;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.misconduct.ConcernedOffice;
import org.huanjie.discipline.misconduct.HandlingLine;
import org.huanjie.discipline.misconduct.HandlingStep;
import org.huanjie.discipline.misconduct.MisconductAct;
import org.huanjie.discipline.misconduct.MisconductRefusal;
import org.huanjie.discipline.misconduct.Report;
import org.huanjie.discipline.misconduct.ReportId;
import org.huanjie.discipline.misconduct.ReportRows;
import org.huanjie.discipline.misconduct.ReportState;
import org.huanjie.ledger.Ledger;
import org.huanjie.region.Level;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.text.PersonName;
import org.huanjie.store.keys.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 知情与回避 — who is named for a case, and who stands back from it: every account that bears the name of somebody whom it is about, and with
 * somebody of an office that whole office, whose case goes to the organ above.
 */
@Service
@Transactional
public class Concerned {

    private final JdbcClient sql;
    private final ReportRows rows;
    private final KnownPeople known;
    private final Accounts accounts;
    private final Vault vault;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Concerned(
            JdbcClient sql,
            ReportRows rows,
            KnownPeople known,
            Accounts accounts,
            Vault vault,
            Ledger ledger,
            Ids ids,
            Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.known = known;
        this.accounts = accounts;
        this.vault = vault;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Writes down whom it is about: one of those who are known, or by name alone where it is none of them. Whoever does so may see the case no more
     * from then on, if it is their own office.
     */
    public Verdict<Nothing> subject(ReportId id, NewSubject said, SignedIn by) {
        var report = rows.find(id);
        var reasons = new ArrayList<>(against(report, by));
        if (said.faulty()) {
            reasons.add(MisconductRefusal.NAME.of(NewSubject.LONGEST).at("name"));
        }
        var picked = report.flatMap(of -> known.picked(of, said));
        if (picked.isEmpty() && report.filter(of -> fits(of, said)).isPresent()) {
            reasons.add(MisconductRefusal.PICK.of().at("person"));
        }
        return Verdict.unless(
                reasons,
                () -> enter(
                        report.orElseThrow(),
                        picked.map(KnownPerson::name).orElse(said.name()),
                        picked.map(KnownPerson::as),
                        picked.map(KnownPerson::of).map(said::heavier).orElse(said.office())));
    }

    private boolean fits(Report report, NewSubject said) {
        return !said.person().isEmpty()
                || !said.nobody() && !known.named(report, said.name()).isEmpty();
    }

    private void enter(Report report, String name, Optional<KnownAs> as, ConcernedOffice office) {
        sql.sql("SELECT discipline.name_subject(:report, :id, :sealed, :mark, :office, :accounts)")
                .param("report", report.id().uuid())
                .param("id", ids.next())
                .param("sealed", rows.seal(Subject.sealed(name, as), report.id()))
                .param("mark", vault.mark(PersonName.form(name), "discipline:subject"))
                .param("office", office.name())
                .param("accounts", bearers(report, name).toArray(String[]::new))
                .query((row, n) -> true)
                .list();
    }

    // two of one name cannot be told apart by it: both stand back
    private List<String> bearers(Report report, String name) {
        var form = PersonName.form(name);
        return accounts.covering(report.about(), EnumSet.allOf(Role.class)).stream()
                .filter(account -> PersonName.form(account.personName()).equals(form))
                .map(Accounts.Covering::signInName)
                .toList();
    }

    /** Names somebody for the case, who sees it from then on. */
    public Verdict<Nothing> name(ReportId id, String account, SignedIn by) {
        var report = rows.find(id);
        var reasons = new ArrayList<>(against(report, by));
        if (report.filter(of -> candidates(of).stream()
                        .noneMatch(one -> one.signInName().equals(account)))
                .isPresent()) {
            reasons.add(MisconductRefusal.NO_ACCOUNT.of().at("account"));
        }
        return Verdict.unless(reasons, () -> enter(report.orElseThrow(), account, by));
    }

    private void enter(Report report, String account, SignedIn by) {
        sql.sql("SELECT discipline.name_person(:report, :account, :by, :today)")
                .param("report", report.id().uuid())
                .param("account", account)
                .param("by", by.signInName())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> true)
                .list();
        ledger.enter(new MisconductAct.CasePersonNamed(report.about(), report.id(), account, by.signInName()));
    }

    /** Who can be named: those of the roles that work on cases, without whoever stands back, and their whole office where it is concerned. */
    @Transactional(readOnly = true)
    public List<Accounts.Covering> candidates(Report report) {
        var back = sql.sql("SELECT account FROM discipline.recusal WHERE report = :report")
                .param("report", report.id().uuid())
                .query(String.class)
                .list();
        var offices = sql.sql("SELECT DISTINCT office FROM discipline.subject WHERE report = :report")
                .param("report", report.id().uuid())
                .query(ConcernedOffice.class)
                .list();
        return accounts.covering(report.about(), HandlingLine.roles(HandlingStep.INQUIRE)).stream()
                .filter(account -> !back.contains(account.signInName()))
                .filter(account -> offices.stream().noneMatch(office -> isOf(office, account.role())))
                .toList();
    }

    /** Who is named for it. */
    @Transactional(readOnly = true)
    public List<String> people(ReportId id) {
        return sql.sql("SELECT account FROM discipline.case_person WHERE report = :report ORDER BY account")
                .param("report", id.uuid())
                .query(String.class)
                .list();
    }

    private static boolean isOf(ConcernedOffice office, Role role) {
        return switch (office) {
            case TOWN -> role.level() == Level.TOWN;
            case COUNTY -> role == Role.COUNTY_OFFICE || role == Role.GUIDANCE_GROUP;
            case NONE, VILLAGE -> false;
        };
    }

    private static List<Reason> against(Optional<Report> report, SignedIn by) {
        if (report.isEmpty()) {
            return List.of(MisconductRefusal.NOT_THERE.of());
        }
        if (report.get().state() == ReportState.CLOSED) {
            return List.of(MisconductRefusal.CLOSED.of());
        }
        return Outcomes.worksOn(by) ? List.of() : List.of(MisconductRefusal.NOT_YOUR_STEP.of());
    }
}
