package org.huanjie.messaging.recipient;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 联系方式 — where a person is reached: a telephone or a mailbox, without its middle. The whole of it is opened by who sends alone.
 *
 * @param verified when its person read the code that was sent there; nothing else is sent before, unless it is vouched for
 * @param vouched whether an office wrote it down from its person's own paper and answers for it
 * @param bounced when a gateway said that there is nobody there
 */
public record ContactPoint(
        UUID person,
        ContactKind kind,
        String division,
        String mask,
        @Nullable OffsetDateTime verified,
        boolean vouched,
        @Nullable OffsetDateTime bounced) {

    public boolean works() {
        return (proved() || vouched) && bounced == null;
    }

    /** Whether its person showed that it is theirs. */
    public boolean proved() {
        return verified != null;
    }
}
