package org.huanjie.messaging.outbox;

import java.util.UUID;
import org.huanjie.messaging.rule.MessageState;
import org.jspecify.annotations.Nullable;

/**
 * 网关回执 — what a gateway says of a message later on.
 *
 * @param fen what it took for it
 * @param refused whether the person answered that they want no more of this
 */
public record GatewayReport(
        UUID key,
        MessageState state,
        @Nullable Integer fen,
        @Nullable String why,
        boolean refused) {}
