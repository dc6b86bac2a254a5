package org.huanjie.seat.history;

import java.util.List;
import java.util.Optional;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Post;

/**
 * 任职席位 — one place in a body, with everybody who has held it, from first to last.
 *
 * @param number which of the post's seats: 1, 2, …
 * @param offered whether the present body has it
 */
public record MemberSeat(Body body, Post post, int number, boolean offered, List<Tenure> tenures) {

    public MemberSeat {
        tenures = List.copyOf(tenures);
    }

    /** Who sits on it. */
    public Optional<Tenure> holder() {
        return tenures.isEmpty() ? Optional.empty() : Optional.of(tenures.getLast()).filter(Tenure::sits);
    }

    /** Whether the body has it and nobody sits on it. */
    public boolean free() {
        return offered && holder().isEmpty();
    }
}
