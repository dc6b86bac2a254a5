package org.huanjie.election.paper;

import org.huanjie.shell.Refusal;

/** 文件拒绝理由 — why a document is not recorded. */
public enum DocumentRefusal implements Refusal {
    WRONG_BODY("?"),
    TOO_EARLY("?"),
    NOT_YOURS("?"),
    NO_TITLE("?"),
    IN_FUTURE("?");

    private final String rule;

    DocumentRefusal(String rule) {
        this.rule = rule;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String family() {
        return "election.document";
    }
}
