package org.huanjie.count.round;

import java.util.List;
import java.util.Set;
import org.huanjie.access.waiting.Waiting;
import org.huanjie.access.waiting.WaitingKind;
import org.huanjie.access.waiting.WaitingRows;
import org.huanjie.access.waiting.WaitingSource;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.springframework.stereotype.Component;

/** 无效待办 — findings that a vote was void, which wait for a second person of the organ. */
@Component
class WaitingVoidings implements WaitingSource {

    private static final List<WaitingKind> KINDS = List.of(
            new WaitingKind("count.waiting.voiding", Permission.ORGANIZE.roles(), """
                    SELECT v.id, v.village, v.entered_at, NULL, '', '/villages/' || v.village || '/voiding' FROM count.voiding v
                    WHERE v.village >= :lo AND v.village < :hi AND v.confirmed IS NULL AND v.entered_by <> :account
                      AND (v.organ = 'TOWN' OR :role = 'COUNTY_OFFICE')"""));

    private final WaitingRows rows;

    WaitingVoidings(WaitingRows rows) {
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
