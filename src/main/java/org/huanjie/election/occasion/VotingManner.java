package org.huanjie.election.occasion;

import org.huanjie.shell.Worded;

/** 投票方式 — how a village votes (R-PL-2). */
public enum VotingManner implements Worded {
    /** 选举大会, with a main venue and branch venues */
    ASSEMBLY,
    /** 投票站 */
    STATIONS;

    @Override
    public String key() {
        return "voting-manner." + name();
    }
}
