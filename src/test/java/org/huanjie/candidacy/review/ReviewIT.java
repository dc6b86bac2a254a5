package org.huanjie.candidacy.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Channel;
import org.huanjie.candidacy.review.opinion.Conclusions;
import org.huanjie.candidacy.review.opinion.Opinion;
import org.huanjie.candidacy.review.opinion.Opinions;
import org.huanjie.candidacy.review.opinion.Settlements;
import org.huanjie.candidacy.review.remedy.Appeals;
import org.huanjie.candidacy.review.remedy.Bars;
import org.huanjie.candidacy.review.remedy.Findings;
import org.huanjie.candidacy.review.remedy.ListBar;
import org.huanjie.candidacy.review.remedy.ReviewFinding;
import org.huanjie.candidacy.review.rules.CriterionId;
import org.huanjie.candidacy.review.rules.Effect;
import org.huanjie.candidacy.review.rules.FindingProof;
import org.huanjie.candidacy.review.rules.LegalForce;
import org.huanjie.candidacy.review.rules.ReviewLevel;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.Stage;
import org.huanjie.roll.file.RollFixture;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 联审 — the way from a nomination to what is found, and what it may do. */
@HuanjieIT
class ReviewIT {

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
    Reviews reviews;

    @Autowired
    Opinions opinions;

    @Autowired
    Conclusions conclusions;

    @Autowired
    Settlements settlements;

    @Autowired
    Findings findings;

    @Autowired
    Bars bars;

    @Autowired
    Appeals appeals;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    Places.County county;
    String village;
    SignedIn committee;
    SignedIn town;
    SignedIn guidance;
    SignedIn office;
    List<VoterCard> voters;
    Election election;

    @BeforeEach
    void nominating() {
        county = places.newCounty(1, 2);
        village = county.village();
        committee = RollFixture.committee(village);
        town = ReviewFixture.town(county);
        guidance = ReviewFixture.guidance(county);
        office = ReviewFixture.office(county);
        elections.open(county);
        voters = rolls.voters(village, 12);
        fixture.adopt(county);
        clock.set(LocalDate.of(2017, 2, 17));
        election = elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.NOMINATING);
        fill();
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void everyNominationOpensOneReviewAndNothingElseDoes() {
        assertThat(as(town, () -> reviews.of(election.id()))).hasSize(6);
        enter(0, Post.MEMBER);
        assertThat(as(town, () -> reviews.of(election.id()))).hasSize(6);
        assertThatThrownBy(() -> as(
                        office,
                        () -> sql.sql(
                                        "INSERT INTO candidacy.review (id, election, village, person, opened_at, due_on) VALUES (gen_random_uuid(), :e, :v, gen_random_uuid(), now(), now())")
                                .param("e", election.id().uuid())
                                .param("v", village)
                                .update()))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> as(
                        office,
                        () -> sql.sql(
                                        "SELECT candidacy.open_review(gen_random_uuid(), :voter, NULL, now(), current_date)")
                                .param("voter", voters.get(11).id().uuid())
                                .query(UUID.class)
                                .optional()))
                .rootCause()
                .hasMessageContaining("begins with a nomination");
    }

    @Test
    void neitherLevelSeesTheOtherUntilBothAreIn() {
        var review = review(0);
        fixture.say(review, town, List.of(AWAY), FindingProof.NONE);
        fixture.submit(review, town);
        assertThat(as(town, () -> opinions.of(review))).isNotEmpty().allMatch(one -> one.side() == ReviewLevel.TOWN);
        assertThat(as(guidance, () -> opinions.of(review))).isEmpty();
        assertThat(as(
                        guidance,
                        () -> sql.sql("SELECT count(*) FROM candidacy.level_answer WHERE review = :r")
                                .param("r", review.id())
                                .query(Integer.class)
                                .single()))
                .isZero();
        assertThat(in(() -> opinions.of(review))).isEmpty();
        fixture.say(review, guidance, List.of(AWAY), FindingProof.NONE);
        fixture.submit(review, guidance);
        assertThat(as(guidance, () -> opinions.of(review)))
                .extracting(Opinion::side)
                .contains(ReviewLevel.TOWN, ReviewLevel.COUNTY);
    }

    @Test
    void nothingIsSaidForTheOtherLevelNorAfterHandingIn() {
        var review = review(0);
        assertThat(refused(as(town, () -> opinions.say(review, opinion(AWAY, ReviewLevel.COUNTY), town))))
                .contains("candidacy.opinion.not-your-side");
        assertThatThrownBy(() -> as(
                        town,
                        () -> sql.sql(
                                        "INSERT INTO candidacy.submission (review, side, village, at, by) VALUES (:r, 'COUNTY', :v, now(), 'x')")
                                .param("r", review.id())
                                .param("v", village)
                                .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
        fixture.say(review, town, List.of(), FindingProof.NONE);
        fixture.submit(review, town);
        assertThat(refused(as(town, () -> opinions.say(review, opinion(AWAY, ReviewLevel.TOWN), town))))
                .containsExactly("candidacy.opinion.submitted");
    }

    @Test
    void aDifferenceIsSettledByAThirdWhoDecidedNeither() {
        var review = review(0);
        fixture.say(review, town, List.of(AWAY), FindingProof.NONE);
        fixture.submit(review, town);
        fixture.say(review, guidance, List.of(), FindingProof.NONE);
        fixture.submit(review, guidance);
        assertThat(as(office, () -> settlements.open(review.id()))).containsExactly(AWAY);
        assertThat(refused(as(guidance, () -> conclusions.settle(review, AWAY, true, "理由", guidance))))
                .containsExactly("candidacy.opinion.decided-yourself");
        assertThat(as(office, () -> conclusions.settle(review, AWAY, true, "理由", office)))
                .isInstanceOf(Verdict.Done.class);
        assertThat(as(town, () -> findings.of(review.id()))).singleElement().satisfies(found -> {
            assertThat(found.force()).isEqualTo(LegalForce.P);
            assertThat(found.effect(ElectionFixture.DAY)).isEqualTo(Effect.ADVISES);
        });
    }

    @Test
    void aLevelThatIsLateHasFoundNothing() {
        var review = review(0);
        fixture.say(review, town, List.of(AWAY), FindingProof.NONE);
        fixture.submit(review, town);
        clock.set(review.dueOn().plusDays(1));
        as(office, () -> {
            conclusions.byClock(review);
            return true;
        });
        assertThat(as(town, () -> findings.of(review.id()))).isEmpty();
    }

    @Test
    void adviceBarsNobodyWhoeverAsks() {
        var finding = found(0, AWAY, JUDGMENT);
        var handed = hand(finding);
        assertThat(refused(in(() -> bars.decide(handed, "理由", committee)))).containsExactly("candidacy.remedy.advises");
        assertThatThrownBy(() -> as(office, () -> insertBar(finding)))
                .rootCause()
                .hasMessageContaining("advises bars nobody");
        publishAfterReviews();
        assertThat(in(() -> candidates.published(election.id())))
                .extracting(one -> one.person())
                .contains(voters.getFirst().id());
    }

    @Test
    void whatBindsKeepsOffTheListOnceConfirmedAndAfterTheDaysOfAnAppeal() {
        enter(6, Post.CHAIR);
        var finding = found(0, SENTENCE, JUDGMENT);
        assertThat(refused(in(() -> bars.decide(finding, "理由", committee))))
                .containsExactly("candidacy.remedy.no-notice");
        var handed = hand(finding);
        var bar = done(in(() -> bars.decide(handed, "判决在案", committee)));
        assertThat(refused(as(guidance, () -> bars.confirm(bar, guidance))))
                .containsExactly("candidacy.remedy.decided-yourself");
        assertThat(as(office, () -> bars.confirm(bar, office))).isInstanceOf(Verdict.Done.class);
        concludeAll();
        assertThat(keys(in(() -> candidates.againstPublishing(election.id()))))
                .containsExactly("candidacy.remedy.appeal-days-run");
        clock.set(LocalDate.of(2017, 2, 21));
        assertThat(in(() -> candidates.publish(election.id(), committee))).isInstanceOf(Verdict.Done.class);
        assertThat(in(() -> candidates.published(election.id())))
                .hasSize(6)
                .extracting(one -> one.person())
                .doesNotContain(voters.getFirst().id());
    }

    @Test
    void aBarThatNobodyConfirmsFalls() {
        var finding = found(0, SENTENCE, JUDGMENT);
        var handed = hand(finding);
        var bar = done(in(() -> bars.decide(handed, "判决在案", committee)));
        clock.set(bar.confirmBy().plusDays(1));
        assertThat(refused(as(office, () -> bars.confirm(bar, office)))).containsExactly("candidacy.remedy.too-late");
        publishAfterReviews();
        assertThat(in(() -> candidates.published(election.id()))).hasSize(6);
    }

    @Test
    void anAppealIsHeardByOthersAndGrantedWhereNobodyDecides() {
        var finding = found(0, SENTENCE, JUDGMENT);
        var handed = hand(finding);
        var bar = done(in(() -> bars.decide(handed, "判决在案", committee)));
        assertThat(as(office, () -> bars.confirm(bar, office))).isInstanceOf(Verdict.Done.class);
        var appeal = done(as(town, () -> appeals.appeal(handed, "不是我", new Heard.Office(town))));
        assertThat(refused(as(office, () -> appeals.decide(appeal, false, "理由", office))))
                .containsExactly("candidacy.remedy.decided-yourself");
        concludeAll();
        assertThat(keys(in(() -> candidates.againstPublishing(election.id()))))
                .contains("candidacy.remedy.appeal-open");
        clock.set(appeal.dueOn().plusDays(1));
        publishAfterReviews();
        assertThat(in(() -> candidates.published(election.id())))
                .extracting(one -> one.person())
                .contains(voters.getFirst().id());
        assertThat(as(town, () -> bars.of(finding.review())))
                .singleElement()
                .satisfies(ended -> assertThat(ended.endedBecause()).isEqualTo(ListBar.Ending.APPEAL_LATE));
    }

    @Test
    void theVillageSeesNothingOfWhatOnlyAdvises() {
        var finding = found(0, AWAY, JUDGMENT);
        assertThat(in(() -> findings.of(finding.review()))).isEmpty();
        assertThat(as(town, () -> findings.of(finding.review()))).hasSize(1);
    }

    private ReviewFinding found(int voter, CriterionId criterion, FindingProof proof) {
        var review = review(voter);
        fixture.conclude(review, county, List.of(criterion), proof);
        return as(town, () -> findings.of(review.id())).getFirst();
    }

    private ReviewFinding hand(ReviewFinding finding) {
        assertThat(as(town, () -> findings.handed(finding, town))).isInstanceOf(Verdict.Done.class);
        return as(town, () -> findings.find(finding.review(), finding.id())).orElseThrow();
    }

    private void concludeAll() {
        for (var review : as(town, () -> reviews.of(election.id()))) {
            if (!review.concluded()) {
                fixture.conclude(review, county, List.of(), FindingProof.NONE);
            }
        }
    }

    private void publishAfterReviews() {
        concludeAll();
        assertThat(in(() -> candidates.publish(election.id(), committee))).isInstanceOf(Verdict.Done.class);
    }

    private int insertBar(ReviewFinding finding) {
        return sql.sql("""
                INSERT INTO candidacy.bar (id, finding, review, village, reasons_sealed, decided_on, decided_by, confirm_by)
                VALUES (gen_random_uuid(), :finding, :review, :village, 'x', current_date, 'x', current_date)""")
                .param("finding", finding.id())
                .param("review", finding.review())
                .param("village", village)
                .update();
    }

    private Review review(int voter) {
        return fixture.of(election.id(), voters.get(voter).id(), village);
    }

    private static Opinion opinion(CriterionId criterion, ReviewLevel side) {
        return new Opinion(criterion, side, false, FindingProof.NONE, "");
    }

    private void fill() {
        enter(0, Post.CHAIR);
        enter(1, Post.CHAIR);
        for (int n = 2; n < 6; n++) {
            enter(n, Post.MEMBER);
        }
    }

    private void enter(int voter, Post post) {
        assertThat(in(() -> candidates.enter(
                        election.id(), voters.get(voter).id(), post, Channel.NOMINATED, "21", "13", committee)))
                .isInstanceOf(Verdict.Done.class);
    }

    private static <T> T done(Verdict<T> verdict) {
        return verdict.answer(done -> done, reasons -> {
            throw new AssertionError(reasons.toString());
        });
    }

    private static List<String> refused(Verdict<?> verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return keys(((Verdict.Refused<?>) verdict).reasons());
    }

    private static List<String> keys(List<Reason> reasons) {
        return reasons.stream().map(Reason::key).toList();
    }

    private <T> T in(Supplier<T> work) {
        return committee.scope().call(() -> transaction(work));
    }

    private <T> T as(SignedIn who, Supplier<T> work) {
        return who.scope().call(() -> transaction(work));
    }

    private <T> T transaction(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(tx -> work.get());
    }
}
