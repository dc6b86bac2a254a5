package org.huanjie.access.who;

import org.huanjie.shell.Refusal;

/** 职权拒绝理由 — why somebody does not do what a {@link Permission} lets others do. */
public enum AuthorityRefusal implements Refusal {
    NOT_YOURS;

    @Override
    public String rule() {
        return "access";
    }

    @Override
    public String family() {
        return "authority.refused";
    }
}
