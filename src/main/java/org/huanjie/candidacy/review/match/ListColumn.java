package org.huanjie.candidacy.review.match;

import org.huanjie.shell.Worded;

/** 名单栏目 — a column of an organ's list; its headings are the messages {@code match.column.<name>} and {@code match.column-also.<name>}. */
public enum ListColumn implements Worded {
    NUMBER(true),
    DOCUMENT(true),
    DAY(true),
    UNTIL(false),
    /** may be left out where one criterion alone is asked about */
    CRITERION(false);

    private final boolean required;

    ListColumn(boolean required) {
        this.required = required;
    }

    boolean required() {
        return required;
    }

    @Override
    public String key() {
        return "match.column." + name();
    }
}
