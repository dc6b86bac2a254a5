package org.huanjie.readiness;

/** 自查意见 — what the village states on one condition. */
public record SelfCheck(Condition condition, boolean met, String note, Evidence evidence) {}
