package org.huanjie.readiness.condition;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 现状 — the row of a village in a term: its state, and since when.
 *
 * @param version of the conditions it is assessed by
 * @param stamp how many steps were taken; a page that saw fewer is stale
 * @param beforeCounty what lies before the county, if anything
 * @param takenUp whether the county itself may verify and decide
 * @param answeredRound the round in which the county last answered; 0 if it never did
 */
public record Standing(
        UUID term,
        String village,
        int version,
        State state,
        int round,
        int stamp,
        @Nullable OffsetDateTime since,
        @Nullable LocalDate passedOn,
        @Nullable BeforeCounty beforeCounty,
        boolean takenUp,
        @Nullable LocalDate answeredOn,
        int answeredRound) {

    /** 待县办理 — why it lies before the county. */
    public enum BeforeCounty {
        /** 申诉 */
        APPEAL,
        /** 提级 */
        ESCALATION
    }

    public static Standing unapplied(UUID term, String village, int version) {
        return new Standing(term, village, version, State.UNAPPLIED, 1, 0, null, null, null, false, null, 0);
    }

    /** As the clock's escalation leaves it: before the county, one step on. */
    public Standing escalated() {
        return new Standing(
                term,
                village,
                version,
                state,
                round,
                stamp + 1,
                since,
                passedOn,
                BeforeCounty.ESCALATION,
                takenUp,
                answeredOn,
                answeredRound);
    }

    /** As the clock's expiry leaves a pass: to be verified anew, in a new round, one step on. */
    public Standing expired(OffsetDateTime at) {
        return new Standing(
                term,
                village,
                version,
                State.VERIFYING,
                round + 1,
                stamp + 1,
                at,
                null,
                beforeCounty,
                takenUp,
                answeredOn,
                answeredRound);
    }
}
