package org.huanjie.candidacy.review.rules;

/**
 * 条件编号 — one criterion of one edition.
 *
 * @param edition its code, {@code ED-ZJ2013}; {@link #VILLAGE} for what the village's own meeting passed
 * @param item within the edition, {@code MAYNOT-1}
 */
public record CriterionId(String edition, String item) {

    public static final String VILLAGE = "VILLAGE";

    public static CriterionId ofVillage(String item) {
        return new CriterionId(VILLAGE, item);
    }

    /** As {@link #text} wrote it. */
    public static CriterionId of(String text) {
        int point = text.indexOf('.');
        return new CriterionId(text.substring(0, point), text.substring(point + 1));
    }

    /** Both in one word, as forms carry it: {@code ED-ZJ2013.MAYNOT-1}. */
    public String text() {
        return edition + "." + item;
    }
}
