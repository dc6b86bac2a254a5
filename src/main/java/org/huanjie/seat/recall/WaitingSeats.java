package org.huanjie.seat.recall;

import java.util.List;
import org.huanjie.access.waiting.Waiting;
import org.huanjie.access.waiting.WaitingKind;
import org.huanjie.access.waiting.WaitingRows;
import org.huanjie.access.waiting.WaitingSource;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.springframework.stereotype.Component;

/** 席位待办 — petitions that are being signed or whose hearing is to come, and resignations that a meeting accepts. */
@Component
class WaitingSeats implements WaitingSource {

    private static final List<WaitingKind> KINDS = List.of(
            new WaitingKind("seat.waiting.petition", Permission.KEEP_BODIES.roles(), """
                    SELECT p.id, p.village, p.filed_on, NULL, '', '/villages/' || p.village || '/seats/petitions/' || p.id FROM seat.petition p
                    WHERE p.village >= :lo AND p.village < :hi AND p.dropped_on IS NULL AND p.interim IS NULL"""),
            new WaitingKind("seat.waiting.hearing", Permission.PRESIDE.roles(), """
                    SELECT p.id, p.village, p.filed_on, NULL, '', '/villages/' || p.village || '/seats/petitions/' || p.id FROM seat.petition p
                    WHERE p.village >= :lo AND p.village < :hi AND p.dropped_on IS NULL AND p.interim IS NOT NULL AND p.heard_on IS NULL"""),
            new WaitingKind("seat.waiting.resignation", Permission.KEEP_BODIES.roles(), """
                    SELECT r.id, r.village, r.filed_on, NULL, '', '/villages/' || r.village || '/seats' FROM seat.resignation r
                    WHERE r.village >= :lo AND r.village < :hi AND r.withdrawn_on IS NULL AND r.held IS NULL"""));

    private final WaitingRows rows;

    WaitingSeats(WaitingRows rows) {
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
