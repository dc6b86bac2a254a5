package org.huanjie.election.stage;

import org.huanjie.shell.Worded;

/** 程序 — by what a body is elected: for its term, or between terms; each has its own stage table (R-AF-5, R-AF-7). */
public enum Procedure implements Worded {
    /** 换届选举: the whole body, for its term */
    TERM,
    /** 补选: seats that are free, by the villagers' vote, for the rest of the term (R-AF-7) */
    BY_ELECTION,
    /** 会议补选: seats that are free, by a meeting (R-AF-7) */
    BY_MEETING,
    /** 罢免: one member is voted on (R-AF-5) */
    RECALL;

    /** Whether it is held between two changes of term. */
    public boolean interim() {
        return this != TERM;
    }

    /** Whether it fills seats that fell free. */
    public boolean fillsSeats() {
        return this == BY_ELECTION || this == BY_MEETING;
    }

    @Override
    public String key() {
        return "procedure." + name();
    }
}
