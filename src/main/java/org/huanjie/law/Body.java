package org.huanjie.law;

/** 选举机构 — whose posts are filled, which decides who makes up the quorum and the majority. R-WN-1, R-PB-1, R-SC-1. */
public enum Body {
    VILLAGERS_COMMITTEE(Kind.ROLL),
    PARTY_BRANCH(Kind.PARTY),
    SUPERVISORY_COMMITTEE(Kind.TWO_THIRDS_MEETING),
    REPRESENTATIVES_MEETING(Kind.TWO_THIRDS_MEETING),
    GROUP_MEETING(Kind.TWO_THIRDS_MEETING),
    VILLAGERS_MEETING(Kind.HALF_MEETING);

    /** 参加方式 — a roll of voters, a meeting of Party members, or a meeting with its quorum. */
    public enum Kind {
        ROLL,
        PARTY,
        TWO_THIRDS_MEETING,
        HALF_MEETING
    }

    private final Kind kind;

    Body(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    public boolean byRoll() {
        return kind == Kind.ROLL;
    }

    public boolean party() {
        return kind == Kind.PARTY;
    }

    public boolean meeting() {
        return kind == Kind.TWO_THIRDS_MEETING || kind == Kind.HALF_MEETING;
    }
}
