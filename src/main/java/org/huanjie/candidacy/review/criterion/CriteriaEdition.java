package org.huanjie.candidacy.review.criterion;

import java.time.LocalDate;
import org.huanjie.region.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * 条件版本 — a published list of criteria, as its office issued it.
 *
 * @param area the division it was issued for; empty for the whole country
 * @param complete false where its list could not be sourced whole: it is shown, and no review goes by it
 * @param statute the law itself, which is under every review
 * @param source a key of docs/sources.md
 */
public record CriteriaEdition(
        String code,
        String name,
        String nameEn,
        String issuer,
        String issuerEn,
        @Nullable String document,
        String area,
        LocalDate fromDay,
        @Nullable LocalDate untilDay,
        boolean complete,
        boolean statute,
        String source) {

    public String name(boolean chinese) {
        return chinese ? name : nameEn;
    }

    public String issuer(boolean chinese) {
        return chinese ? issuer : issuerEn;
    }

    /** Whether it was issued for this county or one above it, and is in force on an election day. */
    public boolean isFor(String county, LocalDate day) {
        boolean here = area.isEmpty() || new DivisionCode(area).contains(county);
        return here && !day.isBefore(fromDay) && (untilDay == null || !day.isAfter(untilDay));
    }
}
