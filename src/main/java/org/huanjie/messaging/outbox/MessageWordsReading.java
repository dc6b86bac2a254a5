package org.huanjie.messaging.outbox;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 消息正文查阅 — a message's text for who reads it in their scope, as long as its purpose keeps it. */
@Component
@Transactional(readOnly = true)
public class MessageWordsReading {

    private final Outbox outbox;

    MessageWordsReading(Outbox outbox) {
        this.outbox = outbox;
    }

    public Optional<String> of(UUID message) {
        return outbox.words(message);
    }
}
