package org.huanjie.election.schedule;

import org.huanjie.shell.Refusal;

/** 经验拒绝理由 — why a lesson is not written down. */
public enum LessonRefusal implements Refusal {
    NO_STEP("plan"),
    LENGTH("plan");

    private final String rule;

    LessonRefusal(String rule) {
        this.rule = rule;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String family() {
        return "election.lesson";
    }
}
