package org.huanjie.law;

/** 轮次 — 首次投票, 另行选举, 再次投票 or 罢免; each has its own threshold. R-WN-2, R-WN-4, R-WN-7, R-AF-5. */
public enum Round {
    FIRST,
    RERUN,
    TIE,
    RECALL
}
