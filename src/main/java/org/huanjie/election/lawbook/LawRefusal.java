package org.huanjie.election.lawbook;

import org.huanjie.shell.Refusal;

/** 法规拒绝理由 — why a file of the law is not brought, confirmed or dropped. */
public enum LawRefusal implements Refusal {
    /** no such file waits: it was confirmed or dropped already */
    NONE,
    /** who brought it does not confirm it */
    BROUGHT_BY_YOU,
    /** its code names another province */
    NOT_OF_THE_PROVINCE,
    /** elections may go by it, so that it stays as it is */
    IN_USE;

    @Override
    public String rule() {
        return "editions";
    }

    @Override
    public String family() {
        return "election.law";
    }
}
