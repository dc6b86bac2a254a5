package org.huanjie.polling.request;

import org.huanjie.shell.Worded;

/** 投票申请种类 — what somebody asks for who cannot come to the hall. */
public enum RequestKind implements Worded {
    /** 委托投票 (R-PX-1) */
    PROXY("R-PX-1"),
    /** 流动票箱 (R-PL-3) */
    MOBILE_BOX("R-PL-3");

    private final String rule;

    RequestKind(String rule) {
        this.rule = rule;
    }

    /** The rule by which it is open, and to whom. */
    public String rule() {
        return rule;
    }

    @Override
    public String key() {
        return "polling.request.kind." + name();
    }
}
