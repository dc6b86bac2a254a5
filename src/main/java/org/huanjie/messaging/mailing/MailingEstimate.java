package org.huanjie.messaging.mailing;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.huanjie.messaging.rule.Route;

/**
 * 发送预估 — what a sending comes to, reckoned before anything is sent.
 *
 * @param people how many of the classes there are
 * @param ways how many of them go which way
 * @param refused who will have none of this
 * @param had who has had it already
 * @param segments short messages that it makes
 * @param from when the first of them goes where the quiet hours are waited for; empty where it is now
 */
public record MailingEstimate(
        int people,
        Map<Route, Integer> ways,
        int refused,
        int had,
        int segments,
        int fen,
        Optional<OffsetDateTime> from) {

    /** How many messages are written. */
    public int messages() {
        return ways.values().stream().mapToInt(Integer::intValue).sum();
    }
}
