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
    PRESENT_ABOVE_DUE("meeting"),
    FAVOUR_ABOVE_PRESENT("meeting");

    private final String rule;

    MeetingRefusal(String rule) {
        this.rule = rule;
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
