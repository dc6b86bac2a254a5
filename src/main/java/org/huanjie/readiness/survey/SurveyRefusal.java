package org.huanjie.readiness.survey;

import org.huanjie.shell.Refusal;

/** 满意度拒绝理由 — why a survey is not opened, printed or closed. */
public enum SurveyRefusal implements Refusal {
    OPEN("readiness"),
    NOT_OPEN("readiness"),
    NUMBERS("readiness"),
    PAST("readiness"),
    UNSET("readiness"),
    SETTINGS("readiness");

    private final String rule;

    SurveyRefusal(String rule) {
        this.rule = rule;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String family() {
        return "readiness.survey.refused";
    }
}
