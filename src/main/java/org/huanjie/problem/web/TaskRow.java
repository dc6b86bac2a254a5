package org.huanjie.problem.web;

import java.util.List;
import org.huanjie.problem.Task;

/**
 * 任务行 — a task as one line.
 *
 * @param number that of its problem
 * @param measures the texts of the measures that serve it, where they are shown
 */
public record TaskRow(
        String id,
        String number,
        String href,
        String text,
        String owner,
        String due,
        boolean late,
        boolean done,
        String doneOn,
        String result,
        List<String> measures) {

    static TaskRow of(Task task, List<String> measures, SituationWords words) {
        return new TaskRow(
                task.id().toString(),
                task.number(),
                SituationPages.path(task.village()) + "/" + task.problem(),
                task.text(),
                task.ownerName(),
                task.due().toString(),
                task.overdue(words.today()),
                task.isDone(),
                SituationWords.day(task.doneOn()),
                task.result(),
                measures);
    }
}
