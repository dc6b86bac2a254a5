package org.huanjie.candidacy.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.TestStore;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Channel;
import org.huanjie.candidacy.review.criterion.Adoptions;
import org.huanjie.candidacy.review.opinion.Conclusions;
import org.huanjie.candidacy.review.own.CodeReason;
import org.huanjie.candidacy.review.own.OwnCodes;
import org.huanjie.candidacy.review.remedy.Appeals;
import org.huanjie.candidacy.review.remedy.Bars;
import org.huanjie.candidacy.review.remedy.Findings;
import org.huanjie.candidacy.review.remedy.ReviewFinding;
import org.huanjie.candidacy.review.remedy.ReviewWatch;
import org.huanjie.candidacy.review.rules.CriterionId;
import org.huanjie.candidacy.review.rules.FindingProof;
import org.huanjie.candidacy.review.talk.Pledges;
import org.huanjie.candidacy.review.talk.TalkRecord;
import org.huanjie.candidacy.review.talk.Talks;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.Stage;
import org.huanjie.roll.file.RollFixture;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 联审期限 — days that run, what follows when they are over, two who act at once, and papers that go. */
@HuanjieIT
class ReviewTermsIT {

    private static final LocalDate NOMINATED = LocalDate.of(2017, 2, 17);
    private static final CriterionId SENTENCE = new CriterionId("LAW", "SENTENCE");
    private static final CriterionId AWAY = new CriterionId(ReviewFixture.EDITION, "ITEM-10");
    private static final FindingProof JUDGMENT =
            new FindingProof("(2016) 平刑初 7 号", LocalDate.of(2016, 5, 1), LocalDate.of(2018, 5, 1));
    private static final List<String> PAPERS = List.of(
            "review",
            "inquiry",
            "level_answer",
            "submission",
            "settlement",
            "finding",
            "bar",
            "answer",
            "appeal",
            "talk",
            "pledge",
            "own_code");

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
    Adoptions adoptions;

    @Autowired
    Reviews reviews;

    @Autowired
    Conclusions conclusions;

    @Autowired
    Findings findings;

    @Autowired
    Bars bars;

    @Autowired
    Appeals appeals;

    @Autowired
    Talks talks;

    @Autowired
    Pledges pledges;

    @Autowired
    OwnCodes codes;

    @Autowired
    ReviewWatch watch;

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
    Election election;
    VoterId person;

    @BeforeEach
    void nominating() {
        county = places.newCounty(1, 1);
        village = county.village();
        committee = RollFixture.committee(village);
        town = ReviewFixture.town(county);
        guidance = ReviewFixture.guidance(county);
        office = ReviewFixture.office(county);
        elections.open(county);
        person = rolls.voters(village, 3).getFirst().id();
        clock.set(NOMINATED);
        election = elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.NOMINATING);
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void ofTwoLevelsThatHandInAtOnceTheSecondEndsTheReview() throws Exception {
        var review = nominated();
        fixture.say(review, town, List.of(), FindingProof.NONE);
        fixture.say(review, guidance, List.of(), FindingProof.NONE);
        var other = as(town, () -> {
            done(conclusions.submit(review, town));
            var county = CompletableFuture.supplyAsync(() -> as(guidance, () -> conclusions.submit(review, guidance)));
            // the other is through, or waits until this transaction has ended
            try {
                county.get(2, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                return county;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return county;
        });
        assertThat(other.get()).isInstanceOf(Verdict.Done.class);
        assertThat(again(review).concluded()).isTrue();
    }

    @Test
    void anEditionThatComesLateGivesBothLevelsTheirDays() {
        enter();
        clock.set(NOMINATED.plusDays(9));
        fixture.adopt(county);
        as(office, () -> {
            reviews.adopt(county.code());
            return true;
        });
        var review = fixture.of(election.id(), person, village);
        assertThat(review.edition()).isEqualTo(ReviewFixture.EDITION);
        assertThat(review.dueOn()).isEqualTo(NOMINATED.plusDays(14));
        assertThatThrownBy(() -> as(
                        office,
                        () -> sql.sql("UPDATE candidacy.review SET due_on = '2017-02-18' WHERE id = :id")
                                .param("id", review.id())
                                .update()))
                .rootCause()
                .hasMessageContaining("settled");
    }

    @Test
    void noListThatIsOutIsReviewedAfterwards() {
        enter();
        elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.CANDIDATES_PUBLISHED);
        fixture.adopt(county);
        as(office, () -> {
            reviews.adopt(county.code());
            return true;
        });
        assertThat(fixture.of(election.id(), person, village).edition()).isNull();
    }

    @Test
    void whoSettledADifferenceConfirmsNoBar() {
        var review = nominated();
        fixture.say(review, town, List.of(SENTENCE), JUDGMENT);
        fixture.submit(review, town);
        fixture.say(review, guidance, List.of(), FindingProof.NONE);
        fixture.submit(review, guidance);
        done(as(office, () -> conclusions.settle(review, SENTENCE, true, "判决在案", office)));
        var finding = handed(review);
        var bar = done(as(committee, () -> bars.decide(finding, "判决在案", committee)));
        assertThat(refused(as(office, () -> bars.confirm(bar, office))))
                .containsExactly("candidacy.remedy.decided-yourself");
        assertThatThrownBy(() -> as(
                        office,
                        () -> sql.sql("UPDATE candidacy.bar SET confirmed_on = :on, confirmed_by = :by WHERE id = :id")
                                .param("on", NOMINATED)
                                .param("by", office.signInName())
                                .param("id", bar.id())
                                .update()))
                .rootCause()
                .hasMessageContaining("did not decide");
    }

    @Test
    void anAppealThatIsLateIsGrantedByTheClockAndRejectedByNobody() {
        var review = nominated();
        fixture.conclude(review, county, List.of(AWAY), FindingProof.NONE);
        var finding = handed(review);
        var appeal = done(as(town, () -> appeals.appeal(finding, "我在村里", new Heard.Office(town))));
        clock.set(appeal.dueOn().plusDays(1));
        assertThat(refused(as(office, () -> appeals.decide(appeal, false, "理由", office))))
                .containsExactly("candidacy.remedy.appeal-granted");
        watch.go(county.code());
        watch.go(county.code());
        assertThat(as(town, () -> appeals.of(review.id()))).singleElement().satisfies(granted -> {
            assertThat(granted.upheld()).isTrue();
            assertThat(granted.decidedOn()).isEqualTo(appeal.dueOn().plusDays(1));
        });
        assertThat(as(town, () -> findings.of(review.id())).getFirst().stands()).isFalse();
    }

    @Test
    void theClockEndsAReviewThatNobodyPresses() {
        var review = nominated();
        clock.set(review.dueOn().plusDays(1));
        watch.go(county.code());
        assertThat(again(review).concluded()).isTrue();
    }

    @Test
    void aPersonsWordsComeFromTheirPageOrFromAnOfficeOfTheirs() {
        var review = nominated();
        fixture.conclude(review, county, List.of(AWAY), FindingProof.NONE);
        var finding = handed(review);
        var cadre = new Heard.Office(TestSignIn.person(Role.RESIDENT_CADRE, village));
        var stranger = new Heard.Office(
                TestSignIn.person(Role.TOWN_COMMITTEE, places.newCounty(1, 1).town()));
        for (var heard : List.of(cadre, stranger)) {
            assertThat(refused(as(town, () -> appeals.answer(finding, "我在村里", heard))))
                    .containsExactly("candidacy.remedy.not-yours");
            assertThat(refused(as(town, () -> appeals.appeal(finding, "我在村里", heard))))
                    .containsExactly("candidacy.remedy.not-yours");
            assertThat(refused(as(town, () -> pledges.sign(review, "不参选", Optional.empty(), heard))))
                    .containsExactly("candidacy.talk.not-yours");
        }
    }

    @Test
    void papersGoWhenTheirDaysAreOverAndAnAnswerIsLeft() throws SQLException {
        var review = nominated();
        fixture.conclude(review, county, List.of(AWAY), JUDGMENT);
        var finding = handed(review);
        done(as(town, () -> appeals.answer(finding, "我在村里", new Heard.Office(town))));
        done(as(town, () -> appeals.appeal(finding, "我在村里", new Heard.Office(town))));
        var talk = done(as(town, () -> talks.offer(again(review), town)));
        done(as(
                town,
                () -> talks.held(
                        again(review), talk, new TalkRecord(NOMINATED, "镇书记", "告知书", "我想想", Optional.empty()), town)));
        done(as(town, () -> pledges.sign(review, "不参选", Optional.empty(), new Heard.Office(committee))));
        done(as(town, () -> codes.issue(review, true, Optional.of(CodeReason.FIRST), town)));
        clock.set(ElectionFixture.DAY);
        var before = elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.DECLARED);
        assertThat(before.id()).isEqualTo(election.id());
        clock.set(ElectionFixture.DAY.plusDays(360));
        watch.go(county.code());
        assertThat(kept(review)).isNotEmpty();
        clock.set(ElectionFixture.DAY.plusDays(400));
        watch.go(county.code());
        watch.go(county.code());
        assertThat(kept(review)).isEmpty();
        assertThat(as(
                        town,
                        () -> sql.sql("SELECT found, barred, codes[1] FROM candidacy.review_remains WHERE review = :r")
                                .param("r", review.id())
                                .query((row, n) -> row.getBoolean(1) + " " + row.getBoolean(2) + " " + row.getString(3))
                                .single()))
                .isEqualTo("true false " + AWAY.text());
        assertThat(as(
                        committee,
                        () -> sql.sql("SELECT count(*) FROM candidacy.review_remains")
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    // read past every policy
    private static List<String> kept(Review review) throws SQLException {
        var kept = new ArrayList<String>();
        try (var owner = TestStore.server().store().asOwner();
                var ask = owner.createStatement()) {
            for (var table : PAPERS) {
                var key = table.equals("review") ? "id" : "review";
                var where = table.equals("answer")
                        ? "finding IN (SELECT id FROM candidacy.finding WHERE review = '" + review.id() + "')"
                        : key + " = '" + review.id() + "'";
                try (var rows = ask.executeQuery("SELECT count(*) FROM candidacy." + table + " WHERE " + where)) {
                    rows.next();
                    if (rows.getInt(1) > 0) {
                        kept.add(table);
                    }
                }
            }
        }
        return kept;
    }

    private Review nominated() {
        fixture.adopt(county);
        enter();
        return fixture.of(election.id(), person, village);
    }

    private void enter() {
        done(as(
                committee,
                () -> candidates.enter(election.id(), person, Post.CHAIR, Channel.NOMINATED, "21", "13", committee)));
    }

    private Review again(Review review) {
        return as(town, () -> reviews.find(review.id())).orElseThrow();
    }

    private ReviewFinding handed(Review review) {
        var finding = as(town, () -> findings.of(review.id())).getFirst();
        done(as(town, () -> findings.handed(finding, town)));
        return as(town, () -> findings.of(review.id())).getFirst();
    }

    private static <T> T done(Verdict<T> verdict) {
        return verdict.answer(value -> value, reasons -> {
            throw new AssertionError(reasons.toString());
        });
    }

    private static List<String> refused(Verdict<?> verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused<?>) verdict)
                .reasons().stream().map(Reason::key).toList();
    }

    private <T> T as(SignedIn who, Supplier<T> work) {
        return who.scope().call(() -> new TransactionTemplate(transactions).execute(tx -> work.get()));
    }
}
