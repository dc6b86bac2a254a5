package org.huanjie.readiness.web.survey;

import java.util.List;
import org.huanjie.shell.Page;

/** 作答页 — one question and a big button for each grade; or one line where there is nothing to answer. */
public record SurveyAnswerPage(int status, String code, String place, String question, List<Grade> grades, String line)
        implements Page {

    /** 一档. */
    public record Grade(int number, String word) {}
}
