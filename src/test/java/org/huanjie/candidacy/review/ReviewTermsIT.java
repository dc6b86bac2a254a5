package org.huanjie.candidacy.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.huanjie.HuanjieIT;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.candidacy.review.opinion.Conclusions;
import org.huanjie.candidacy.review.remedy.Appeals;
import org.huanjie.candidacy.review.remedy.Bars;
import org.huanjie.candidacy.review.remedy.ReviewWatch;
import org.huanjie.candidacy.review.rules.FindingProof;
import org.huanjie.candidacy.review.talk.Pledges;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.Stage;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 联审期限 — days that run, what follows when they are over, and two who act at once. */
@HuanjieIT
class ReviewTermsIT extends ReviewCase {

    @Autowired
    Conclusions conclusions;

    @Autowired
    Bars bars;

    @Autowired
    Appeals appeals;

    @Autowired
    Pledges pledges;

    @Autowired
    ReviewWatch watch;

    @BeforeEach
    void nominating() {
        nominating(3);
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
        enter(0, Post.CHAIR);
        clock.set(NOMINATED.plusDays(9));
        fixture.adopt(county);
        as(office, () -> {
            reviews.adopt(county.code());
            return true;
        });
        var review = review(0);
        assertThat(review.edition()).isEqualTo(ReviewFixture.EDITION);
        assertThat(review.dueOn()).isEqualTo(NOMINATED.plusDays(14));
        assertThatThrownBy(() -> as(office, () -> sql.sql(
                                "UPDATE candidacy.review SET due_on = '2017-02-18' WHERE id = :id")
                        .param("id", review.id())
                        .update()))
                .rootCause()
                .hasMessageContaining("settled");
    }

    @Test
    void noListThatIsOutIsReviewedAfterwards() {
        enter(0, Post.CHAIR);
        elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.CANDIDATES_PUBLISHED);
        fixture.adopt(county);
        as(office, () -> {
            reviews.adopt(county.code());
            return true;
        });
        assertThat(review(0).edition()).isNull();
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
        assertThatThrownBy(() -> as(office, () -> sql.sql(
                                "UPDATE candidacy.bar SET confirmed_on = :on, confirmed_by = :by WHERE id = :id")
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
        var stranger = new Heard.Office(TestSignIn.person(Role.TOWN_COMMITTEE, places.newCounty(1, 1).town()));
        for (var heard : List.of(cadre, stranger)) {
            assertThat(refused(as(town, () -> appeals.answer(finding, "我在村里", heard))))
                    .containsExactly("candidacy.remedy.not-yours");
            assertThat(refused(as(town, () -> appeals.appeal(finding, "我在村里", heard))))
                    .containsExactly("candidacy.remedy.not-yours");
            assertThat(refused(as(town, () -> pledges.sign(review, "不参选", Optional.empty(), heard))))
                    .containsExactly("candidacy.talk.not-yours");
        }
    }

    private Review nominated() {
        fixture.adopt(county);
        enter(0, Post.CHAIR);
        return review(0);
    }

    private Review again(Review review) {
        return as(town, () -> reviews.find(review.id())).orElseThrow();
    }
}
