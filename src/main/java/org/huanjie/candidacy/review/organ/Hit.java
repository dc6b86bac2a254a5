package org.huanjie.candidacy.review.organ;

import org.huanjie.candidacy.review.rules.CriterionId;
import org.huanjie.candidacy.review.rules.FindingProof;

/** 查到的一项 — what an organ certifies about a person: under which criterion, by which document. */
public record Hit(CriterionId criterion, FindingProof proof) {}
