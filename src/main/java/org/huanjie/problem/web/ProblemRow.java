package org.huanjie.problem.web;

import java.time.LocalDate;
import org.huanjie.problem.Problem;

/** 问题行 — a problem as one line of a list. */
public record ProblemRow(
        String number,
        String href,
        String kind,
        String risk,
        String riskLook,
        String title,
        String owner,
        String due,
        boolean late,
        String state,
        String stateLook) {

    static ProblemRow of(Problem problem, SituationWords words) {
        LocalDate today = words.today();
        return new ProblemRow(
                problem.number(),
                SituationPages.path(problem),
                words.kind(problem),
                words.name(problem.risk()),
                SituationWords.look(problem.risk()),
                problem.title(),
                problem.ownerName(),
                SituationWords.day(problem.due()),
                problem.overdue(today),
                words.name(problem.state()),
                SituationWords.look(problem.state()));
    }
}
