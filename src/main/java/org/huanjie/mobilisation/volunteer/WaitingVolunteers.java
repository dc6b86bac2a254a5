package org.huanjie.mobilisation.volunteer;

import java.util.List;
import org.huanjie.access.waiting.Waiting;
import org.huanjie.access.waiting.WaitingKind;
import org.huanjie.access.waiting.WaitingRows;
import org.huanjie.access.waiting.WaitingSource;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.springframework.stereotype.Component;

/** 志愿者待办 — who signed up and waits to be accepted. */
@Component
class WaitingVolunteers implements WaitingSource {

    private static final List<WaitingKind> KINDS = List.of(
            new WaitingKind("mobilisation.waiting.volunteer", Permission.PRESIDE.roles(), """
                    SELECT v.id, v.village, v.signed_up_at, NULL, '', '/villages/' || v.village || '/volunteers/' || v.id FROM mobilisation.volunteer v
                    WHERE v.village >= :lo AND v.village < :hi AND v.accepted_at IS NULL AND v.left_at IS NULL"""));

    private final WaitingRows rows;

    WaitingVolunteers(WaitingRows rows) {
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
