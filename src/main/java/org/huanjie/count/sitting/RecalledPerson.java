package org.huanjie.count.sitting;

import java.util.Optional;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Post;
import org.huanjie.roll.voter.VoterId;

/** 罢免对象 — whom a recall is about, for its ballot; owned here, answered by the module that knows who sits. */
public interface RecalledPerson {

    /**
     * 罢免票上的人 — the one person on the paper.
     *
     * @param against what the paper says beside the name for a vote against the recall
     */
    record OnBallot(VoterId person, Post post, String name, String sex, String against) {}

    /** Empty where the election is no recall. */
    Optional<OnBallot> of(Election election);
}
