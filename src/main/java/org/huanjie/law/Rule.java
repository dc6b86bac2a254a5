package org.huanjie.law;

/** 规则 — the rules that the engine applies, by the ids of docs/sources.md. */
public enum Rule {
    ROLL_QUORUM("R-WN-1"),
    MAJORITY("R-WN-2"),
    MOST_VOTES("R-WN-3"),
    TIE("R-WN-4"),
    SHORTFALL("R-WN-5"),
    RERUN_CANDIDATES("R-WN-6"),
    RERUN_THIRD("R-WN-7"),
    RERUN_QUORUM("R-WN-9"),
    STILL_SHORT("R-WN-10"),
    WOMANS_SEAT("R-WN-11"),
    WOMANS_POST("R-WN-12"),
    ROLL_DOWN("R-WN-13"),
    TWO_POSTS("R-WN-15"),
    RELATIVES("R-WN-16"),
    BALLOTS("R-BV-1"),
    VOTES_ON_BALLOTS("R-BV-2"),
    BLANK_AND_VOID("R-BV-6"),
    WRITE_IN("R-PL-8"),
    BARRED("R-RG-1"),
    RECALL("R-AF-5"),
    PARTY_ATTENDANCE("R-PB-1"),
    PARTY_MAJORITY("R-PB-2"),
    MEETING_QUORUM("R-SC-1"),
    MEETING_MAJORITY("R-SC-2");

    private final String id;

    Rule(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
