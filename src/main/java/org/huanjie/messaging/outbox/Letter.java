package org.huanjie.messaging.outbox;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.messaging.recipient.ContactPoints;
import org.huanjie.messaging.recipient.Recipient;
import org.huanjie.messaging.rule.Purpose;
import org.huanjie.messaging.rule.Route;
import org.huanjie.messaging.rule.Turn;

/**
 * 待发消息 — a message as it is put into the outbox.
 *
 * @param to where it goes; none on paper
 * @param text with the sender's signature
 * @param fen what it is reckoned to cost
 */
public record Letter(
        UUID id,
        Optional<UUID> mailing,
        Recipient person,
        About about,
        Route route,
        Optional<ContactPoints.Opened> to,
        String text,
        int segments,
        int fen,
        OffsetDateTime due,
        LocalDate until) {

    /** 事由 — what it is sent for and about which matter, and the how manieth it is. */
    public record About(Purpose purpose, String matter, Turn turn) {}
}
