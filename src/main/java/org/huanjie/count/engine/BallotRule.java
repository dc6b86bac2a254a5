package org.huanjie.count.engine;

import java.util.List;

/**
 * 选票规则 — what each part of one ballot is worth, whether a teller keys it or a file holds it: a part with more names than
 * seats is void, or by the village's rules the whole ballot (R-BV-2); without a name it is blank (R-BV-6); whoever is
 * named for two posts counts for the higher (R-WN-14).
 */
public final class BallotRule {

    private BallotRule() {}

    /** 部分效力. */
    public enum Verdict {
        VALID,
        BLANK,
        /** more names than seats */
        OVER_VOTE,
        /** nobody is named but who counts for a higher post */
        NAMED_HIGHER,
        /** what a person found of the paper stands */
        FOUND
    }

    /** 被判断的部分 — one post's part of the ballot. */
    public interface Part {

        /** How many different people are named. */
        long names();

        long seats();

        /** Whether a person has found it void, or doubtful, by the look of the paper. */
        boolean found();

        /** Counts those of its names who count for no higher post of this ballot, and says how many they are. */
        int count();

        void judged(Verdict verdict);
    }

    /** Judges the parts of one ballot, from the highest post to the lowest. */
    public static void judge(List<? extends Part> parts, boolean overVoteVoidsBallot) {
        boolean whole = overVoteVoidsBallot && parts.stream().anyMatch(BallotRule::overVoted);
        for (var part : parts) {
            part.judged(whole ? Verdict.OVER_VOTE : verdict(part));
        }
    }

    private static Verdict verdict(Part part) {
        if (part.found()) {
            return Verdict.FOUND;
        }
        if (overVoted(part)) {
            return Verdict.OVER_VOTE;
        }
        if (part.names() == 0) {
            return Verdict.BLANK;
        }
        return part.count() == 0 ? Verdict.NAMED_HIGHER : Verdict.VALID;
    }

    private static boolean overVoted(Part part) {
        return part.names() > part.seats();
    }
}
