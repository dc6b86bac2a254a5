package org.huanjie.discipline.duty;

import org.huanjie.polling.preparation.DutyKind;

/** 上岗设置 — what a county asks before a duty; the law asks neither training nor pledge, the practice of the pilot asks both (R-DP-1). */
public enum DutySetting {
    /** 培训认定方式: by a course or the quiz, whichever; by a course; by the quiz */
    TRAINED_BY(0, 0, 2),
    /** 测验合格线: right answers of the twenty */
    PASS_MARK(16, 1, 20),
    TRAINING_DESK(1, 0, 1),
    TRAINING_CALL(1, 0, 1),
    TRAINING_TALLY(1, 0, 1),
    TRAINING_SCRUTINY(1, 0, 1),
    TRAINING_MOBILE_BOX(1, 0, 1),
    TRAINING_VOLUNTEER(1, 0, 1),
    TRAINING_DRIVER(1, 0, 1),
    PLEDGE_DESK(1, 0, 1),
    PLEDGE_CALL(1, 0, 1),
    PLEDGE_TALLY(1, 0, 1),
    PLEDGE_SCRUTINY(1, 0, 1),
    PLEDGE_MOBILE_BOX(1, 0, 1),
    PLEDGE_VOLUNTEER(1, 0, 1),
    PLEDGE_DRIVER(1, 0, 1);

    private final int unset;
    private final int least;
    private final int most;

    DutySetting(int unset, int least, int most) {
        this.unset = unset;
        this.least = least;
        this.most = most;
    }

    /** Whether training is asked before this kind of duty. */
    public static DutySetting training(DutyKind kind) {
        return valueOf("TRAINING_" + kind.name());
    }

    /** Whether a pledge is asked before this kind of duty. */
    public static DutySetting pledge(DutyKind kind) {
        return valueOf("PLEDGE_" + kind.name());
    }

    /** What holds while the county has set nothing. */
    public int unset() {
        return unset;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }
}
