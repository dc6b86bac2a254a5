package org.huanjie.candidacy.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.huanjie.HuanjieIT;
import org.huanjie.candidacy.review.opinion.Opinion;
import org.huanjie.candidacy.review.opinion.Opinions;
import org.huanjie.candidacy.review.rules.FindingProof;
import org.huanjie.candidacy.review.rules.ProofKind;
import org.huanjie.candidacy.review.rules.ReviewLevel;
import org.huanjie.election.stage.Post;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** 材料种类 — what is found names which of its criterion's kinds of document it rests on; the level asks, and the database too. */
@HuanjieIT
class KindsOfEvidenceIT extends ReviewCase {

    @Autowired
    Opinions opinions;

    private Review review;

    @BeforeEach
    void nominated() {
        nominating(2);
        fixture.adopt(county);
        enter(0, Post.CHAIR);
        review = review(0);
    }

    @Test
    void ofSeveralKindsOneIsNamed() {
        assertThat(refused(say(JUDGMENT))).containsExactly("candidacy.opinion.no-kind");
        assertThat(refused(say(JUDGMENT.of(ProofKind.AUDIT)))).containsExactly("candidacy.opinion.no-kind");
        done(say(FindingProof.NONE)); // what the town knows without a paper is of no kind
        done(say(JUDGMENT.of(ProofKind.CERTIFICATE)));
        assertThat(as(town, () -> opinions.of(review)))
                .extracting(Opinion::proof)
                .containsExactly(JUDGMENT.of(ProofKind.CERTIFICATE));
    }

    @Test
    void theFindingRestsOnTheKindThatItsLevelNamed() {
        fixture.conclude(review, county, List.of(AWAY, SENTENCE), JUDGMENT.of(ProofKind.JUDGMENT));
        assertThat(as(town, () -> findings.of(review.id())))
                .extracting(finding -> finding.proof().kind())
                .containsExactly(ProofKind.JUDGMENT, ProofKind.JUDGMENT);
    }

    @Test
    void whereThereIsOneKindItIsThat() {
        fixture.say(review, town, List.of(), FindingProof.NONE);
        done(as(town, () -> opinions.say(review, new Opinion(SENTENCE, ReviewLevel.TOWN, true, JUDGMENT, ""), town)));
        assertThat(as(town, () -> opinions.of(review)).stream().filter(Opinion::found))
                .extracting(opinion -> opinion.proof().kind())
                .containsExactly(ProofKind.JUDGMENT);
    }

    @Test
    void theDatabaseTakesNoOtherKind() {
        done(say(JUDGMENT.of(ProofKind.CERTIFICATE)));
        for (var kind : List.of("'AUDIT'", "NULL", "'ANYTHING'")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> as(town, () -> sql.sql("UPDATE candidacy.level_answer SET evidence = " + kind + " WHERE review = :r")
                            .param("r", review.id())
                            .update()))
                    .withMessageContaining("rests on one of");
        }
    }

    private Verdict<Nothing> say(FindingProof proof) {
        return as(town, () -> opinions.say(review, new Opinion(AWAY, ReviewLevel.TOWN, true, proof, ""), town));
    }
}
