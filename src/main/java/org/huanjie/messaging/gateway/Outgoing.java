package org.huanjie.messaging.gateway;

import java.util.UUID;

/**
 * 待交消息 — a message as a gateway is given it.
 *
 * @param key the same however often it is given: whoever has it already does not send it again
 * @param address a telephone's figures, or a mailbox
 * @param text with the sender's signature
 */
public record Outgoing(UUID key, String address, String text, int segments) {

    /** Nothing of it in a log. */
    @Override
    public String toString() {
        return key.toString();
    }
}
