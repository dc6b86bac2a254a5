package org.huanjie.candidacy.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Channel;
import org.huanjie.candidacy.review.remedy.Findings;
import org.huanjie.candidacy.review.remedy.ReviewFinding;
import org.huanjie.candidacy.review.rules.CriterionId;
import org.huanjie.candidacy.review.rules.FindingProof;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 联审用例 — what the tests of reviews share: a county with its offices, in the midst of a nomination. */
abstract class ReviewCase {

    static final LocalDate NOMINATED = LocalDate.of(2017, 2, 17);
    static final CriterionId SENTENCE = new CriterionId("LAW", "SENTENCE");
    static final CriterionId AWAY = new CriterionId(ReviewFixture.EDITION, "ITEM-10");
    static final FindingProof JUDGMENT =
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
    Findings findings;

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

    void nominating(int voters) {
        county = places.newCounty(1, 1);
        village = county.village();
        committee = RollFixture.committee(village);
        town = ReviewFixture.town(county);
        guidance = ReviewFixture.guidance(county);
        office = ReviewFixture.office(county);
        elections.open(county);
        this.voters = rolls.voters(village, voters);
        clock.set(NOMINATED);
        election = elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.NOMINATING);
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    void enter(int voter, Post post) {
        done(as(committee, () -> candidates.enter(
                election.id(), voters.get(voter).id(), post, Channel.NOMINATED, "21", "13", committee)));
    }

    /** Six for four seats. */
    void enterAll() {
        enter(0, Post.CHAIR);
        enter(1, Post.CHAIR);
        for (int n = 2; n < 6; n++) {
            enter(n, Post.MEMBER);
        }
    }

    Review review(int voter) {
        return fixture.of(election.id(), voters.get(voter).id(), village);
    }

    /** The first finding, as it stands once the person has it in writing. */
    ReviewFinding handed(Review review) {
        var finding = as(town, () -> findings.of(review.id())).getFirst();
        done(as(town, () -> findings.handed(finding, town)));
        return as(town, () -> findings.find(review.id(), finding.id())).orElseThrow();
    }

    static <T> T done(Verdict<T> verdict) {
        return verdict.answer(done -> done, reasons -> {
            throw new AssertionError(reasons.toString());
        });
    }

    static List<String> refused(Verdict<?> verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return keys(((Verdict.Refused<?>) verdict).reasons());
    }

    static List<String> keys(List<Reason> reasons) {
        return reasons.stream().map(Reason::key).toList();
    }

    <T> T as(SignedIn who, Supplier<T> work) {
        return who.scope().call(() -> new TransactionTemplate(transactions).execute(tx -> work.get()));
    }
}
