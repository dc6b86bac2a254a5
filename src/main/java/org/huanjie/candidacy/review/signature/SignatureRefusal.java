package org.huanjie.candidacy.review.signature;

import org.huanjie.shell.Refusal;

/** 签名拒绝理由 — why a signature is not taken. */
public enum SignatureRefusal implements Refusal {
    FAULTY,
    KIND,
    LARGE;

    @Override
    public String rule() {
        return "remedies";
    }

    @Override
    public String family() {
        return "candidacy.signature";
    }
}
