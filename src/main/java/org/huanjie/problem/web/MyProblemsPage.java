package org.huanjie.problem.web;

import java.util.List;
import org.huanjie.shell.Page;

/** 我的清单页 — what this person answers for and what waits for them to verify. */
public record MyProblemsPage(List<ProblemRow> mine, List<TaskRow> tasks, List<ProblemRow> toVerify) implements Page {}
