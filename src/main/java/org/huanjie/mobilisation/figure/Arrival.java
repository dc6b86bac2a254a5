package org.huanjie.mobilisation.figure;

import org.huanjie.polling.desk.GroupSums;

/** 到场合计 — of the households that have one thing in common, in how many somebody drew; a sum, kept as the poll closed. */
public record Arrival(ArrivalWay way, GroupSums.Sum sum) {}
