package org.huanjie.polling.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huanjie.polling.desk.PollFixture.done;
import static org.huanjie.polling.desk.PollFixture.staff;
import static org.huanjie.polling.poll.PollingIT.reasons;
import static org.huanjie.roll.line.RollText.spaced;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.HuanjieIT;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.duty.DutyFixture;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Stage;
import org.huanjie.polling.desk.BoxKind;
import org.huanjie.polling.desk.Desk;
import org.huanjie.polling.desk.Duty;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.polling.desk.PollingRefusal;
import org.huanjie.polling.issuing.Issuing;
import org.huanjie.polling.poll.Polling;
import org.huanjie.polling.preparation.Bearer;
import org.huanjie.polling.preparation.Kinship;
import org.huanjie.polling.preparation.MobileVoting;
import org.huanjie.polling.preparation.Preparation;
import org.huanjie.polling.preparation.Recusal;
import org.huanjie.polling.preparation.VenueItem;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 开箱前记录 — no ballot is handed out while a point of it is open, and nobody on duty is a candidate or near to one. */
@HuanjieIT
class OpeningIT {

    @Autowired
    PollFixture fixture;

    @Autowired
    ElectionFixture stages;

    @Autowired
    Polling polling;

    @Autowired
    Preparation preparation;

    @Autowired
    Opening opening;

    @Autowired
    RollCall rollCall;

    @Autowired
    DutyFixture duties;

    @Autowired
    Recusal recusal;

    @Autowired
    MobileVoting mobile;

    @Autowired
    Issuing issuing;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void everythingThatTheRecordLacksIsSaidAtOnce() {
        var village = fixture.listed(20);
        fixture.prepare(village);
        var prepared = stages.at(village.code(), Body.VILLAGERS_COMMITTEE, Stage.VOTE_PREPARED);
        assertThat(village.call(() -> opening.missing(prepared)))
                .extracting(Reason::key)
                .containsOnly(
                        "polling.refused.venue-open",
                        "polling.refused.booths-open",
                        "polling.refused.no-boxes",
                        "polling.refused.not-called",
                        "polling.refused.nobody-there")
                .hasSize(6 + 1 + 1 + 7 + 7);
        assertThat(open(village)).contains("polling.refused.booths-open", "polling.refused.no-boxes");
        fixture.record(village);
        assertThat(village.call(() -> opening.missing(prepared))).isEmpty();
        assertThat(open(village)).isEmpty();
    }

    @Test
    void theDatabaseRefusesAnIncompleteRecordByAnyRoute() {
        var village = fixture.prepared(20);
        var by = committee(village);
        done(village.call(
                () -> opening.check(village.election(), VenueItem.CAMERAS, "甲乙丙", Optional.of("东侧机位照到写票处"), by)));
        assertThatThrownBy(() -> village.call(() -> transaction.execute(t -> {
                    sql.sql("UPDATE polling.poll SET opened_at = now() WHERE election = :id")
                            .param("id", village.election().uuid())
                            .update();
                    return sql.sql("SELECT election.enter_stage(:id, 'VOTE_PREPARED', 'POLLING', now(), 'sql')")
                            .param("id", village.election().uuid())
                            .query((row, n) -> true)
                            .single();
                })))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("the opening record is not complete");
        assertThat(open(village)).containsExactly("polling.refused.venue-missing");
    }

    @Test
    void aPointThatIsNotMetSaysWhatIsMissingAndWhoLooked() {
        var village = fixture.listed(20);
        var by = committee(village);
        assertThat(reasons(village.call(
                        () -> opening.check(village.election(), VenueItem.STAGE, " ", Optional.of("缺"), by))))
                .containsExactlyInAnyOrder("polling.refused.who-looked", "polling.refused.missing-text");
        assertThat(reasons(village.call(() -> opening.booths(village.election(), 0, by))))
                .containsExactly("polling.refused.booths-number");
    }

    @Test
    void aBoxIsShownEmptyAndSealedWithASealOfItsOwn() {
        var village = fixture.prepared(20);
        var by = committee(village);
        done(village.call(() -> opening.addBox(village.election(), "2号箱", BoxKind.FIXED, by)));
        assertThat(open(village)).containsExactly("polling.refused.box-not-sealed");
        var second = boxes(village).get(1);
        assertThat(reasons(village.call(
                        () -> opening.seal(village.election(), second.id(), "ａ 001", staff(Duty.SCRUTINEER), by))))
                .containsExactly("polling.refused.seal-used");
        assertThat(reasons(village.call(() -> opening.seal(village.election(), second.id(), "", "", by))))
                .containsExactlyInAnyOrder("polling.refused.seal-number", "polling.refused.who-looked");
        assertThat(reasons(village.call(() -> opening.addBox(village.election(), "2号箱", BoxKind.FIXED, by))))
                .containsExactly("polling.refused.box-there");
        done(village.call(() -> opening.seal(village.election(), second.id(), "A002", staff(Duty.SCRUTINEER), by)));
        assertThat(open(village)).isEmpty();
        assertThat(reasons(village.call(() -> opening.seal(village.election(), second.id(), "A003", "甲乙", by))))
                .containsExactly("polling.refused.opening-closed");
        assertThatThrownBy(() -> village.call(
                        () -> transaction.execute(t -> sql.sql("UPDATE polling.box SET seal = 'A003' WHERE id = :id")
                                .param("id", second.id())
                                .update())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aNeededDutyWithoutAnyonePresentStopsTheOpening() {
        var village = fixture.prepared(20);
        var there = Duty.NEEDED.stream()
                .filter(duty -> duty != Duty.RECORDER)
                .map(duty -> new RollCall.Called(duty, staff(duty)))
                .collect(Collectors.toSet());
        done(village.call(() -> rollCall.call(village.election(), there, committee(village))));
        assertThat(refusals(village)).containsExactly(PollingRefusal.NOBODY_THERE.of(Duty.RECORDER));
    }

    @Test
    void witnessesOfBothKindsAreThereAndSign() {
        var village = fixture.prepared(20);
        var by = committee(village);
        done(village.call(() -> preparation.appoint(village.election(), Duty.PARTY_WITNESS, "甲乙见证", by)));
        done(village.call(() -> recusal.declare(village.election(), Duty.PARTY_WITNESS, "甲乙见证", Map.of(), by)));
        assertThat(reasons(village.call(() -> opening.sign(village.election(), Duty.PARTY_WITNESS, "甲乙见证", by))))
                .containsExactly("polling.refused.witness-absent");
        assertThat(reasons(village.call(() -> opening.sign(village.election(), Duty.TELLER, staff(Duty.TELLER), by))))
                .containsExactly("polling.refused.witness-absent");
        var there = Set.of(new RollCall.Called(Duty.PARTY_WITNESS, "甲乙见证"));
        done(village.call(() -> rollCall.call(village.election(), there, by)));
        assertThat(open(village)).contains("polling.refused.opening-unsigned", "polling.refused.nobody-there");
    }

    @DisplayName("C3: a name that someone on the roll bears, written with a space, is asked about, never assumed")
    @Test
    void aNameThatSomeoneOnTheRollBearsIsAskedAboutNeverAssumed() {
        var village = fixture.listed(20);
        var by = committee(village);
        var voter = village.voters().get(12);
        assertThat(reasons(village.call(
                        () -> preparation.appoint(village.election(), Duty.TELLER, spaced(voter.name()), by))))
                .containsExactly("polling.refused.staff-which");
        assertThat(reasons(village.call(() -> preparation.appoint(
                        village.election(), Duty.TELLER, voter.name(), new Bearer.Voter(village.voter(13)), by))))
                .containsExactly("polling.refused.staff-not-that");
        var candidate = village.voters().getFirst();
        // what was said of one name says nothing of another
        assertThat(reasons(village.call(() -> preparation.appoint(
                        village.election(), Duty.CALLER, candidate.name(), new Bearer.Outsider("司徒某"), by))))
                .containsExactly("polling.refused.staff-which");
        done(village.call(() -> preparation.appoint(
                village.election(), Duty.CALLER, candidate.name(), new Bearer.Outsider(candidate.name()), by)));
        done(village.call(() ->
                preparation.appoint(village.election(), Duty.TELLER, voter.name(), new Bearer.Voter(voter.id()), by)));
        assertThat(against(village)).containsOnly("polling.refused.staff-undeclared");
        var mistaken = new Bearer.Voter(candidate.id());
        assertThat(reasons(village.call(
                        () -> recusal.identify(village.election(), Duty.CALLER, candidate.name(), mistaken, by))))
                .containsExactly("polling.refused.staff-candidate");
    }

    @Test
    void aNearRelativeOfACandidateIsNotOnDuty() {
        var village = fixture.prepared(20);
        var by = committee(village);
        var kin = Map.of(village.voter(2), Kinship.CHILD);
        done(village.call(() -> recusal.declare(village.election(), Duty.TELLER, staff(Duty.TELLER), kin, by)));
        assertThat(refusals(village))
                .containsExactly(PollingRefusal.STAFF_KIN.of(
                        staff(Duty.TELLER), village.voters().get(2).name()));
        assertThat(reasons(village.call(() -> recusal.declare(
                        village.election(),
                        Duty.TELLER,
                        staff(Duty.TELLER),
                        Map.of(village.voter(9), Kinship.CHILD),
                        by))))
                .containsExactly("polling.refused.not-kin");
        assertThat(reasons(village.call(() -> recusal.declare(
                        village.election(),
                        Duty.TELLER,
                        staff(Duty.TELLER),
                        Map.of(village.voter(2), Kinship.SIBLING),
                        by))))
                .containsExactly("polling.refused.not-kin");
        done(village.call(() -> recusal.declare(village.election(), Duty.TELLER, staff(Duty.TELLER), Map.of(), by)));
        assertThat(open(village)).isEmpty();
    }

    @Test
    void theCheckRunsAgainWhenStaffChangeDuringTheVote() {
        var village = fixture.polling(20);
        var by = committee(village);
        done(village.call(() -> preparation.appoint(village.election(), Duty.WRITER, "甲乙代写", by)));
        assertThat(fixture.close(village))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(((Verdict.Refused<?>) refused).reasons())
                                .extracting(Reason::key)
                                .containsExactly("polling.refused.staff-undeclared"));
        done(village.call(() -> recusal.declare(village.election(), Duty.WRITER, "甲乙代写", Map.of(), by)));
        assertThat(fixture.close(village)).isInstanceOf(Verdict.Done.class);
    }

    @Test
    void theLedgerDoesNotHoldWhoIsKinToWhom() {
        var village = fixture.prepared(20);
        var kin = Map.of(village.voter(2), Kinship.SPOUSE);
        done(village.call(
                () -> recusal.declare(village.election(), Duty.TELLER, staff(Duty.TELLER), kin, committee(village))));
        assertThat(declarations(village))
                .isNotEmpty()
                .noneMatch(facts -> facts.contains("SPOUSE")
                        || facts.contains(village.voter(2).toString()));
    }

    @Test
    void aMobileBoxGoesToApplicantsWithThreeOfTheStaff() {
        var village = fixture.prepared(20);
        var by = committee(village);
        done(village.call(() -> mobile.apply(village.election(), village.voter(15), by)));
        assertThat(open(village)).containsExactly("polling.refused.no-mobile-box");
        done(village.call(() -> opening.addBox(village.election(), "流动1号", BoxKind.MOBILE, by)));
        var box = boxes(village).stream().filter(Box::mobile).findFirst().orElseThrow();
        done(village.call(() -> opening.seal(village.election(), box.id(), "M001", staff(Duty.SCRUTINEER), by)));
        assertThat(refusals(village)).containsExactly(PollingRefusal.MOBILE_STAFF.of("流动1号", 0L, 3));
        var names = List.of("甲乙流一", "甲乙流二", "甲乙流三");
        for (var name : names) {
            done(village.call(() -> preparation.appoint(village.election(), Duty.MOBILE_BOX, name, by)));
            done(village.call(() -> recusal.declare(village.election(), Duty.MOBILE_BOX, name, Map.of(), by)));
            duties.ready(village.code(), List.of(name));
            done(village.call(() -> rollCall.man(village.election(), name, box.id(), by)));
        }
        assertThat(open(village)).contains("polling.refused.not-called", "polling.refused.mobile-staff");
        var there = village.call(() -> opening.of(village.election())).staff().stream()
                .map(member -> new RollCall.Called(member.duty(), member.name()))
                .collect(Collectors.toSet());
        done(village.call(() -> rollCall.call(village.election(), there, by)));
        done(village.call(() -> preparation.receive(village.election(), 30, by)));
        done(village.call(() -> preparation.setDesk(village.election(), "流动台", BoxKind.MOBILE, 4, by)));
        assertThat(open(village)).isEmpty();

        var desk = fixture.desks(village).stream()
                .filter(one -> one.kind() == BoxKind.MOBILE)
                .findFirst()
                .orElseThrow();
        assertThat(issue(village, desk, 14))
                .isInstanceOfSatisfying(
                        Issuing.Issue.Refused.class,
                        refused -> assertThat(refused.reasons()).containsExactly(PollingRefusal.NOT_APPLIED.of()));
        assertThat(issue(village, desk, 15)).isInstanceOf(Issuing.Issue.Issued.class);
        assertThat(village.call(() -> polling.account(village.election())).issued())
                .isEqualTo(1);
    }

    @Test
    void aMobileBoxWithoutApplicantsIsNotSent() {
        var village = fixture.prepared(20);
        done(village.call(() -> opening.addBox(village.election(), "流动1号", BoxKind.MOBILE, committee(village))));
        assertThat(open(village)).contains("polling.refused.no-applicants");
    }

    @Test
    void marksAndBallotsThatDifferBlockTheClose() {
        var village = fixture.polling(20);
        var desk = fixture.desks(village).getFirst();
        assertThat(issue(village, desk, 9)).isInstanceOf(Issuing.Issue.Issued.class);
        village.call(
                () -> transaction.execute(t -> sql.sql("UPDATE polling.desk SET issued = issued + 1 WHERE id = :id")
                        .param("id", desk.id())
                        .update()));
        var view = village.call(() -> polling.accountView(stages.find(village.code(), Body.VILLAGERS_COMMITTEE)));
        assertThat(view.agrees()).isFalse();
        assertThat(fixture.close(village)).isEqualTo(Verdict.refused(PollingRefusal.MARKS_DIFFER.of(2, 1)));
    }

    private List<String> declarations(Village village) {
        return village.call(() -> transaction.execute(t -> sql.sql(
                        "SELECT facts::text FROM ledger.entry WHERE village = :village AND kind = 'polling.kin-declared'")
                .param("village", village.code())
                .query(String.class)
                .list()));
    }

    private List<String> open(Village village) {
        return refusals(village).stream().map(Reason::key).toList();
    }

    private List<Reason> refusals(Village village) {
        return village.call(() -> polling.open(village.election(), committee(village)))
                        instanceof Verdict.Refused(var reasons)
                ? reasons
                : List.of();
    }

    private List<String> against(Village village) {
        var election = stages.find(village.code(), Body.VILLAGERS_COMMITTEE);
        return village.call(() -> recusal.against(election)).stream()
                .map(Reason::key)
                .toList();
    }

    private List<Box> boxes(Village village) {
        return village.call(() -> opening.of(village.election()).boxes());
    }

    private Issuing.Issue issue(Village village, Desk desk, int voter) {
        return village.call(() -> issuing.issue(
                village.code(),
                village.election(),
                desk.id(),
                village.voter(voter),
                null,
                village.as(Role.BALLOT_ISSUER)));
    }

    private static SignedIn committee(Village village) {
        return village.as(Role.ELECTION_COMMITTEE);
    }
}
