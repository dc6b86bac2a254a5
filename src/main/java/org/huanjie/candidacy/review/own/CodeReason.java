package org.huanjie.candidacy.review.own;

import org.huanjie.shell.Worded;

/** 发码缘由 — why a person is handed a code. */
public enum CodeReason implements Worded {
    FIRST,
    ASKED_AGAIN,
    LOST;

    @Override
    public String key() {
        return "candidacy.code-reason." + name();
    }
}
