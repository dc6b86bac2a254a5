package org.huanjie.problem;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 任务 — what is to be done about a problem, by whom, until when.
 *
 * @param level that of its owner
 * @param result what came of it; empty while it is open
 */
public record Task(
        TaskId id,
        ProblemId problem,
        String number,
        String problemTitle,
        String village,
        String text,
        ListLevel level,
        String owner,
        String ownerName,
        LocalDate due,
        String result,
        @Nullable LocalDate doneOn) {

    public boolean isDone() {
        return doneOn != null;
    }

    public boolean overdue(LocalDate today) {
        return !isDone() && due.isBefore(today);
    }
}
