package org.huanjie.discipline.pledge;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 纪律承诺 — one that somebody gave.
 *
 * @param edition of the text that was read; its digest stands beside it
 * @param paper the scan on which it stands; null for one that was drawn on the spot
 */
public record DisciplinePledge(
        UUID id,
        UUID person,
        PledgeKind kind,
        String edition,
        String digest,
        OffsetDateTime givenAt,
        @Nullable UUID paper,
        String receivedBy,
        @Nullable OffsetDateTime takenBackAt) {

    public boolean stands() {
        return takenBackAt == null;
    }
}
