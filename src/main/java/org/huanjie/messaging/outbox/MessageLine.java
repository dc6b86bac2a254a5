package org.huanjie.messaging.outbox;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.messaging.rule.MessageState;
import org.huanjie.messaging.rule.Route;
import org.jspecify.annotations.Nullable;

/**
 * 消息记录 — one message to one person as it stands in the outbox: which way it goes, how far it has come, what it costs.
 *
 * @param name whose it is, until its purpose is over
 * @param mask the number or mailbox without its middle
 */
public record MessageLine(
        UUID id,
        Optional<UUID> mailing,
        String division,
        UUID person,
        String name,
        Letter.About about,
        Route route,
        String mask,
        Cost cost,
        Way way) {

    /** 消息费用 — segments and fen as they were reckoned, and what the gateway says. */
    public record Cost(int segments, int fen, @Nullable Integer charged) {}

    /** 消息去向 — how far it has come, and when. */
    public record Way(
            MessageState state,
            int tries,
            OffsetDateTime written,
            OffsetDateTime due,
            @Nullable OffsetDateTime handed,
            @Nullable OffsetDateTime settled,
            @Nullable String fault) {}
}
