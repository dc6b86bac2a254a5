package org.huanjie.county;

import org.huanjie.ledger.Act;

/** 名目设定 — the public fact that a county named, ordered, opened or closed an entry; {@code village} is the county. */
record EntryKept(String village, String list, String code, String chinese, String english, int place, boolean open, String by)
        implements Act {

    @Override
    public String kind() {
        return "county.entry-kept";
    }
}
