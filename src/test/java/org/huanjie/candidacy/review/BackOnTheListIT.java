package org.huanjie.candidacy.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidate;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Channel;
import org.huanjie.candidacy.Withdrawals;
import org.huanjie.candidacy.review.remedy.Appeals;
import org.huanjie.candidacy.review.remedy.Bars;
import org.huanjie.candidacy.review.remedy.Findings;
import org.huanjie.candidacy.review.remedy.ListBar;
import org.huanjie.candidacy.review.remedy.ReviewFinding;
import org.huanjie.candidacy.review.rules.CriterionId;
import org.huanjie.candidacy.review.rules.FindingProof;
import org.huanjie.candidacy.review.talk.Pledges;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.Stage;
import org.huanjie.roll.file.RollFixture;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 恢复列名 — whatever took a person off a list and ends puts them back by itself, and the list waits until nothing more can. */
@HuanjieIT
class BackOnTheListIT {

    private static final CriterionId SENTENCE = new CriterionId("LAW", "SENTENCE");
    private static final CriterionId AWAY = new CriterionId(ReviewFixture.EDITION, "ITEM-10");
    private static final FindingProof JUDGMENT =
            new FindingProof("(2016) 平刑初 1 号", LocalDate.of(2016, 5, 1), LocalDate.of(2018, 5, 1));

    @Autowired
    Places places;

    @Autowired
    TestClock clock;

    @Autowired
    ElectionFixture elections;

    @Autowired
    RollFixture rolls;

    @Autowired
    ReviewFixture fixture;

    @Autowired
    Candidates candidates;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Reviews reviews;

    @Autowired
    Findings findings;

    @Autowired
    Bars bars;

    @Autowired
    Appeals appeals;

    @Autowired
    Pledges pledges;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private Places.County county;
    private String village;
    private SignedIn committee;
    private SignedIn town;
    private SignedIn office;
    private SignedIn hears;
    private List<VoterCard> voters;
    private Election election;

    @BeforeEach
    void nominating() {
        county = places.newCounty(1, 2);
        village = county.village();
        committee = RollFixture.committee(village);
        town = ReviewFixture.town(county);
        office = ReviewFixture.office(county);
        hears = new SignedIn(UUID.randomUUID(), "hears-" + county.code(), "另一人", Role.COUNTY_OFFICE, county.code());
        elections.open(county);
        voters = rolls.voters(village, 12);
        fixture.adopt(county);
        clock.set(LocalDate.of(2017, 2, 17));
        election = elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.NOMINATING);
        enter(0, Post.CHAIR);
        enter(1, Post.CHAIR);
        enter(6, Post.CHAIR);
        for (int n = 2; n < 6; n++) {
            enter(n, Post.MEMBER);
        }
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void anAppealThatWinsPutsThePersonBackForEveryPost() {
        enter(0, Post.MEMBER);
        var finding = barred(0);
        assertThat(standing()).doesNotContain(person(0));
        var appeal = done(as(town, () -> appeals.appeal(finding, "不是我", new Heard.Office(town))));
        assertThat(done(as(hears, () -> appeals.decide(appeal, true, "查无此事", hears)))).isNotNull();
        assertThat(standing().stream().filter(person(0)::equals)).as("both posts").hasSize(2);
        publish();
        assertThat(published()).contains(person(0));
    }

    @Test
    void anAppealThatLosesLeavesThemOffUntilTheListIsOut() {
        var finding = barred(0);
        var appeal = done(as(town, () -> appeals.appeal(finding, "不是我", new Heard.Office(town))));
        assertThat(done(as(hears, () -> appeals.decide(appeal, false, "判决在案", hears)))).isNotNull();
        clock.set(LocalDate.of(2017, 2, 21));
        publish();
        assertThat(published()).doesNotContain(person(0));
    }

    @Test
    void whoPresidesTakesABarBackAndThePersonStands() {
        var finding = barred(0);
        var bar = as(town, () -> bars.of(finding.review())).getFirst();
        assertThat(done(in(() -> bars.takeBack(finding, bar, committee)))).isNotNull();
        assertThat(standing()).contains(person(0));
    }

    @Test
    void aBarThatWasNeverConfirmedKeptNobodyOff() {
        var finding = handed(0, SENTENCE);
        var bar = done(in(() -> bars.decide(finding, "判决在案", committee)));
        assertThat(standing()).as("before it is confirmed").contains(person(0));
        clock.set(bar.confirmBy().plusDays(1));
        publish();
        assertThat(published()).contains(person(0));
        assertThat(as(town, () -> bars.of(finding.review())))
                .singleElement()
                .satisfies(ended -> assertThat(ended.endedBecause()).isEqualTo(ListBar.Ending.NOT_CONFIRMED));
    }

    @Test
    void aPledgeTakesNobodyOffTakenBackOrNot() {
        handed(0, AWAY);
        handed(1, AWAY);
        for (int voter : List.of(0, 1)) {
            done(as(town, () -> pledges.sign(review(voter), "自愿不参选", Optional.empty(), new Heard.Office(town))));
        }
        done(as(town, () -> pledges.takeBack(review(0), new Heard.Office(town))));
        assertThat(standing()).contains(person(0), person(1));
        publish();
        assertThat(published()).contains(person(0), person(1));
    }

    @Test
    void aWithdrawalTakenBackPutsThePersonBackInTheirPlace() {
        var before = standing();
        var entered = in(() -> candidates.standing(election.id())).stream()
                .filter(one -> one.person().equals(person(0)))
                .map(Candidate::id)
                .findFirst()
                .orElseThrow();
        done(in(() -> withdrawals.withdraw(election.id(), entered, LocalDate.of(2017, 2, 17), committee)));
        assertThat(standing()).doesNotContain(person(0));
        done(in(() -> withdrawals.takeBackOwn(election.id(), entered, person(0), "本人")));
        assertThat(standing()).isEqualTo(before);
    }

    @Test
    void onceTheListIsOutNothingOfAReviewMovesAnybodyOnIt() {
        var advice = handed(0, AWAY);
        var binding = handed(1, SENTENCE);
        publish();
        var out = published();
        assertThat(refused(in(() -> bars.decide(binding, "判决在案", committee)))).contains("candidacy.remedy.list-closed");
        assertThat(refused(as(town, () -> pledges.sign(review(0), "不参选", Optional.empty(), new Heard.Office(town)))))
                .contains("candidacy.talk.list-out");
        var appeal = done(as(town, () -> appeals.appeal(advice, "我在村里", new Heard.Office(town))));
        assertThat(done(as(hears, () -> appeals.decide(appeal, true, "查无此事", hears)))).isNotNull();
        assertThatThrownBy(() -> in(() -> sql.sql("UPDATE candidacy.candidate SET withdrawn_on = '2017-02-18' WHERE election = :e")
                        .param("e", election.id().uuid())
                        .update()))
                .rootCause()
                .hasMessageContaining("is not open");
        assertThat(published()).isEqualTo(out);
    }

    @Test
    void theListWaitsUntilNobodyCanComeBackToItAnyMore() {
        barred(0);
        concludeAll();
        assertThat(in(() -> candidates.againstPublishing(election.id())))
                .extracting(Reason::key)
                .containsExactly("candidacy.remedy.appeal-days-run");
        clock.set(LocalDate.of(2017, 2, 21));
        assertThat(in(() -> candidates.againstPublishing(election.id()))).isEmpty();
    }

    private ReviewFinding handed(int voter, CriterionId criterion) {
        var review = review(voter);
        fixture.conclude(review, county, List.of(criterion), JUDGMENT);
        var finding = as(town, () -> findings.of(review.id())).getFirst();
        done(as(town, () -> findings.handed(finding, town)));
        return as(town, () -> findings.find(finding.review(), finding.id())).orElseThrow();
    }

    private ReviewFinding barred(int voter) {
        var finding = handed(voter, SENTENCE);
        var bar = done(in(() -> bars.decide(finding, "判决在案", committee)));
        done(as(office, () -> bars.confirm(bar, office)));
        return finding;
    }

    private void publish() {
        concludeAll();
        done(in(() -> candidates.publish(election.id(), committee)));
    }

    private void concludeAll() {
        for (var review : as(town, () -> reviews.of(election.id()))) {
            if (!review.concluded() && !LocalDate.now(clock).isAfter(review.dueOn())) {
                fixture.conclude(review, county, List.of(), FindingProof.NONE);
            }
        }
    }

    private List<VoterId> standing() {
        return in(() -> candidates.standing(election.id())).stream().map(Candidate::person).toList();
    }

    private List<VoterId> published() {
        return in(() -> candidates.published(election.id())).stream().map(Candidate::person).toList();
    }

    private VoterId person(int voter) {
        return voters.get(voter).id();
    }

    private Review review(int voter) {
        return fixture.of(election.id(), person(voter), village);
    }

    private void enter(int voter, Post post) {
        done(in(() -> candidates.enter(election.id(), person(voter), post, Channel.NOMINATED, "21", "13", committee)));
    }

    private static <T> T done(Verdict<T> verdict) {
        return verdict.answer(done -> done, reasons -> {
            throw new AssertionError(reasons.toString());
        });
    }

    private static List<String> refused(Verdict<?> verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused<?>) verdict).reasons().stream().map(Reason::key).toList();
    }

    private <T> T in(Supplier<T> work) {
        return as(committee, work);
    }

    private <T> T as(SignedIn who, Supplier<T> work) {
        return who.scope().call(() -> transaction.execute(tx -> work.get()));
    }
}
