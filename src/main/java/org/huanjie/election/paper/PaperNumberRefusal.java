package org.huanjie.election.paper;

import org.huanjie.shell.Refusal;

/** 文书编号拒绝理由 — why a paper does not get this number or title. */
public enum PaperNumberRefusal implements Refusal {
    NO_NOTICE,
    NUMBER,
    TITLE,
    TAKEN;

    @Override
    public String rule() {
        return "form";
    }

    @Override
    public String family() {
        return "election.paper-number";
    }
}
