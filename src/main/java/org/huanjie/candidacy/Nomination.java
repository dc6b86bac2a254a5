package org.huanjie.candidacy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Post;
import org.huanjie.roll.voter.VoterId;

/**
 * 提名登记 — a person of the roll to be entered for a post.
 *
 * @param nominators how many registered villagers nominated on papers, or voted for it at a meeting; 0 where the channel is another
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
        String politicalStatus,
        Backing backing) {

    /** Without anybody's signature or a meeting. */
    public Nomination(
            ElectionId election,
            VoterId person,
            Post post,
            Channel channel,
            int nominators,
            String education,
            String politicalStatus) {
        this(election, person, post, channel, nominators, education, politicalStatus, Backing.NONE);
    }

    /** 提名依据 — the registered villagers who signed, and the meeting that nominated. */
    public record Backing(List<VoterId> signed, Optional<UUID> meeting) {

        public static final Backing NONE = new Backing(List.of(), Optional.empty());
    }

    /** How many stand behind it, by its channel. */
    int behind() {
        return channel.counted() ? nominators : backing.signed().size();
    }
}
