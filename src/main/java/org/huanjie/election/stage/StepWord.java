package org.huanjie.election.stage;

import org.huanjie.shell.Worded;

/** 步骤之名 — a step of the calendar among the arguments of a sentence: {@code S00} to {@code S29}. */
public record StepWord(String code) implements Worded {
    @Override
    public String key() {
        return "election.step." + code;
    }
}
