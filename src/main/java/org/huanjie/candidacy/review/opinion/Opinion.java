package org.huanjie.candidacy.review.opinion;

import org.huanjie.candidacy.review.rules.CriterionId;
import org.huanjie.candidacy.review.rules.FindingProof;
import org.huanjie.candidacy.review.rules.ReviewLevel;

/**
 * 一项意见 — what one level says of one criterion.
 *
 * @param note for the other level, a third who settles and, once the review has ended, the person; empty where nothing is added
 */
public record Opinion(CriterionId criterion, ReviewLevel side, boolean found, FindingProof proof, String note) {}
