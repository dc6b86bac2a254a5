package org.huanjie.candidacy.review.remedy;

import java.time.LocalDate;
import java.util.UUID;
import org.huanjie.candidacy.review.rules.CriterionId;
import org.huanjie.candidacy.review.rules.Effect;
import org.huanjie.candidacy.review.rules.FindingProof;
import org.huanjie.candidacy.review.rules.LegalForce;
import org.huanjie.candidacy.review.rules.Organ;
import org.huanjie.election.stage.ElectionId;
import org.jspecify.annotations.Nullable;

/**
 * 审查发现 — what a review came to on one criterion.
 *
 * @param force the criterion's, as the database wrote it
 * @param noticeOn when the person was handed the notice; null before
 * @param liftedOn when an appeal was granted; null while it stands
 */
public record ReviewFinding(
        UUID id,
        UUID review,
        ElectionId election,
        String village,
        CriterionId criterion,
        LegalForce force,
        Organ organ,
        FindingProof proof,
        LocalDate foundOn,
        @Nullable LocalDate noticeOn,
        @Nullable LocalDate liftedOn) {

    public boolean stands() {
        return liftedOn == null;
    }

    /** What it does to an election on this day; nothing once an appeal was granted. */
    public Effect effect(LocalDate electionDay) {
        return stands() ? Effect.of(force, proof, electionDay) : Effect.OVER;
    }
}
