package org.huanjie.discipline.misconduct;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.huanjie.Places;
import org.huanjie.Places.County;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.misconduct.filing.Filing;
import org.huanjie.discipline.misconduct.filing.NewReport;
import org.huanjie.discipline.misconduct.handling.CaseSteps;
import org.huanjie.discipline.misconduct.handling.Concerned;
import org.huanjie.discipline.misconduct.handling.NewFinding;
import org.huanjie.discipline.misconduct.handling.NewSubject;
import org.huanjie.discipline.misconduct.handling.SubjectId;
import org.huanjie.discipline.misconduct.identity.ReporterName;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 举报室 — a county of its own with people who handle reports, and the ways of a report through it. */
public class ReportRoom {

    public static final Conduct TREATS = new Conduct("VILLAGE", "TREATS");

    final County county;
    private final Filing filing;
    private final CaseSteps handling;
    private final Concerned concerned;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    public ReportRoom(
            Places places,
            Filing filing,
            CaseSteps handling,
            Concerned concerned,
            JdbcClient sql,
            TransactionTemplate transaction) {
        this(places.newCounty(2, 2), filing, handling, concerned, sql, transaction);
    }

    /** In a county that is there already. */
    public ReportRoom(
            County county,
            Filing filing,
            CaseSteps handling,
            Concerned concerned,
            JdbcClient sql,
            TransactionTemplate transaction) {
        this.county = county;
        this.filing = filing;
        this.handling = handling;
        this.concerned = concerned;
        this.sql = sql;
        this.transaction = transaction;
    }

    public String village() {
        return county.village();
    }

    /** Somebody with an account of this name, whom nobody's hand ties to another. */
    public SignedIn account(Role role, String division, String name) {
        var id = UUID.randomUUID();
        var signIn = "r" + id.toString().substring(0, 12);
        Scope.of(county.code())
                .run(() -> transaction.executeWithoutResult(t -> sql.sql("""
                INSERT INTO access.account (id, sign_in_name, person_name, role, division, password, opened_at)
                VALUES (:id, :signIn, :name, :role, :division, 'x', now())""")
                        .param("id", id)
                        .param("signIn", signIn)
                        .param("name", name)
                        .param("role", role.name())
                        .param("division", division)
                        .update()));
        return new SignedIn(id, signIn, name, role, division);
    }

    public SignedIn town(String name) {
        return account(Role.TOWN_COMMITTEE, county.town(), name);
    }

    public SignedIn office(String name) {
        return account(Role.COUNTY_OFFICE, county.code(), name);
    }

    /** As this person, in their own division. */
    public <T> T as(SignedIn who, Supplier<T> work) {
        return who.scope().call(work);
    }

    public Filing.Filed unnamed() {
        return filed(said(ConcernedOffice.NONE, ReporterName.NONE));
    }

    public NewReport said(ConcernedOffice office, ReporterName name) {
        return new NewReport(TREATS, office, "有人送米送油要大家投他", name, Optional.empty());
    }

    public Filing.Filed filed(NewReport said) {
        return done(Scope.of(village()).call(() -> filing.file(village(), said, List.of())));
    }

    public Report take(Filing.Filed filed, HandlingStep step, SignedIn by) {
        return done(tried(filed, step, by));
    }

    public Verdict<Report> tried(Filing.Filed filed, HandlingStep step, SignedIn by) {
        return as(by, () -> handling.take(filed.report(), step, stamp(filed), "已按程序办理", by));
    }

    public Report find(Filing.Filed filed, FindingOutcome outcome, List<SubjectId> found, SignedIn by) {
        var finding = new NewFinding(
                TREATS, Optional.of(outcome), "纪〔2017〕3号", "县纪委", LocalDate.of(2017, 1, 16), "查明如下", found);
        return done(as(by, () -> handling.find(filed.report(), stamp(filed), finding, by)));
    }

    public Report answer(Filing.Filed filed, SignedIn by) {
        return done(as(by, () -> handling.answer(filed.report(), stamp(filed), "您反映的问题已经查明", "已向您核实", by)));
    }

    public void about(Filing.Filed filed, String name, ConcernedOffice office, SignedIn by) {
        var named = as(by, () -> concerned.subject(filed.report(), NewSubject.unknown(name, office), by));
        if (named instanceof Verdict.Refused<?>(var reasons)) {
            throw new AssertionError(keys(reasons));
        }
    }

    /** To the answer, by one. */
    public void answered(Filing.Filed filed, FindingOutcome outcome, SignedIn by) {
        take(filed, HandlingStep.ACCEPT, by);
        take(filed, HandlingStep.INQUIRE, by);
        find(filed, outcome, List.of(), by);
        if (outcome != FindingOutcome.NOT_SUBSTANTIATED) {
            take(filed, HandlingStep.MEASURE, by);
        }
        answer(filed, by);
    }

    /** To its end, by one and a second. */
    public void closed(Filing.Filed filed, FindingOutcome outcome, SignedIn by, SignedIn second) {
        answered(filed, outcome, by);
        done(as(by, () -> concerned.name(filed.report(), second.signInName(), by)));
        take(filed, HandlingStep.APPLY_TO_CLOSE, by);
        take(filed, HandlingStep.CLOSE, second);
    }

    public int stamp(Filing.Filed filed) {
        return column(filed, "stamp", Integer.class);
    }

    public String state(Filing.Filed filed) {
        return column(filed, "state", String.class);
    }

    /** What stands in the report's row, as the clock reads it. */
    public <T> T column(Filing.Filed filed, String name, Class<T> type) {
        return Scope.of(county.code())
                .call(() ->
                        transaction.execute(t -> sql.sql("SELECT " + name + " FROM discipline.report WHERE id = :id")
                                .param("id", filed.report().uuid())
                                .query(type)
                                .single()));
    }

    /** How many rows of this table belong to the report. */
    public int rows(String table, Filing.Filed filed) {
        return Scope.of(county.code())
                .call(() -> transaction.execute(
                        t -> sql.sql("SELECT count(*) FROM discipline." + table + " WHERE report = :id")
                                .param("id", filed.report().uuid())
                                .query(Integer.class)
                                .single()));
    }

    public static <T> T done(Verdict<T> verdict) {
        return switch (verdict) {
            case Verdict.Done<T>(var value) -> value;
            case Verdict.Refused<T>(var reasons) -> throw new AssertionError(keys(reasons));
        };
    }

    public static List<String> refused(Verdict<?> verdict) {
        return verdict instanceof Verdict.Refused<?>(var reasons)
                ? List.of(keys(reasons).split(", "))
                : List.of();
    }

    private static String keys(List<Reason> reasons) {
        return String.join(", ", reasons.stream().map(Reason::key).toList());
    }
}
