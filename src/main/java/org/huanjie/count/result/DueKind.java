package org.huanjie.count.result;

import org.huanjie.shell.Worded;

/** 应行之事 — what a declared result calls for. */
public enum DueKind implements Worded {
    /** nothing: every seat is filled */
    NOTHING,
    /** 再次投票 (R-WN-4) */
    TIE,
    /** 另行选举 (R-WN-5) */
    RERUN,
    /** 重新选举: the vote was void and is held again (R-BV-8, R-WN-9) */
    AGAIN,
    /** the missing seats may stay vacant (R-WN-10) */
    CHOICE;

    @Override
    public String key() {
        return "count.due." + name();
    }

    public static DueKind of(Reckoning.Due due) {
        return switch (due) {
            case Reckoning.Due.Nothing nothing -> NOTHING;
            case Reckoning.Due.Vote(var round, var posts) -> valueOf(round.name());
            case Reckoning.Due.Again again -> AGAIN;
            case Reckoning.Due.Choice choice -> CHOICE;
        };
    }
}
