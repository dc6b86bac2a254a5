package org.huanjie.election.meeting;

import java.util.Optional;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Refusal;

/** 会议拒绝理由 — why a meeting is not recorded, or does not carry what it decided. */
public enum MeetingRefusal implements Refusal {
    SHORT_NOTICE("meeting"),
    NO_QUORUM("meeting"),
    NO_MAJORITY("meeting"),
    NONE("meeting"),
    WRONG_KIND("meeting"),
    TOO_EARLY("meeting"),
    ANNOUNCED_AFTER("meeting"),
    IN_FUTURE("meeting"),
    BEFORE_TERM("meeting"),
    BEFORE_COMMITTEE("S05"),
    BEFORE_NOMINATION("R-NM-1"),
    BEFORE_APPROVAL("R-PB-6"),
    BEFORE_RESULT("R-SC-3"),
    BEFORE_VOID("R-BV-8"),
    WHICH_GROUP("R-EC-1", "group"),
    GROUPS("R-EC-1"),
    PRESENT_ABOVE_DUE("meeting"),
    FAVOUR_ABOVE_PRESENT("meeting");

    private final String rule;
    private final String field;

    MeetingRefusal(String rule) {
        this(rule, "");
    }

    /** Of what was typed into this field. */
    MeetingRefusal(String rule, String field) {
        this.rule = rule;
        this.field = field;
    }

    @Override
    public Reason of(Object... arguments) {
        return Refusal.super.of(arguments).at(field);
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String family() {
        return "election.meeting";
    }

    @Override
    public Optional<Reason.Remedy> remedy() {
        return Optional.of(new Reason.Remedy("election", "/meetings"));
    }
}
