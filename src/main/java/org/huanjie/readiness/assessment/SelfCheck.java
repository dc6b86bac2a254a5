package org.huanjie.readiness.assessment;

import org.huanjie.readiness.condition.Condition;
import org.huanjie.readiness.condition.Evidence;

/** 自查意见 — what the village states on one condition. */
public record SelfCheck(Condition condition, boolean met, String note, Evidence evidence) {}
