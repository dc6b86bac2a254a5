package org.huanjie.candidacy.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.huanjie.HuanjieIT;
import org.huanjie.candidacy.review.remedy.Appeals;
import org.huanjie.candidacy.review.remedy.Bars;
import org.huanjie.candidacy.review.remedy.ListBar;
import org.huanjie.candidacy.review.remedy.ReviewFinding;
import org.huanjie.candidacy.review.rules.CriterionId;
import org.huanjie.candidacy.review.rules.FindingProof;
import org.huanjie.election.stage.Post;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 不列入 — what is found, and what it may do: advice bars nobody, and a bar has its way to go. */
@HuanjieIT
class BarIT extends ReviewCase {

    @Autowired
    Bars bars;

    @Autowired
    Appeals appeals;

    @BeforeEach
    void sixStand() {
        nominating(12);
        fixture.adopt(county);
        enterAll();
    }

    @Test
    void adviceBarsNobodyWhoeverAsks() {
        var finding = found(0, AWAY, JUDGMENT);
        var handed = handed(review(0));
        assertThat(refused(as(committee, () -> bars.decide(handed, "理由", committee)))).containsExactly("candidacy.remedy.advises");
        assertThatThrownBy(() -> as(office, () -> insertBar(finding)))
                .rootCause()
                .hasMessageContaining("advises bars nobody");
        publishAfterReviews();
        assertThat(as(committee, () -> candidates.published(election.id())))
                .extracting(one -> one.person())
                .contains(voters.getFirst().id());
    }

    @Test
    void whatBindsKeepsOffTheListOnceConfirmedAndAfterTheDaysOfAnAppeal() {
        enter(6, Post.CHAIR);
        var finding = found(0, SENTENCE, JUDGMENT);
        assertThat(refused(as(committee, () -> bars.decide(finding, "理由", committee))))
                .containsExactly("candidacy.remedy.no-notice");
        var handed = handed(review(0));
        var bar = done(as(committee, () -> bars.decide(handed, "判决在案", committee)));
        assertThat(refused(as(guidance, () -> bars.confirm(bar, guidance))))
                .containsExactly("candidacy.remedy.decided-yourself");
        assertThat(as(office, () -> bars.confirm(bar, office))).isInstanceOf(Verdict.Done.class);
        concludeAll();
        assertThat(keys(as(committee, () -> candidates.againstPublishing(election.id()))))
                .containsExactly("candidacy.remedy.appeal-days-run");
        clock.set(LocalDate.of(2017, 2, 21));
        assertThat(as(committee, () -> candidates.publish(election.id(), committee))).isInstanceOf(Verdict.Done.class);
        assertThat(as(committee, () -> candidates.published(election.id())))
                .hasSize(6)
                .extracting(one -> one.person())
                .doesNotContain(voters.getFirst().id());
    }

    @Test
    void aBarThatNobodyConfirmsFalls() {
        found(0, SENTENCE, JUDGMENT);
        var handed = handed(review(0));
        var bar = done(as(committee, () -> bars.decide(handed, "判决在案", committee)));
        clock.set(bar.confirmBy().plusDays(1));
        assertThat(refused(as(office, () -> bars.confirm(bar, office)))).containsExactly("candidacy.remedy.too-late");
        publishAfterReviews();
        assertThat(as(committee, () -> candidates.published(election.id()))).hasSize(6);
    }

    @Test
    void anAppealIsHeardByOthersAndGrantedWhereNobodyDecides() {
        var finding = found(0, SENTENCE, JUDGMENT);
        var handed = handed(review(0));
        var bar = done(as(committee, () -> bars.decide(handed, "判决在案", committee)));
        assertThat(as(office, () -> bars.confirm(bar, office))).isInstanceOf(Verdict.Done.class);
        var appeal = done(as(town, () -> appeals.appeal(handed, "不是我", new Heard.Office(town))));
        assertThat(refused(as(office, () -> appeals.decide(appeal, false, "理由", office))))
                .containsExactly("candidacy.remedy.decided-yourself");
        concludeAll();
        assertThat(keys(as(committee, () -> candidates.againstPublishing(election.id()))))
                .contains("candidacy.remedy.appeal-open");
        clock.set(appeal.dueOn().plusDays(1));
        publishAfterReviews();
        assertThat(as(committee, () -> candidates.published(election.id())))
                .extracting(one -> one.person())
                .contains(voters.getFirst().id());
        assertThat(as(town, () -> bars.of(finding.review())))
                .singleElement()
                .satisfies(ended -> assertThat(ended.endedBecause()).isEqualTo(ListBar.Ending.APPEAL_LATE));
    }

    @Test
    void theVillageSeesNothingOfWhatOnlyAdvises() {
        var finding = found(0, AWAY, JUDGMENT);
        assertThat(as(committee, () -> findings.of(finding.review()))).isEmpty();
        assertThat(as(town, () -> findings.of(finding.review()))).hasSize(1);
    }

    @Test
    void aReceiptIsSignedWithTheNoticeAndNeverAfterwards() {
        var finding = found(0, SENTENCE, JUDGMENT);
        for (var notice : List.of("before", "after")) {
            assertThatThrownBy(() -> as(town, () -> sql.sql(
                                    "UPDATE candidacy.finding SET receipt_sealed = '\\x01' WHERE id = :id")
                            .param("id", finding.id())
                            .update()))
                    .rootCause()
                    .hasMessageContaining(notice.equals("before") ? "receipt_of_notice" : "settled");
            if (notice.equals("before")) {
                handed(review(0));
            }
        }
    }

    private ReviewFinding found(int voter, CriterionId criterion, FindingProof proof) {
        var review = review(voter);
        fixture.conclude(review, county, List.of(criterion), proof);
        return as(town, () -> findings.of(review.id())).getFirst();
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
        assertThat(as(committee, () -> candidates.publish(election.id(), committee))).isInstanceOf(Verdict.Done.class);
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
}
