package org.huanjie.count.engine.figure;

/** 选举人数 — the number of which a part must take part: the roll's, or a meeting's with those present. */
public sealed interface Electorate {

    /** 登记参加选举的村民 — R, the persons on the roll. */
    record Roll(long registered) implements Electorate {}

    /** 会议 — those due (Party members 应到会, members of the meeting) and those present (实到会). */
    record Meeting(long entitled, long present) implements Electorate {}

    /** The most ballots that can be handed out: one to each person on the roll, or to each person present. */
    default long ballotsAtMost() {
        return switch (this) {
            case Roll roll -> roll.registered();
            case Meeting meeting -> meeting.present();
        };
    }
}
