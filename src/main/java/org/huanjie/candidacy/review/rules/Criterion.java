package org.huanjie.candidacy.review.rules;

import java.util.List;

/**
 * 审查条件 — what a review asks of everybody who was nominated, with what it can do.
 *
 * @param text in Chinese, as the edition has it in short
 * @param textInEnglish the same
 * @param evidence the kinds of document that prove it, at least one
 * @param years how many, where it lasts for years; 0 otherwise
 */
public record Criterion(
        CriterionId id,
        String text,
        String textInEnglish,
        LegalForce force,
        Organ organ,
        List<ProofKind> evidence,
        Lasting lasting,
        int years) {

    public Criterion {
        evidence = List.copyOf(evidence);
    }

    /** Whether a proof says which kind it is, as far as that is to be said: of one kind everybody knows it. */
    public boolean names(FindingProof proof) {
        var kind = proof.kind();
        return !proof.hasDocument() || (kind == null ? evidence.size() == 1 : evidence.contains(kind));
    }

    public String text(boolean chinese) {
        return chinese ? text : textInEnglish;
    }
}
