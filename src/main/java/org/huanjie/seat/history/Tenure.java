package org.huanjie.seat.history;

import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Post;
import org.huanjie.roll.voter.VoterId;

/**
 * 任职 — one person on one seat: from when, by which election, until when and how it ended.
 *
 * @param person who of the roll of that election; empty of who was chosen by a meeting
 */
public record Tenure(
        TenureId id,
        Post post,
        int seat,
        String name,
        String sex,
        Optional<VoterId> person,
        LocalDate since,
        Election came,
        Optional<Ended> ended) {

    /** Whether the person sits. */
    public boolean sits() {
        return ended.isEmpty();
    }

    Tenure over(Ended end) {
        return new Tenure(id, post, seat, name, sex, person, since, came, Optional.of(end));
    }
}
