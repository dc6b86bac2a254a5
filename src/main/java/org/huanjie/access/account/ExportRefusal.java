package org.huanjie.access.account;

import org.huanjie.shell.Refusal;

/** 携出拒绝理由 — why personal data of many is not let out. */
public enum ExportRefusal implements Refusal {
    NO_REASON,
    NOBODY,
    WAITS_ALREADY,
    NOT_WAITING,
    NOT_YOURS;

    @Override
    public String rule() {
        return "R-PD-8";
    }

    @Override
    public String family() {
        return "exports.refused";
    }
}
