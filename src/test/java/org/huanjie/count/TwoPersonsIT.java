package org.huanjie.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.HuanjieIT;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.account.AccountOffice;
import org.huanjie.access.who.AccountFixture;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.keying.Calling;
import org.huanjie.count.keying.Comparisons;
import org.huanjie.count.keying.Keyed;
import org.huanjie.count.sitting.Mode;
import org.huanjie.count.sitting.Sitting;
import org.huanjie.count.sitting.SittingId;
import org.huanjie.count.sitting.TwoWhoActed;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageDoor;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 两人会同 — what two do at a count is done by two persons, and not by two accounts of one. */
@HuanjieIT
class TwoPersonsIT {

    @Autowired
    CountFixture fixture;

    @Autowired
    PollFixture polls;

    @Autowired
    AccountOffice office;

    @Autowired
    TestClock clock;

    @Autowired
    AccountFixture accounts;

    @Autowired
    Counts counts;

    @Autowired
    Calling calling;

    @Autowired
    Comparisons comparisons;

    @Autowired
    StageDoor door;

    @Autowired
    Elections elections;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void twoAccountsOfOneNameAreNotTheTwoTellers() {
        var village = fixture.counting(20, 12);
        var sitting = fixture.opened(village, 12, Mode.TWO);
        var one = person(village, Role.TELLER, "计某", 1);
        assertThat(key(village, sitting, 1, one)).isEqualTo(new Calling.Reading.Kept(1));
        assertThat(key(village, sitting, 1, person(village, Role.CALLER, "计 某", 2)))
                .isInstanceOfSatisfying(
                        Calling.Reading.Refused.class,
                        refused -> assertThat(keys(refused.reasons())).containsExactly("polling.refused.second"));
        assertThat(key(village, sitting, 1, person(village, Role.TELLER, "另一人", 3)))
                .isInstanceOf(Calling.Reading.Read.class);
    }

    @Test
    void whoKeyedTheSheetsDoesNotCompareThem() {
        var village = fixture.counting(60, 53);
        var sitting = fixture.opened(village, 53);
        var teller = person(village, Role.TELLER, "计某", 1);
        for (int number = 1; number <= 50; number++) {
            assertThat(key(village, sitting, number, teller)).isInstanceOf(Calling.Reading.Read.class);
        }
        assertThat(agree(village, person(village, Role.SCRUTINEER, "计某", 2)))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(keys(refused.reasons())).containsExactly("polling.refused.second"));
        assertThat(agree(village, person(village, Role.SCRUTINEER, "监某", 3))).isEqualTo(Verdict.done(50));
    }

    @Test
    void theRecountOfTooManyBallotsIsAnothers() {
        var village = fixture.counting(20, 12);
        village.call(() -> counts.open(village.election(), Mode.ONE, village.as(Role.SCRUTINEER)));
        assertThat(recovered(village, 13, person(village, Role.SCRUTINEER, "监某", 1)))
                .containsExactly("count.refused.more-recovered");
        assertThat(recovered(village, 12, person(village, Role.ELECTION_COMMITTEE, "监某", 2)))
                .containsExactly("polling.refused.second");
        assertThat(recovered(village, 12, person(village, Role.ELECTION_COMMITTEE, "选某", 3)))
                .isEmpty();
    }

    @Test
    void twoCloseTheCountAndTwoDeclareItAndBothStandInTheRecord() {
        var village = read();
        var scrutineer = person(village, Role.SCRUTINEER, "监某", 1);
        var committee = person(village, Role.ELECTION_COMMITTEE, "选某", 2);
        assertThat(close(village, scrutineer, scrutineer)).containsExactly("polling.refused.second");
        assertThat(close(village, scrutineer, person(village, Role.TELLER, "监某", 3)))
                .containsExactly("polling.refused.second");
        assertThat(close(village, scrutineer, person(village, Role.VOLUNTEER, "志愿者", 4)))
                .containsExactly("count.refused.not-yours");
        assertThat(close(village, person(village, Role.TELLER, "计某", 5), committee))
                .containsExactly("count.refused.not-yours");
        assertThat(close(village, scrutineer, committee)).isEmpty();
        assertThat(declare(village, committee, person(village, Role.TELLER, "唱某", 6)))
                .containsExactly("count.refused.not-yours");
        assertThat(declare(village, committee, committee)).containsExactly("polling.refused.second");
        assertThat(declare(village, committee, scrutineer)).isEmpty();
        assertThat(village.call(() -> counts.doneBy(village.election())).closed())
                .contains(pair(scrutineer, committee));
        assertThat(village.call(() -> counts.doneBy(village.election())).declared())
                .contains(pair(committee, scrutineer));
        for (var kind : List.of("count.count-closed", "count.result-declared")) {
            assertThat(facts(village, kind)).contains(scrutineer.signInName(), committee.signInName());
        }
    }

    private static TwoWhoActed pair(SignedIn by, SignedIn second) {
        return new TwoWhoActed(by.signInName(), second.signInName(), by.personName(), second.personName());
    }

    @Test
    void noResultIsDeclaredPastTheTwoByAnyRoute() {
        var village = read();
        var committee = village.as(Role.ELECTION_COMMITTEE);
        assertThat(close(village, village.as(Role.SCRUTINEER), committee)).isEmpty();
        assertThat(village.call(() -> door.enter(village.election(), Stage.DECLARED, committee)))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused ->
                                assertThat(keys(refused.reasons())).containsExactly("count.refused.declared-by-two"));
        assertThatThrownBy(() -> village.call(() -> transaction.execute(
                        status -> sql.sql("SELECT election.enter_stage(:id, 'COUNTING', 'DECLARED', now(), 'one')")
                                .param("id", village.election().uuid())
                                .query((row, n) -> true)
                                .single())))
                .hasMessageContaining("declared by two");
        assertThat(village.call(() -> elections.get(village.election())).stage())
                .isEqualTo(Stage.COUNTING);
    }

    @Test
    void whoHasNotSignedInAtTheRollCallKeysNothing() {
        var village = fixture.counting(20, 2);
        var sitting = fixture.opened(village, 2);
        var teller = absent(village, Role.TELLER, "计某", 1);
        assertThat(key(village, sitting, 1, teller))
                .isInstanceOfSatisfying(
                        Calling.Reading.Refused.class,
                        refused -> assertThat(keys(refused.reasons())).containsExactly("polling.refused.not-present"));
        polls.present(village, teller.signInName());
        assertThat(key(village, sitting, 1, teller)).isInstanceOf(Calling.Reading.Read.class);
    }

    /** One person of the town opened the scrutineer's account and the committee's, and could act as both, unless somebody saw one of them. */
    @Test
    void twoWhomOneOfTheTownOpenedActTogetherOnceOneOfThemWasSeen() {
        var village = read();
        var town = TestSignIn.person(Role.TOWN_COMMITTEE, village.code().substring(0, 9));
        var scrutineer = opened(village, Role.SCRUTINEER, "监某", town);
        var committee = opened(village, Role.ELECTION_COMMITTEE, "选某", town);
        assertThat(close(village, scrutineer, committee)).containsExactly("polling.refused.second");
        polls.present(village, scrutineer.signInName());
        clock.set(ElectionFixture.DAY.atTime(23, 0));
        var reset = village.call(() -> office.reset(scrutineer.account(), town, Optional.empty()));
        assertThat(reset).isInstanceOf(AccountOffice.Outcome.Done.class);
        assertThat(close(village, scrutineer, committee))
                .as("whoever reset it since could be anybody")
                .containsExactly("polling.refused.second");
        polls.present(village, scrutineer.signInName());
        assertThat(close(village, scrutineer, committee)).isEmpty();
    }

    private SignedIn opened(Village village, Role role, String name, SignedIn town) {
        var wish = new AccountOffice.Wish("one-" + role.ordinal() + village.code(), name, role, village.code());
        return ((AccountOffice.Outcome.Done) village.call(() -> office.open(wish, town))).account();
    }

    /** A count of two sheets, both read, and not closed. */
    private Village read() {
        var village = fixture.counting(20, 2);
        var sitting = fixture.opened(village, 2);
        assertThat(fixture.read(village, sitting, 0, "1 3 4 5")).isInstanceOf(Calling.Reading.Read.class);
        assertThat(fixture.read(village, sitting, 1, "1 3 4 5")).isInstanceOf(Calling.Reading.Read.class);
        return village;
    }

    private SignedIn person(Village village, Role role, String name, int n) {
        var account = new SignedIn(UUID.randomUUID(), "two-" + n + "-" + village.code(), name, role, village.code());
        polls.present(village, account.signInName());
        return accounts.open(account);
    }

    private SignedIn absent(Village village, Role role, String name, int n) {
        return accounts.open(
                new SignedIn(UUID.randomUUID(), "away-" + n + "-" + village.code(), name, role, village.code()));
    }

    private Calling.Reading key(Village village, SittingId sitting, int number, SignedIn teller) {
        var keyed = new Keyed(sitting, UUID.randomUUID(), number, "1 3 4 5", 0);
        return village.call(() -> calling.key(village.election(), keyed, teller));
    }

    private Verdict<Integer> agree(Village village, SignedIn by) {
        return village.call(() -> comparisons.agree(village.election(), 50, "周监票", by));
    }

    private List<String> recovered(Village village, int ballots, SignedIn by) {
        return refused(village.call(() -> counts.confirmRecovered(village.election(), ballots, by)));
    }

    private List<String> close(Village village, SignedIn by, SignedIn second) {
        return refused(village.call(() -> counts.close(village.election(), by, second)));
    }

    private List<String> declare(Village village, SignedIn by, SignedIn second) {
        return village.call(() -> counts.declare(village.election(), by, second))
                        instanceof Verdict.Refused(var reasons)
                ? keys(reasons)
                : List.of();
    }

    private String facts(Village village, String kind) {
        return village.call(() -> transaction.execute(
                status -> sql.sql("SELECT facts::text FROM ledger.entry WHERE village = :village AND kind = :kind")
                        .param("village", village.code())
                        .param("kind", kind)
                        .query(String.class)
                        .single()));
    }

    private static List<String> refused(Verdict<Sitting> step) {
        return step instanceof Verdict.Refused(var reasons) ? keys(reasons) : List.of();
    }

    private static List<String> keys(List<Reason> reasons) {
        return reasons.stream().map(Reason::key).toList();
    }
}
