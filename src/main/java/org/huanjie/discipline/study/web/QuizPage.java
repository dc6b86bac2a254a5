package org.huanjie.discipline.study.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;

/** 测验页 — twenty questions to be answered on a telephone. */
public record QuizPage(String title, String href, int number, String edition, int passMark, List<Item> items)
        implements Page {

    /** 一题. */
    public record Item(String id, String ask, List<Option> answers) {}
}
