package org.huanjie.messaging.outbox;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.huanjie.messaging.rule.MessageState;
import org.jspecify.annotations.Nullable;

/**
 * 交付所知 — what handing a message over told: its state, and when it has to be looked at again.
 *
 * @param fen what the gateway takes for it, if it said so
 * @param why what it said that was not yes
 */
record HandedMessage(
        UUID id,
        MessageState state,
        OffsetDateTime due,
        @Nullable Integer fen,
        @Nullable String why) {}
