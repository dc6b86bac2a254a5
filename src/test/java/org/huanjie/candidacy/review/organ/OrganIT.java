package org.huanjie.candidacy.review.organ;

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
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Channel;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.ReviewFixture;
import org.huanjie.candidacy.review.remedy.Appeals;
import org.huanjie.candidacy.review.remedy.Findings;
import org.huanjie.candidacy.review.Heard;
import org.huanjie.candidacy.review.rules.CriterionId;
import org.huanjie.candidacy.review.rules.FindingProof;
import org.huanjie.candidacy.review.rules.Organ;
import org.huanjie.candidacy.review.talk.Pledges;
import org.huanjie.candidacy.review.talk.Talks;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.Stage;
import org.huanjie.roll.file.RollFixture;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 部门核查 — an organ sees its own questions and nothing else of a review, and answers each once; whoever asks the store. */
@HuanjieIT
class OrganIT {

    private static final CriterionId SENTENCE = new CriterionId("LAW", "SENTENCE");
    private static final CriterionId AWAY = new CriterionId(ReviewFixture.EDITION, "ITEM-10");
    private static final FindingProof JUDGMENT =
            new FindingProof("(2016) 平刑初 1 号", LocalDate.of(2016, 5, 1), LocalDate.of(2018, 5, 1));

    /** Every table that tells what a review is about, beside the inquiries. */
    private static final List<String> OF_A_REVIEW = List.of(
            "review", "submission", "level_answer", "finding", "answer", "appeal", "talk", "pledge", "contact");

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
    OrganFixture organs;

    @Autowired
    OrganDesks desks;

    @Autowired
    Inquiries inquiries;

    @Autowired
    Candidates candidates;

    @Autowired
    Findings findings;

    @Autowired
    Appeals appeals;

    @Autowired
    Talks talks;

    @Autowired
    Pledges pledges;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    Places.County county;
    SignedIn town;
    SignedIn court;
    SignedIn police;
    Review review;

    @BeforeEach
    void oneIsNominated() {
        county = places.newCounty(1, 1);
        var village = county.village();
        var committee = RollFixture.committee(village);
        town = ReviewFixture.town(county);
        elections.open(county);
        var person = rolls.voters(village, 3).getFirst();
        fixture.adopt(county);
        clock.set(LocalDate.of(2017, 2, 17));
        var election = elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.NOMINATING);
        assertThat(committee.scope()
                        .call(() -> candidates.enter(
                                election.id(), person.id(), Post.CHAIR, Channel.NOMINATED, "21", "13", committee)))
                .isInstanceOf(Verdict.Done.class);
        review = fixture.of(election.id(), person.id(), village);
        court = organs.seated(county, new Organ("COURT"));
        police = organs.seated(county, new Organ("POLICE"));
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void anOrganIsAskedItsOwnAndAnswersOnce() {
        var queue = as(court, () -> inquiries.queue(court));
        assertThat(queue).hasSize(1).allMatch(one -> one.organ().equals(new Organ("COURT")) && !one.answered());
        var inquiry = queue.getFirst();
        assertThat(inquiry.name()).isEqualTo(review.name());
        assertThat(as(court, () -> inquiries.competence(inquiry)))
                .isNotEmpty()
                .allMatch(criterion -> criterion.organ().equals(new Organ("COURT")));
        assertThat(as(police, () -> inquiries.find(inquiry.id(), police))).isEmpty();
        var faulty = new FindingProof("", LocalDate.of(2018, 1, 1), null);
        assertThat(refused(as(
                        court,
                        () -> inquiries.answer(
                                inquiry,
                                List.of(new Hit(SENTENCE, faulty), new Hit(AWAY, JUDGMENT)),
                                Inquiry.Channel.FORM,
                                court))))
                .containsExactly(
                        "candidacy.organ-answer.no-document",
                        "candidacy.organ-answer.document-later",
                        "candidacy.organ-answer.no-end",
                        "candidacy.organ-answer.not-competent");
        assertThat(answer(inquiry, court)).isInstanceOf(Verdict.Done.class);
        var answered = as(court, () -> inquiries.find(inquiry.id(), court)).orElseThrow();
        assertThat(answered.answered()).isTrue();
        assertThat(refused(answer(answered, court))).contains("candidacy.organ-answer.answered");
        assertThat(as(town, () -> inquiries.hits(inquiry.id())))
                .extracting(Hit::criterion)
                .containsExactly(SENTENCE);
    }

    @Test
    void theStoreShowsAnOrganItsOwnQuestionsAndNothingElseOfAReview() {
        everythingHappens();
        var office = ReviewFixture.office(county);
        assertThat(count("inquiry", office)).isGreaterThan(2);
        for (var table : OF_A_REVIEW) {
            assertThat(count(table, office)).as(table).isPositive();
        }
        for (var organ : List.of(court, police)) {
            assertThat(count("inquiry", organ)).isEqualTo(1);
            assertThat(nothingOfAReview(organ)).isEmpty();
        }
        assertThat(as(court, () -> sql.sql("SELECT DISTINCT organ FROM candidacy.inquiry")
                        .query(String.class)
                        .list()))
                .containsExactly("COURT");
    }

    @Test
    void anAccountWithoutASeatSeesNothingAndOneThatLeftNoMore() {
        everythingHappens();
        var nobody = organs.account(county, "nobody");
        assertThat(count("inquiry", nobody)).isZero();
        assertThat(nothingOfAReview(nobody)).isEmpty();
        assertThat(as(nobody, () -> inquiries.queue(nobody))).isEmpty();
        var office = ReviewFixture.office(county);
        var seat = as(office, () -> desks.within(county.code())).stream()
                .filter(desk -> desk.organ().equals(new Organ("COURT")))
                .findFirst()
                .orElseThrow();
        assertThat(as(office, () -> desks.unseat(county.code(), seat.id(), office)))
                .isInstanceOf(Verdict.Done.class);
        assertThat(nothingOfAReview(court)).isEmpty();
        assertThat(as(court, () -> inquiries.queue(court))).isEmpty();
    }

    @Test
    void theStoreTakesNoAnswerForAnotherOrganNorOutsideItsCompetence() {
        var mine = as(court, () -> inquiries.queue(court)).getFirst();
        assertThat(as(police, () -> sql.sql(
                                "UPDATE candidacy.inquiry SET answered_on = '2017-02-17', answered_by = 'x', channel = 'FORM' WHERE id = :id")
                        .param("id", mine.id())
                        .update()))
                .isZero();
        assertThatThrownBy(() -> hit(mine.id(), SENTENCE, police)).rootCause().hasMessageContaining("row-level security");
        assertThatThrownBy(() -> hit(mine.id(), AWAY, court)).rootCause().hasMessageContaining("not for this organ");
    }

    @Test
    void afterTheReviewNoAnswerIsTaken() {
        var inquiry = as(court, () -> inquiries.queue(court)).getFirst();
        fixture.conclude(review, county, List.of(), FindingProof.NONE);
        assertThat(refused(answer(inquiry, court))).containsExactly("candidacy.organ-answer.concluded");
    }

    /** A review with everything there can be: found, told, answered, appealed, talked about, pledged, seen. */
    private void everythingHappens() {
        fixture.conclude(review, county, List.of(AWAY), FindingProof.NONE);
        var ended = fixture.find(review.id(), review.village());
        var finding = as(town, () -> findings.of(review.id())).getFirst();
        done(as(town, () -> findings.handed(finding, town)));
        var told = as(town, () -> findings.of(review.id())).getFirst();
        done(as(town, () -> appeals.answer(told, "我在村里", new Heard.Office(town))));
        done(as(town, () -> appeals.appeal(told, "我在村里", new Heard.Office(town))));
        done(as(town, () -> talks.offer(ended, town)));
        var pledge = done(as(town, () -> pledges.sign(ended, "自愿不参选", Optional.empty(), new Heard.Office(town))));
        as(town, () -> sql.sql("INSERT INTO candidacy.contact (pledge, village, seen_on, kept, by) VALUES (:p, :v, '2017-02-18', true, 'x')")
                .param("p", pledge)
                .param("v", review.village())
                .update());
    }

    private List<String> nothingOfAReview(SignedIn who) {
        return OF_A_REVIEW.stream().filter(table -> count(table, who) > 0).toList();
    }

    private int count(String table, SignedIn who) {
        return as(who, () -> sql.sql("SELECT count(*) FROM candidacy." + table)
                .query(Integer.class)
                .single());
    }

    private Verdict<?> answer(Inquiry inquiry, SignedIn who) {
        return as(
                who,
                () -> inquiries.answer(inquiry, List.of(new Hit(SENTENCE, JUDGMENT)), Inquiry.Channel.FORM, who));
    }

    private int hit(UUID inquiry, CriterionId criterion, SignedIn who) {
        return as(who, () -> sql.sql("""
                INSERT INTO candidacy.hit (inquiry, village, edition, item, document, document_on)
                VALUES (:inquiry, :village, :edition, :item, '1', '2017-01-01')""")
                .param("inquiry", inquiry)
                .param("village", review.village())
                .param("edition", criterion.edition())
                .param("item", criterion.item())
                .update());
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

    private <T> T as(SignedIn who, Supplier<T> work) {
        return who.scope().call(() -> transaction.execute(tx -> work.get()));
    }
}
