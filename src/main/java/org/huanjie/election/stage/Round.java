package org.huanjie.election.stage;

import org.huanjie.shell.Worded;

/** 选举轮次 — what kind of vote an election is: the whole of it, a re-vote among the tied (R-WN-4), or one for missing seats (R-WN-5). */
public enum Round implements Worded {
    /** 全部名额; a void one is held again as a FIRST that follows (R-BV-8) */
    FIRST,
    /** 再次投票 */
    TIE,
    /** 另行选举 */
    RERUN;

    @Override
    public String key() {
        return "round." + name();
    }
}
