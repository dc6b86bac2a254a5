package org.huanjie.roll.branch;

import org.huanjie.shell.Worded;

/** 党内权利 — whether a member may vote and stand now; why not is in the Party's own papers and not kept here (R-PB-1). */
public enum BranchRights implements Worded {
    HELD,
    /** 暂停: 留党察看、留置、逮捕 */
    SUSPENDED;

    @Override
    public String key() {
        return "roll.branch.rights." + name();
    }
}
