package org.huanjie.roll.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestStore;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.Term;
import org.huanjie.election.stage.Terms;
import org.huanjie.election.term.NextTerm;
import org.huanjie.law.Edition;
import org.huanjie.law.Rulebook;
import org.huanjie.roll.Roll;
import org.huanjie.roll.line.RollText;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.Voters;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.huanjie.store.scope.TermInView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 往届名单 — the roll of a term stays as it was; the next begins its own, from nothing or from a draft of it. */
@HuanjieIT
class EarlierRollIT {

    private static final LocalDate NEXT = LocalDate.of(2020, 1, 1);

    @Autowired
    Places places;

    @Autowired
    ElectionFixture elections;

    @Autowired
    RollFixture rolls;

    @Autowired
    RollFile files;

    @Autowired
    Terms terms;

    @Autowired
    NextTerm next;

    @Autowired
    EarlierRoll earlier;

    @Autowired
    Roll roll;

    @Autowired
    Voters voters;

    private Places.County county;
    private String village;
    private SignedIn committee;
    private Term first;
    private List<VoterCard> before;

    @BeforeEach
    void aRollOfTheTermBefore() {
        county = places.newCounty(1, 2);
        village = county.village();
        committee = RollFixture.committee(village);
        elections.open(county);
        before = rolls.voters(village, 4);
        first = in(() -> terms.last(county.code())).orElseThrow();
        elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.ARCHIVED);
        var one = TestSignIn.person(Role.COUNTY_OFFICE, county.code());
        var another = TestSignIn.person(Role.COUNTY_OFFICE, county.code(), "office.two");
        Scope.of(county.code()).run(() -> {
            var proposed = next.propose(county.code(), Rulebook.of(Edition.ZJ2012), NEXT, NEXT.plusMonths(11), one);
            assertThat(proposed).isInstanceOf(Verdict.Done.class);
            var waiting = next.proposed(county.code()).orElseThrow();
            assertThat(next.confirm(county.code(), waiting.id(), another)).isInstanceOf(Verdict.Done.class);
        });
        elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.REGISTERING, 4, NEXT.plusDays(60));
    }

    @Test
    void theNextBeginsEmptyAndTheOneBeforeStays() {
        assertThat(in(() -> voters.count(village))).isZero();
        assertThat(TermInView.call(first.id(), () -> in(() -> roll.page(village, 9, 0))))
                .isEqualTo(before);
        assertThat(in(() -> voters.find(before.getFirst().id())))
                .as("a line of the roll before is none of this one")
                .isEmpty();
    }

    @Test
    void whoLivesHereIsTakenOverAsADraft() {
        assertThat(in(() -> earlier.offered(village))).contains(new EarlierRoll.Offer(2017, 4, 0));
        assertThat(in(() -> earlier.takeOver(village, committee))).isEqualTo(Verdict.done(4));
        var now = in(() -> roll.page(village, 9, 0));
        assertThat(now)
                .extracting(VoterCard::name)
                .isEqualTo(before.stream().map(VoterCard::name).toList());
        assertThat(now)
                .extracting(VoterCard::id)
                .doesNotContainAnyElementsOf(before.stream().map(VoterCard::id).toList());
        assertThat(now)
                .extracting(VoterCard::maskedNumber)
                .isEqualTo(before.stream().map(VoterCard::maskedNumber).toList());
        assertThat(in(() -> earlier.offered(village)))
                .as("the roll has people now")
                .isEmpty();
        assertThat(keys(in(() -> earlier.takeOver(village, committee)))).containsExactly("roll.refused.nothing-before");
    }

    @Test
    void whoLivesElsewhereStatesItAnew() {
        pastTheGuards("UPDATE roll.voter SET class = 2 WHERE id = '"
                + before.getFirst().id().uuid() + "'");
        assertThat(in(() -> earlier.offered(village))).contains(new EarlierRoll.Offer(2017, 3, 1));
        assertThat(in(() -> earlier.takeOver(village, committee))).isEqualTo(Verdict.done(3));
    }

    @Test
    void whoIsOnAnotherRollOfThisTermIsLeftThere() {
        var other = county.village(1);
        elections.at(other, Body.VILLAGERS_COMMITTEE, Stage.REGISTERING, 4, NEXT.plusDays(60));
        var from = 1000 * Integer.parseInt(village.substring(9)) + 100_000 * Integer.parseInt(village.substring(6, 9));
        var csv = RollText.header() + RollText.line("迁居人", RollText.number(county.code(), from));
        var loaded = Scope.of(other)
                .call(() -> files.load(
                        other,
                        new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                        RollFixture.committee(other)));
        assertThat(loaded).isEqualTo(new RollFile.Loading.Loaded(1, 0, 0));
        assertThat(in(() -> earlier.takeOver(village, committee))).isEqualTo(Verdict.done(3));
    }

    @Test
    void aPostedRollTakesNobodyOver() {
        elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.ROLL_PUBLISHED, 4, NEXT.plusDays(60));
        assertThat(in(() -> earlier.offered(village))).isEmpty();
        assertThat(keys(in(() -> earlier.takeOver(village, committee)))).containsExactly("roll.refused.nothing-before");
    }

    private static void pastTheGuards(String statement) {
        var login = TestStore.server().administrator();
        try (var session =
                        DriverManager.getConnection(TestStore.server().store().url(), login.user(), login.password());
                var run = session.createStatement()) {
            run.execute("SET session_replication_role = replica");
            run.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T in(Supplier<T> work) {
        return Scope.of(village).call(work);
    }

    private static List<String> keys(Verdict<?> verdict) {
        return verdict.answer(
                value -> List.of("done"),
                reasons -> reasons.stream().map(Reason::key).toList());
    }
}
