package org.huanjie.count.result;

import java.util.List;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Post;
import org.huanjie.roll.voter.VoterId;

/** 在任成员 — who sits in a body while free seats of it are filled (R-AF-7); owned here, answered by the module that knows who sits. */
public interface SittingMembers {

    /**
     * 在任者 — one of them.
     *
     * @param registrations every line of a roll that is this person
     */
    record Sitting(List<VoterId> registrations, Post post, String name, String sex) {}

    /** Nobody where the election fills no seats of a body that sits. */
    List<Sitting> beside(Election election);
}
