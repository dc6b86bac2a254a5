package org.huanjie.discipline.duty;

import java.util.function.Predicate;
import org.huanjie.shell.Worded;

/** 所缺项 — what somebody on the staff lacks before their duty. */
public enum DutyGap implements Worded {
    TRAINING(DutyFiles.Lack::training),
    PLEDGE(DutyFiles.Lack::pledge);

    private final Predicate<DutyFiles.Lack> lacks;

    DutyGap(Predicate<DutyFiles.Lack> lacks) {
        this.lacks = lacks;
    }

    /** Whether it is among what is lacking. */
    public boolean of(DutyFiles.Lack lack) {
        return lacks.test(lack);
    }

    /** As a class of people who are written to. */
    @Override
    public String key() {
        return "discipline.gap." + name();
    }
}
