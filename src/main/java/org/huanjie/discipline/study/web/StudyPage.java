package org.huanjie.discipline.study.web;

import java.util.List;
import org.huanjie.shell.Page;

/**
 * 本人学习页 — what somebody still has to do before their duty, and what is done, on a telephone.
 *
 * @param byCode whether a code opened it, which is given back by leaving
 */
public record StudyPage(String name, String village, List<Task> quizzes, List<Task> pledges, boolean byCode)
        implements Page {

    /** 一件事 — a quiz or a pledge: where it is done, and whether it is. */
    public record Task(String word, String state, boolean done, String href) {}
}
