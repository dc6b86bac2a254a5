package org.huanjie.briefing;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.huanjie.problem.ProblemId;
import org.huanjie.problem.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * 纪要 — one entry of a meeting's minutes.
 *
 * @param number of the problem, where it is about one
 * @param village of that problem
 * @param task what was decided as a task; null where it became none
 * @param later whether it was added when the meeting was on record already: a supplement or a correction
 */
public record Minute(
        UUID id,
        int position,
        String said,
        String decision,
        @Nullable ProblemId problem,
        @Nullable String number,
        @Nullable String village,
        @Nullable TaskId task,
        boolean later,
        String personName,
        OffsetDateTime enteredAt) {}
