package org.huanjie.election.occasion;

import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.huanjie.shell.Worded;

/** 场合 — what villagers are told the hour and the place of, from which stage on and until which one is entered. */
public enum Occasion implements Worded {
    /** 提名 (S11) */
    NOMINATION("S11", Stage.RULES_PASSED, Stage.CANDIDATES_PUBLISHED),
    /** 投票 (R-PL-2, S17); its day is the election's own */
    VOTE("R-PL-2", Stage.RULES_PASSED, Stage.POLLING);

    private final String rule;
    private final Stage from;
    private final Stage before;

    Occasion(String rule, Stage from, Stage before) {
        this.rule = rule;
        this.from = from;
        this.before = before;
    }

    public String rule() {
        return rule;
    }

    /** Whether it is announced, or an announcement of it corrected, while the election stands where it does. */
    public boolean openAt(Election election) {
        return election.reached(from) && !election.reached(before);
    }

    @Override
    public String key() {
        return "occasion." + name();
    }
}
