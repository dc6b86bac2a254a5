package org.huanjie.problem;

import java.util.List;
import org.huanjie.readiness.step.OpenIssues;
import org.springframework.stereotype.Service;

/** 红色问题 — what readiness asks of the lists: the open red problems of a village (docs/rules.md, readiness). */
@Service
class RedProblems implements OpenIssues {

    private final Problems problems;

    RedProblems(Problems problems) {
        this.problems = problems;
    }

    @Override
    public List<Issue> red(String village) {
        return problems.red(village).stream()
                .map(problem -> new Issue(problem.number(), problem.title()))
                .toList();
    }
}
