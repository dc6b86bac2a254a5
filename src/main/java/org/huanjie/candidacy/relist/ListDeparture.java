package org.huanjie.candidacy.relist;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * 退出名单 — somebody on the list who will not be on it when it is announced anew.
 *
 * @param waitsUntil when a withdrawal counts; empty once it does
 */
public record ListDeparture(ListedPerson who, DepartureReason reason, Optional<OffsetDateTime> waitsUntil) {

    public boolean counts() {
        return waitsUntil.isEmpty();
    }
}
