package org.huanjie.candidacy.relist;

import org.huanjie.roll.voter.Ground;
import org.huanjie.shell.Worded;

/** 退出名单缘由 — by one's own withdrawal, or because the roll has the person no more, on the roll's own ground; nobody else is taken off. */
public enum DepartureReason implements Worded {
    WITHDREW,
    DIED,
    RIGHTS_LOST,
    MOVED_OUT,
    /** taken off the roll by an objection that was granted */
    NO_VOTER;

    static DepartureReason of(Ground ground) {
        return switch (ground) {
            case DEATH -> DIED;
            case RIGHTS_LOST -> RIGHTS_LOST;
            case MOVED_OUT -> MOVED_OUT;
            case REGISTRATION, OBJECTION, MOVED_IN -> NO_VOTER;
        };
    }

    @Override
    public String key() {
        return "candidacy.departure." + name();
    }
}
