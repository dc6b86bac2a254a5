package org.huanjie.polling.request;

import org.huanjie.shell.Refusal;

/** 投票申请拒绝理由 — why a request for a proxy or the mobile box is not taken, or not done with. */
public enum RequestRefusal implements Refusal {
    NOT_OPEN,
    TOO_MANY,
    NAME,
    CONTACT,
    NONE;

    @Override
    public String rule() {
        return "R-PL-3";
    }

    @Override
    public String family() {
        return "polling.request";
    }
}
