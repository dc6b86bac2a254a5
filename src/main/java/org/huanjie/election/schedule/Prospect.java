package org.huanjie.election.schedule;

import java.time.LocalDate;
import java.util.List;
import org.huanjie.shell.Reason;
import org.jspecify.annotations.Nullable;

/**
 * 可行性 — whether a village can still elect within its term, and what stands in the way.
 *
 * @param lastStart the last lawful day to start, so that the roll is out in time for a vote on the term's last day
 * @param lastByPlan the last day to start by the plan
 * @param vote its planned or fixed day; null where it has none
 * @param troubles what cannot be met, or will not be if nothing changes; empty where all is well
 * @param inTheWay what stands before its start now
 */
public record Prospect(
        String village,
        LocalDate lastStart,
        LocalDate lastByPlan,
        @Nullable LocalDate vote,
        List<Reason> troubles,
        List<Reason> inTheWay) {}
