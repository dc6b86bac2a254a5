package org.huanjie.candidacy.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.huanjie.HuanjieIT;
import org.huanjie.candidacy.review.opinion.Conclusions;
import org.huanjie.candidacy.review.opinion.Opinion;
import org.huanjie.candidacy.review.opinion.Opinions;
import org.huanjie.candidacy.review.opinion.Settlements;
import org.huanjie.candidacy.review.rules.CriterionId;
import org.huanjie.candidacy.review.rules.Effect;
import org.huanjie.candidacy.review.rules.FindingProof;
import org.huanjie.candidacy.review.rules.LegalForce;
import org.huanjie.candidacy.review.rules.ReviewLevel;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Post;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 联审 — the way from a nomination to what both levels say. */
@HuanjieIT
class ReviewIT extends ReviewCase {

    @Autowired
    Opinions opinions;

    @Autowired
    Conclusions conclusions;

    @Autowired
    Settlements settlements;

    @BeforeEach
    void sixStand() {
        nominating(12);
        fixture.adopt(county);
        enterAll();
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
        assertThat(as(committee, () -> opinions.of(review))).isEmpty();
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

    private static Opinion opinion(CriterionId criterion, ReviewLevel side) {
        return new Opinion(criterion, side, false, FindingProof.NONE, "");
    }
}
