package org.huanjie.candidacy;

import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Post;
import org.huanjie.roll.voter.VoterId;

/**
 * 提名登记 — a person of the roll to be entered for a post.
 *
 * @param nominators how many registered villagers nominated; 0 where the channel is another
 * @param education a code of GB/T 4658
 * @param politicalStatus a code of GB/T 4762
 */
public record Nomination(
        ElectionId election,
        VoterId person,
        Post post,
        Channel channel,
        int nominators,
        String education,
        String politicalStatus) {}
