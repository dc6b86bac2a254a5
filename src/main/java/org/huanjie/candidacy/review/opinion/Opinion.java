package org.huanjie.candidacy.review.opinion;

import org.huanjie.candidacy.review.rules.CriterionId;
import org.huanjie.candidacy.review.rules.Proof;
import org.huanjie.candidacy.review.rules.Side;

/**
 * 一项意见 — what one level says of one criterion.
 *
 * @param note for the other level and a third who settles; empty where nothing is added
 */
public record Opinion(CriterionId criterion, Side side, boolean found, Proof proof, String note) {}
