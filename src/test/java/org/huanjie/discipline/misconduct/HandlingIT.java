package org.huanjie.discipline.misconduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.misconduct.filing.Filing;
import org.huanjie.discipline.misconduct.handling.CaseSteps;
import org.huanjie.discipline.misconduct.handling.Cases;
import org.huanjie.discipline.misconduct.handling.Concerned;
import org.huanjie.discipline.misconduct.handling.ReportClock;
import org.huanjie.discipline.misconduct.identity.ReporterName;
import org.huanjie.discipline.misconduct.identity.Reporters;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 举报办理 — the state table and its twin, who sees a case and who stands back, two to close, what an unfounded report leaves. */
@HuanjieIT
class HandlingIT {

    private static final LocalDate DAY = LocalDate.of(2017, 1, 15);

    @Autowired
    Places places;

    @Autowired
    Filing filing;

    @Autowired
    CaseSteps handling;

    @Autowired
    Concerned concerned;

    @Autowired
    Cases cases;

    @Autowired
    Reporters reporters;

    @Autowired
    ReportClock reportClock;

    @Autowired
    ReportSettings settings;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private ReportRoom room;
    private SignedIn town;
    private SignedIn second;
    private SignedIn office;

    @BeforeEach
    void begin() {
        clock.set(DAY);
        room = new ReportRoom(places, filing, handling, concerned, sql, transaction);
        town = room.town("甲一");
        second = room.town("甲二");
        office = room.office("乙一");
    }

    @Test
    void theTableOfTheDatabaseIsTheProgrammes() {
        var twin = sql.sql(
                "SELECT here || ' ' || step || ' ' || next || ' ' || array_to_string(ARRAY(SELECT unnest(roles) ORDER BY 1), ',') FROM discipline.handling_line");
        var lines = transaction.execute(t -> twin.query(String.class).list());
        assertThat(lines)
                .containsExactlyInAnyOrderElementsOf(HandlingLine.ALL.stream()
                        .map(line -> line.here() + " " + line.step() + " " + line.next() + " "
                                + line.roles().stream().map(Role::name).sorted().collect(Collectors.joining(",")))
                        .toList());
    }

    @Test
    void aReportGoesFromReceiptToItsEnd() {
        var filed = room.unnamed();
        assertThat(room.state(filed)).isEqualTo("RECEIVED");
        room.closed(filed, FindingOutcome.SUBSTANTIATED, town, second);
        assertThat(room.state(filed)).isEqualTo("CLOSED");
        assertThat(room.column(filed, "outcome", String.class)).isEqualTo("SUBSTANTIATED");
    }

    @Test
    void whatWasFoundHasItsMeasureBeforeTheAnswer() {
        var filed = room.unnamed();
        room.take(filed, HandlingStep.ACCEPT, town);
        room.take(filed, HandlingStep.INQUIRE, town);
        room.find(filed, FindingOutcome.PARTLY, List.of(), town);
        var answered = room.as(town, () -> handling.answer(filed.report(), room.stamp(filed), "答", "答", town));
        assertThat(ReportRoom.refused(answered)).containsExactly("discipline.misconduct.measure-first");
    }

    @Test
    void oneAloneClosesNothingNotEvenInTheDatabase() {
        var filed = room.unnamed();
        room.answered(filed, FindingOutcome.SUBSTANTIATED, town);
        room.take(filed, HandlingStep.APPLY_TO_CLOSE, town);
        assertThat(ReportRoom.refused(room.tried(filed, HandlingStep.CLOSE, town)))
                .containsExactly("discipline.misconduct.second-person");
        assertThatThrownBy(() -> step(filed, "CLOSE", town)).hasMessageContaining("a second person closes");
    }

    @Test
    void aStepThatIsNotInTheTableIsRefusedTwice() {
        var filed = room.unnamed();
        assertThat(ReportRoom.refused(room.tried(filed, HandlingStep.CLOSE, town)))
                .contains("discipline.misconduct.not-now");
        assertThatThrownBy(() -> step(filed, "CLOSE", town)).hasMessageContaining("not possible");
    }

    @Test
    void onlyTheOrganSeesWhatWaitsAndOnlyTheNamedWhatIsAccepted() {
        var filed = room.unnamed();
        assertThat(sees(filed, town)).isTrue();
        assertThat(sees(filed, office))
                .as("the county's office while the town has it")
                .isFalse();
        var elsewhere = room.account(Role.TOWN_COMMITTEE, room.county.towns().get(1), "丙一");
        assertThat(sees(filed, elsewhere)).isFalse();
        room.take(filed, HandlingStep.ACCEPT, town);
        assertThat(sees(filed, second)).as("who is not named").isFalse();
        ReportRoom.done(room.as(town, () -> concerned.name(filed.report(), second.signInName(), town)));
        assertThat(sees(filed, second)).isTrue();
    }

    @Test
    void whoeverBearsTheNameStandsBack() {
        var filed = room.unnamed();
        room.take(filed, HandlingStep.ACCEPT, town);
        ReportRoom.done(room.as(town, () -> concerned.name(filed.report(), second.signInName(), town)));
        room.about(filed, "甲二", ConcernedOffice.VILLAGE, town);
        assertThat(sees(filed, second)).isFalse();
        assertThat(ReportRoom.refused(room.as(town, () -> concerned.name(filed.report(), second.signInName(), town))))
                .containsExactly("discipline.misconduct.no-account");
        assertThat(ReportRoom.refused(room.tried(filed, HandlingStep.INQUIRE, second)))
                .containsExactly("discipline.misconduct.not-there");
        assertThatThrownBy(() -> step(filed, "INQUIRE", second)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatConcernsTheTownGoesToTheCountyAndWhatConcernsTheCountyBeside() {
        var filed = room.unnamed();
        room.take(filed, HandlingStep.ACCEPT, town);
        room.about(filed, "丁某", ConcernedOffice.TOWN, town);
        assertThat(sees(filed, town))
                .as("whoever wrote it down, of that office")
                .isFalse();
        assertThat(sees(filed, office)).isTrue();
        room.about(filed, "戊某", ConcernedOffice.COUNTY, office);
        assertThat(sees(filed, office)).isFalse();
        var leader = room.account(Role.COUNTY_LEADER, room.county.code(), "己一");
        assertThat(sees(filed, leader)).isFalse();
        ReportRoom.done(room.as(office, () -> settings.nameBeside(room.county.code(), leader.signInName(), office)));
        assertThat(sees(filed, leader)).isTrue();
        assertThatThrownBy(() -> inCounty(() -> sql.sql(
                                "SELECT discipline.take_step(:id, 'PASS_ON', :seen, 'TOWN', NULL, NULL, :who, 'COUNTY_LEADER', :day)")
                        .param("id", filed.report().uuid())
                        .param("seen", room.stamp(filed))
                        .param("who", leader.signInName())
                        .param("day", DAY)
                        .query((row, n) -> true)
                        .list()))
                .hasMessageContaining("an office does not handle");
    }

    @Test
    void whoDecidedDoesNotHearTheAppeal() {
        var filed = room.unnamed();
        room.answered(filed, FindingOutcome.NOT_SUBSTANTIATED, town);
        room.take(filed, HandlingStep.APPEAL, town);
        assertThat(room.column(filed, "organ", String.class)).isEqualTo("COUNTY");
        assertThat(sees(filed, town)).isFalse();
        room.take(filed, HandlingStep.REOPEN, office);
        assertThat(room.state(filed)).isEqualTo("UNDER_INQUIRY");
    }

    @Test
    void anUnfoundedReportLeavesNoMarkOnAnybody() {
        var filed = room.filed(room.said(ConcernedOffice.NONE, new ReporterName("庚某", "13800000000")));
        room.take(filed, HandlingStep.ACCEPT, town);
        room.about(filed, "辛某", ConcernedOffice.VILLAGE, town);
        room.take(filed, HandlingStep.INQUIRE, town);
        room.find(filed, FindingOutcome.NOT_SUBSTANTIATED, List.of(), town);
        room.answer(filed, town);
        ReportRoom.done(room.as(town, () -> concerned.name(filed.report(), second.signInName(), town)));
        room.take(filed, HandlingStep.APPLY_TO_CLOSE, town);
        room.take(filed, HandlingStep.CLOSE, second);
        for (var table : List.of("subject", "reporter", "exchange", "report_file", "recusal")) {
            assertThat(room.rows(table, filed)).as(table).isZero();
        }
        assertThat(room.column(filed, "words_sealed IS NULL", Boolean.class)).isTrue();
        assertThat(inCounty(() -> sql.sql("""
                SELECT (SELECT count(*) FROM discipline.handling_step WHERE report = :id AND sealed IS NOT NULL)
                  + (SELECT count(*) FROM discipline.finding WHERE report = :id AND (sealed IS NOT NULL OR document <> ''))""")
                        .param("id", filed.report().uuid())
                        .query(Integer.class)
                        .single()))
                .isZero();
        assertThat(room.column(filed, "kind", String.class)).isEqualTo("TREATS");
    }

    @Test
    void whatIsLateGoesUpByItselfAndOnce() {
        ReportRoom.done(room.as(
                office, () -> settings.set(room.county.code(), ReportSetting.ACCEPT_DAYS, OptionalInt.of(3), office)));
        var filed = room.unnamed();
        clock.set(DAY.plusDays(3));
        tick();
        assertThat(sees(filed, office)).as("on its last day").isFalse();
        clock.set(DAY.plusDays(4));
        tick();
        tick();
        assertThat(sees(filed, office)).isTrue();
        assertThat(room.column(filed, "raised_on", LocalDate.class)).isEqualTo(DAY.plusDays(4));
        assertThat(room.rows("handling_step", filed)).isOne();
    }

    @Test
    void whatIsKeptGoesAfterItsTerm() {
        var filed = room.unnamed();
        room.closed(filed, FindingOutcome.SUBSTANTIATED, town, second);
        clock.set(DAY.plusDays(365));
        tick();
        assertThat(room.column(filed, "words_sealed IS NULL", Boolean.class)).isFalse();
        clock.set(DAY.plusDays(366));
        tick();
        assertThat(room.column(filed, "words_sealed IS NULL AND key_mark IS NULL", Boolean.class))
                .isTrue();
        assertThat(room.rows("case_person", filed)).isZero();
    }

    @Test
    void theReportersNameOpensWithAReasonAndTheLookIsOnRecord() {
        var filed = room.filed(room.said(ConcernedOffice.NONE, new ReporterName("庚某", "13800000000")));
        assertThat(ReportRoom.refused(room.as(town, () -> reporters.open(filed.report(), " ", town))))
                .containsExactly("discipline.misconduct.reason");
        var opened = ReportRoom.done(room.as(town, () -> reporters.open(filed.report(), "需当面核实", town)));
        assertThat(opened.name()).isEqualTo("庚某");
        assertThat(inCounty(() -> sql.sql(
                                "SELECT reason FROM access.look WHERE person = :id AND what = 'discipline.reporter'")
                        .param("id", filed.report().uuid())
                        .query(String.class)
                        .list()))
                .containsExactly("需当面核实");
    }

    @Test
    void theLedgerCountsWhatCameOnALaterDay() {
        room.unnamed();
        tick();
        assertThat(received()).isZero();
        clock.set(DAY.plusDays(1));
        tick();
        tick();
        assertThat(received()).isOne();
    }

    private void tick() {
        Scope.of(room.county.code()).run(() -> reportClock.go(room.county.code()));
    }

    private int received() {
        return inCounty(() -> sql.sql(
                        "SELECT count(*) FROM ledger.entry WHERE kind = 'discipline.reports-received' AND village = :village")
                .param("village", room.village())
                .query(Integer.class)
                .single());
    }

    private boolean sees(Filing.Filed filed, SignedIn who) {
        return room.as(who, () -> cases.find(filed.report())).isPresent();
    }

    private <T> T inCounty(java.util.function.Supplier<T> work) {
        return Scope.of(room.county.code()).call(() -> transaction.execute(t -> work.get()));
    }

    private void step(Filing.Filed filed, String step, SignedIn who) {
        room.as(
                who,
                () -> transaction.execute(t -> sql.sql(
                                "SELECT discipline.take_step(:id, :step, :seen, NULL, NULL, NULL, :who, :role, :day)")
                        .param("id", filed.report().uuid())
                        .param("step", step)
                        .param("seen", room.stamp(filed))
                        .param("who", who.signInName())
                        .param("role", who.role().name())
                        .param("day", DAY)
                        .query((row, n) -> true)
                        .list()));
    }
}
