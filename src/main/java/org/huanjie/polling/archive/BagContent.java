package org.huanjie.polling.archive;

import org.huanjie.shell.Worded;

/** 袋内物 — what lies in a bag that goes to the archive (R-AF-3). */
public enum BagContent implements Worded {
    /** 有效票, blank ones among them */
    VALID_BALLOTS,
    /** 废票 */
    VOID_BALLOTS,
    /** 剩余选票 */
    UNUSED_BALLOTS,
    /** 损坏选票 */
    SPOILED_BALLOTS,
    /** 选民票册 */
    ROLL,
    /** 计票单 */
    TALLY_SHEETS,
    /** 选举结果报告单 */
    RESULT_REPORT;

    @Override
    public String key() {
        return "polling.content." + name();
    }
}
