package org.huanjie.polling.request;

import java.util.List;
import org.huanjie.access.waiting.Waiting;
import org.huanjie.access.waiting.WaitingKind;
import org.huanjie.access.waiting.WaitingRows;
import org.huanjie.access.waiting.WaitingSource;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.springframework.stereotype.Component;

/** 投票申请待办 — who asked for a proxy or the mobile box and waits to be called back. */
@Component
class WaitingRequests implements WaitingSource {

    private static final List<WaitingKind> KINDS =
            List.of(new WaitingKind("polling.waiting.request", Permission.CONDUCT.roles(), """
                    SELECT 'request-' || r.id, r.village, r.asked_at, NULL, '', '/villages/' || r.village || '/polling/requests'
                    FROM polling.voting_request r
                    WHERE r.village >= :lo AND r.village < :hi AND r.done_at IS NULL"""));

    private final WaitingRows rows;

    WaitingRequests(WaitingRows rows) {
        this.rows = rows;
    }

    @Override
    public List<WaitingKind> kinds() {
        return KINDS;
    }

    @Override
    public List<Waiting> of(SignedIn who) {
        return rows.of(KINDS, who);
    }
}
