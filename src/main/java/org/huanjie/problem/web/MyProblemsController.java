package org.huanjie.problem.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.huanjie.access.who.SignedIn;
import org.huanjie.problem.Problem;
import org.huanjie.problem.ProblemStep;
import org.huanjie.problem.Problems;
import org.huanjie.problem.Tasks;
import org.huanjie.problem.Transition;
import org.huanjie.shell.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 我的清单. */
@Controller
class MyProblemsController {

    private final Problems problems;
    private final Tasks tasks;
    private final SituationPages pages;

    MyProblemsController(Problems problems, Tasks tasks, SituationPages pages) {
        this.problems = problems;
        this.tasks = tasks;
        this.pages = pages;
    }

    @AllowedProblemStep(ProblemStep.REGISTER)
    @GetMapping("/problems/mine")
    Answer mine(SignedIn who, HttpServletRequest request) {
        var words = pages.words(request);
        return new MyProblemsPage(
                rows(problems.mine(who.signInName()), words),
                tasks.mine(who.signInName()).stream()
                        .map(task -> TaskRow.of(task, List.of(), words))
                        .toList(),
                Transition.roles(ProblemStep.VERIFY).contains(who.role())
                        ? rows(problems.toVerify(who.division(), who.signInName()), words)
                        : List.of());
    }

    private static List<ProblemRow> rows(List<Problem> problems, SituationWords words) {
        return problems.stream().map(problem -> ProblemRow.of(problem, words)).toList();
    }
}
