package org.huanjie.candidacy.review.remedy;

import org.huanjie.shell.Refusal;

/** 救济拒绝理由 — why a notice, a bar, its confirmation, an answer or an appeal is not taken. */
public enum RemedyRefusal implements Refusal {
    NOT_YOURS,
    NOTICE_GIVEN,
    NO_NOTICE,
    /** what only advises bars nobody, and what has passed bars nobody any longer */
    ADVISES,
    NO_DOCUMENT,
    OVER,
    LIFTED,
    BARRED_ALREADY,
    LIST_CLOSED,
    NO_REASONS,
    NO_BAR,
    TOO_LATE,
    DECIDED_YOURSELF,
    NO_TEXT,
    APPEALED_ALREADY,
    APPEAL_DAYS_OVER,
    APPEAL_DECIDED,
    /** nobody decided it in time */
    APPEAL_GRANTED,
    /** what still runs when a list is to be published */
    REVIEW_OPEN,
    BAR_WAITS,
    APPEAL_OPEN,
    APPEAL_DAYS_RUN;

    @Override
    public String rule() {
        return "review";
    }

    @Override
    public String family() {
        return "candidacy.remedy";
    }

    @Override
    public boolean passes() {
        return switch (this) {
            case REVIEW_OPEN, BAR_WAITS, APPEAL_OPEN, APPEAL_DAYS_RUN -> true;
            default -> false;
        };
    }
}
