package org.huanjie.candidacy.review.criterion.file;

import org.huanjie.shell.Worded;

/** 条件栏目 — a column of the file; what may be empty is either English, or stays unset and is asked for. */
public enum CriteriaColumn implements Worded {
    ITEM(true, 20),
    TEXT(true, 200),
    TEXT_EN(false, 300),
    FORCE(true, 40),
    ORGAN(false, 60),
    EVIDENCE(false, 120),
    TIME(false, 60),
    YEARS(false, 2),
    FOLLOWS(false, 60),
    SOURCE(false, 200);

    private final boolean required;
    private final int longest;

    CriteriaColumn(boolean required, int longest) {
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
        return "candidacy.criteria-file.column." + name();
    }
}
