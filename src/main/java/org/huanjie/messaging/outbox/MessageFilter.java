package org.huanjie.messaging.outbox;

import java.util.Optional;
import java.util.UUID;
import org.huanjie.messaging.rule.MessageState;
import org.huanjie.messaging.rule.Purpose;

/** 消息筛选 — which messages of the present scope are shown. */
public record MessageFilter(Optional<MessageState> state, Optional<Purpose> purpose, Optional<UUID> mailing) {}
