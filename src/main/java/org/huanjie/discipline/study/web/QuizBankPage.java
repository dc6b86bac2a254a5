package org.huanjie.discipline.study.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/**
 * 题库页 — the questions that a quiz of a bank draws from: the county's own with the form for another, and those that come with the program.
 *
 * @param action where the form goes
 * @param choices whose quiz a question is for: one bank, or everybody's
 */
public record QuizBankPage(
        String place,
        String action,
        String bank,
        List<Option> banks,
        List<Option> choices,
        List<Own> own,
        List<Shown> shipped,
        boolean writes,
        Form form)
        implements Page {

    /** 一题 — what is asked, the right answer, the wrong ones, and what it rests on. */
    public record Shown(String ask, String right, List<String> wrong, String rule) {}

    /** 一道县级题目 — of whom it is asked, by whom it was added; where it is retired, empty where it cannot be. */
    public record Own(Shown question, String whose, String by, boolean inUse, String retire) {}

    @Override
    public int status() {
        return form.status();
    }
}
