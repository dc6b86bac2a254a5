package org.huanjie.candidacy.review.criterion.file;

import org.huanjie.shell.Worded;

/** 版本事项 — what the first lines of a file say of the edition itself, one a line: its word, and what it is. */
public enum EditionFact implements Worded {
    CODE(true, 24),
    NAME(true, 80),
    NAME_EN(false, 80),
    ISSUER(true, 80),
    ISSUER_EN(false, 120),
    DOCUMENT(true, 80),
    FROM_DAY(true, 40),
    UNTIL_DAY(false, 40),
    SOURCE(true, 200);

    private final boolean required;
    private final int longest;

    EditionFact(boolean required, int longest) {
        this.required = required;
        this.longest = longest;
    }

    boolean required() {
        return required;
    }

    int longest() {
        return longest;
    }

    @Override
    public String key() {
        return "candidacy.criteria-file.fact." + name();
    }
}
