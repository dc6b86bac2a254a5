package org.huanjie.seat.recall;

import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Post;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.seat.history.TenureId;
import org.jspecify.annotations.Nullable;

/**
 * 罢免要求 — a petition for the recall of one member, with its reasons, and what became of it (R-AF-5).
 *
 * @param whole how many there are of those who may ask: voters on the roll when it was handed in, or representatives
 * @param recall the vote, once the petition was admitted
 */
public record Petition(
        PetitionId id,
        String village,
        Member member,
        PetitionBy byWhom,
        int whole,
        int signers,
        String reasons,
        LocalDate filed,
        Optional<End> end,
        @Nullable ElectionId recall,
        Optional<Heard> heard) {

    /** 被罢免人 — whose recall is asked for. */
    public record Member(TenureId tenure, Post post, String name, String sex, Optional<VoterId> person) {}

    /** 申辩记录 — on which day the member was heard, and what was said; or by which paper the member was invited, and declined. */
    public record Heard(LocalDate on, String words, boolean declined) {}

    /** 要求终结 — when it fell without a vote: taken back, or lapsed by the clock. */
    public record End(LocalDate on, boolean lapsed) {}

    /** Whether more may sign it. */
    public boolean open() {
        return end.isEmpty() && recall == null;
    }

    /** Whether enough have signed. */
    public boolean holds() {
        return byWhom.enough(signers, whole);
    }
}
