package org.huanjie.polling.request;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * 投票申请 — what somebody who cannot come asked for.
 *
 * @param asker who, and how to call back; gone once it is done with
 */
public record VotingRequest(
        VotingRequestId id, String village, RequestKind kind, OffsetDateTime askedAt, Optional<Asker> asker) {

    public static final int LONGEST_NAME = 50;
    public static final int LONGEST_CONTACT = 100;

    /** 申请人 — the name as it is on the roll, and the way to be called back. */
    public record Asker(String name, String contact) {}

    public boolean waits() {
        return asker.isPresent();
    }
}
