package org.huanjie.messaging.recipient;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 联系方式 — where a person is reached: a telephone or a mailbox, without its middle. The whole of it is opened by who sends alone.
 *
 * @param verified when its person read the code that was sent there; nothing else is sent before
 * @param bounced when a gateway said that there is nobody there
 */
public record ContactPoint(
        UUID person,
        ContactKind kind,
        String division,
        String mask,
        @Nullable OffsetDateTime verified,
        @Nullable OffsetDateTime bounced) {

    public boolean works() {
        return verified != null && bounced == null;
    }
}
