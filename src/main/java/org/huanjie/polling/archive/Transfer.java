package org.huanjie.polling.archive;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 交接 — one step of the bags' way: who gave, who received; the giver is whoever received them last.
 *
 * @param giver the sign-in name
 * @param remark what the giver says of numbers that differ from the account of ballots
 * @param receiver null while the bags are on their way
 * @param difference what the receiver found otherwise than it was given
 * @param retention how long they are kept; said at the first receipt
 */
public record Transfer(
        int step,
        String giver,
        String giverName,
        String place,
        OffsetDateTime givenAt,
        @Nullable String remark,
        @Nullable String receiver,
        @Nullable String receiverName,
        @Nullable OffsetDateTime receivedAt,
        @Nullable String difference,
        @Nullable Retention retention) {

    public boolean received() {
        return receiver != null;
    }
}
