package org.huanjie.count.ballot;

import org.huanjie.count.engine.figure.Source;
import org.huanjie.election.stage.Post;
import org.huanjie.roll.voter.VoterId;

/**
 * 选票姓名 — one person for one post, with votes so far.
 *
 * @param code what the teller types for it; runs through all posts of the ballot
 * @param person the voter's id on the roll
 * @param label the name as the count file has it: with the group, where two bear the same
 */
public record BallotName(int code, Post post, VoterId person, String label, String sex, Source source, int votes) {

    /** In a recall, what the teller types for a vote against it; no vote for anybody, and in no count file. */
    public static final int AGAINST = 2;

    /** The same name as written by the voters, where no ballot had any printed. */
    public BallotName asWritten() {
        return new BallotName(code, post, person, label, sex, Source.WRITE_IN, votes);
    }

    /** The same name with so many votes. */
    BallotName with(int sum) {
        return new BallotName(code, post, person, label, sex, source, sum);
    }
}
