package org.huanjie.readiness.condition;

/** 核查意见 — what the working group states on one condition: whether it agrees that it is met, and its own note. */
public record Finding(Condition condition, boolean met, String note) {}
