package org.huanjie.count.recovering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.huanjie.HuanjieIT;
import org.huanjie.access.who.Role;
import org.huanjie.count.CountFixture;
import org.huanjie.count.Counts;
import org.huanjie.count.keying.Calling;
import org.huanjie.count.sitting.Mode;
import org.huanjie.count.sitting.Sitting;
import org.huanjie.count.sitting.SittingId;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.polling.issuing.Issuing;
import org.huanjie.polling.poll.Polling;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 收回选票的清点 — after the mixing alone; more than were handed out is counted again by another, and voids the election where it stands. */
@HuanjieIT
class RecoveringIT {

    @Autowired
    PollFixture polls;

    @Autowired
    CountFixture fixture;

    @Autowired
    Polling polling;

    @Autowired
    Issuing issuing;

    @Autowired
    Counts counts;

    @Autowired
    Recovering recovering;

    @Autowired
    Calling calling;

    @Autowired
    Elections elections;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void nothingIsCountedBeforeTheSealsAreComparedAndTheBallotsMixed() {
        var village = polls.polling(20);
        var desk = polls.desks(village).getFirst().id();
        assertThat(village.call(() -> issuing.issue(
                        village.code(),
                        village.election(),
                        desk,
                        village.voter(9),
                        null,
                        village.as(Role.BALLOT_ISSUER))))
                .isInstanceOf(Issuing.Issue.Issued.class);
        assertThat(polls.close(village)).isInstanceOf(Verdict.Done.class);
        open(village);
        assertThat(confirm(village, 1, Role.SCRUTINEER))
                .containsExactly("polling.refused.slot-open", "polling.refused.not-mixed");
        polls.gather(village);
        assertThat(confirm(village, 1, Role.SCRUTINEER)).isEmpty();
    }

    @Test
    void moreThanWereHandedOutIsCountedAgainByAnotherAndGoesOnWhereItWasAMistake() {
        var village = fixture.counting(20, 12);
        var sitting = open(village);
        assertThat(confirm(village, 13, Role.SCRUTINEER)).containsExactly("count.refused.more-recovered");
        assertThat(read(village, sitting)).containsExactly("count.refused.not-confirmed");
        assertThat(confirm(village, 12, Role.SCRUTINEER)).containsExactly("count.refused.same-counter");
        assertThat(voided(village)).containsExactly("count.refused.no-void");
        assertThat(confirm(village, 12, Role.ELECTION_COMMITTEE)).isEmpty();
        assertThat(village.call(() -> recovering.of(village.election())).counts())
                .extracting(Recovery::ballots)
                .containsExactly(13, 12);
        assertThat(ledger(village, "count.recovered-counted")).hasSize(2);
        assertThat(read(village, sitting)).isEmpty();
        assertThat(confirm(village, 12, Role.SCRUTINEER)).containsExactly("count.refused.reading-begun");
    }

    @Test
    void aConfirmedCountThatComesOutAboveAfterAllIsOpenAgain() {
        var village = fixture.counting(20, 12);
        var sitting = open(village);
        assertThat(confirm(village, 12, Role.SCRUTINEER)).isEmpty();
        assertThat(confirm(village, 13, Role.SCRUTINEER)).containsExactly("count.refused.more-recovered");
        assertThat(village.call(() -> polling.account(village.election())).recovered())
                .isEqualTo(-1);
        assertThat(read(village, sitting)).containsExactly("count.refused.not-confirmed");
    }

    @Test
    void whereItStandsTheElectionIsVoidAndNobodyIsElected() {
        var village = fixture.counting(20, 12);
        open(village);
        assertThat(confirm(village, 13, Role.SCRUTINEER)).containsExactly("count.refused.more-recovered");
        assertThat(confirm(village, 14, Role.ELECTION_COMMITTEE)).containsExactly("count.refused.still-more-recovered");
        assertThat(voided(village)).isEmpty();
        var result = village.call(() -> counts.outcome(village.election()).orElseThrow());
        assertThat(result.valid()).isFalse();
        assertThat(result.findings()).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("R-BV-1");
            assertThat(finding.holds()).isFalse();
        });
        assertThat(result.posts()).allSatisfy(post -> assertThat(post.elected()).isEmpty());
        assertThat(village.call(() -> counts.countFile(village.election()).orElseThrow()))
                .contains("\"issued\" : 12", "\"recovered\" : 14");
        assertThat(ledger(village, "count.count-voided"))
                .singleElement()
                .satisfies(facts -> assertThat(facts).contains("\"first\": 13", "\"second\": 14"));
        assertThat(village.call(() -> counts.declare(
                        village.election(), village.as(Role.ELECTION_COMMITTEE), village.as(Role.SCRUTINEER))))
                .isInstanceOf(Verdict.Done.class);
        assertThat(village.call(() -> elections.get(village.election()).stage()))
                .isEqualTo(Stage.DECLARED);
    }

    @Test
    void theDatabaseVoidsNoCountWithoutARecountByAnother() {
        var village = fixture.counting(20, 12);
        var sitting = open(village);
        assertThat(confirm(village, 13, Role.SCRUTINEER)).containsExactly("count.refused.more-recovered");
        for (var statement : List.of(
                "UPDATE count.sitting SET void_on = 'R-BV-1' WHERE id = :id",
                "UPDATE count.recovery SET ballots = 12 WHERE sitting = :id",
                "DELETE FROM count.recovery WHERE sitting = :id")) {
            assertThatThrownBy(() -> village.call(() -> transaction.execute(
                            t -> sql.sql(statement).param("id", sitting.uuid()).update())))
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private SittingId open(Village village) {
        return ((Verdict.Done<Sitting>)
                        village.call(() -> counts.open(village.election(), Mode.ONE, village.as(Role.SCRUTINEER))))
                .value()
                .id();
    }

    private List<String> confirm(Village village, int ballots, Role role) {
        return reasons(village.call(() -> counts.confirmRecovered(village.election(), ballots, village.as(role))));
    }

    private List<String> voided(Village village) {
        return reasons(village.call(() -> recovering.closeVoid(
                village.election(), village.as(Role.ELECTION_COMMITTEE), village.as(Role.SCRUTINEER))));
    }

    private List<String> read(Village village, SittingId sitting) {
        return fixture.read(village, sitting, 0, "1 3") instanceof Calling.Reading.Refused(var reasons, var later)
                ? reasons.stream().map(Reason::key).toList()
                : List.of();
    }

    private List<String> ledger(Village village, String kind) {
        return village.call(() -> transaction.execute(t -> sql.sql(
                        "SELECT facts::text FROM ledger.entry WHERE village = :village AND kind = :kind ORDER BY seq")
                .param("village", village.code())
                .param("kind", kind)
                .query(String.class)
                .list()));
    }

    private static List<String> reasons(Verdict<Sitting> step) {
        return step instanceof Verdict.Refused(var reasons)
                ? reasons.stream().map(Reason::key).toList()
                : List.of();
    }
}
