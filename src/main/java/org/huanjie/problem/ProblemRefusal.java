package org.huanjie.problem;

import org.huanjie.shell.Refusal;

/** 问题拒绝理由 — why a problem, a task or a measure is not entered or does not go on. */
public enum ProblemRefusal implements Refusal {
    NO_KIND("situation"),
    NO_RISK("situation"),
    TOO_LONG("situation"),
    NO_TEXT("situation"),
    MEASURE_ELSEWHERE("situation"),
    NO_OWNER("situation"),
    NO_DUE("situation"),
    NOT_YOURS("situation"),
    OWNER("situation"),
    DUE_PAST("situation"),
    NO_EVIDENCE("situation"),
    TASKS_OPEN("situation"),
    NO_TITLE("situation"),
    NO_VILLAGE("situation"),
    NO_PROBLEM("situation"),
    STALE("situation"),
    STATE("situation"),
    SECOND_PERSON("situation"),
    SECOND("situation"),
    NO_REASON("situation"),
    TASK_STATE("situation"),
    NO_RESULT("situation"),
    TASK_DONE("situation");

    private final String rule;

    ProblemRefusal(String rule) {
        this.rule = rule;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String family() {
        return "situation.refused";
    }
}
