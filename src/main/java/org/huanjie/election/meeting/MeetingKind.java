package org.huanjie.election.meeting;

import org.huanjie.law.Body;
import org.huanjie.law.Edition;
import org.huanjie.law.Settings;
import org.huanjie.shell.Worded;

/** 会议种类 — a meeting that decides, with the share that must be there and the days of notice before it (R-SC-1, R-PB-1). */
public enum MeetingKind implements Worded {
    /** 村民会议, by persons */
    VILLAGERS(Share.MORE_THAN_HALF, 10),
    /** 村民会议, by representatives of households */
    HOUSEHOLDS(Share.TWO_THIRDS, 10),
    /** 村民代表会议; the three days are Zhejiang's */
    REPRESENTATIVES(Share.TWO_THIRDS, 3),
    /** 村民小组会议, by persons */
    GROUP(Share.TWO_THIRDS, 0),
    /** 村民小组会议, by representatives of households */
    GROUP_HOUSEHOLDS(Share.TWO_THIRDS, 0),
    /** 党员大会; what must be there depends on the edition */
    PARTY_MEMBERS(Share.FOUR_FIFTHS, 0);

    private final Share attendance;
    private final int notice;

    MeetingKind(Share attendance, int notice) {
        this.attendance = attendance;
        this.notice = notice;
    }

    Share attendance(Edition edition) {
        return this == PARTY_MEMBERS
                        && Settings.of(edition.of(Body.PARTY_BRANCH)).moreThanFourFifths()
                ? Share.MORE_THAN_FOUR_FIFTHS
                : attendance;
    }

    /** Whether one group meets: what all of the village decide, it cannot. */
    public boolean ofGroup() {
        return this == GROUP || this == GROUP_HOUSEHOLDS;
    }

    /** How many days before it a meeting of this kind is to be announced. */
    public int notice() {
        return notice;
    }

    @Override
    public String key() {
        return "meeting-kind." + name();
    }
}
