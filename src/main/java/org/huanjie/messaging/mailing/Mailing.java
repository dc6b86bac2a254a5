package org.huanjie.messaging.mailing;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.huanjie.messaging.rule.Purpose;
import org.huanjie.messaging.rule.Turn;
import org.jspecify.annotations.Nullable;

/**
 * 群发批次 — one sending: to whom, about what, what it was reckoned to cost, and what has come of it so far.
 *
 * @param waiting how many of its messages were given to nobody yet
 * @param charged what the gateways have said that they take for it, in fen
 */
public record Mailing(
        UUID id,
        String division,
        List<String> classes,
        About about,
        Reckoned reckoned,
        int charged,
        int waiting,
        String by,
        OffsetDateTime at,
        @Nullable OffsetDateTime stopped) {

    /** 群发事由. */
    public record About(Purpose purpose, String matter, Turn turn) {}

    /** 群发预计 — people, segments and fen, as they were reckoned. */
    public record Reckoned(int people, int segments, int fen) {}
}
