package org.huanjie.candidacy.review.rules;

import org.huanjie.shell.Worded;

/** 联审一方 — the town or the county; each answers for itself and neither sees the other's answer until both are in. */
public enum ReviewLevel implements Worded {
    TOWN,
    COUNTY;

    @Override
    public String key() {
        return "candidacy.side." + name();
    }
}
