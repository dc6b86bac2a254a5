package org.huanjie.discipline.study.web;

import java.util.List;
import org.huanjie.shell.Page;

/** 测验结果页 — whether it is passed, and of what was wrong the right answer with its rule; shown once and kept nowhere. */
public record QuizResultPage(String title, String href, boolean passed, int right, int passMark, List<Wrong> wrong)
        implements Page {

    /** 一道错题. */
    public record Wrong(String ask, String right, String rule) {}
}
