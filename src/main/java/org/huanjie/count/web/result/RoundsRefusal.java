package org.huanjie.count.web.result;

import org.huanjie.shell.Refusal;

/** 轮次表单拒绝理由 — why a form about the next round cannot be read. */
public enum RoundsRefusal implements Refusal {
    DAY_UNREAD("form"),
    MISSING_UNREAD("form");

    private final String rule;

    RoundsRefusal(String rule) {
        this.rule = rule;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String family() {
        return "rounds.refused";
    }
}
