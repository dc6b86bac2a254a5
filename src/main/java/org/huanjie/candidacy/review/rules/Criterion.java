package org.huanjie.candidacy.review.rules;

/**
 * 审查条件 — what a review asks of everybody who was nominated, with what it can do.
 *
 * @param text in Chinese, as the edition has it in short
 * @param textInEnglish the same
 * @param years how many, where it lasts for years; 0 otherwise
 */
public record Criterion(
        CriterionId id,
        String text,
        String textInEnglish,
        LegalForce force,
        Organ organ,
        ProofKind evidence,
        Lasting lasting,
        int years) {

    public String text(boolean chinese) {
        return chinese ? text : textInEnglish;
    }
}
