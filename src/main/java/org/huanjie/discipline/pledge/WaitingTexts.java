package org.huanjie.discipline.pledge;

import java.util.List;
import org.huanjie.access.waiting.Waiting;
import org.huanjie.access.waiting.WaitingKind;
import org.huanjie.access.waiting.WaitingRows;
import org.huanjie.access.waiting.WaitingSource;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.springframework.stereotype.Component;

/** 承诺书待办 — a county’s own text of a pledge, which another of the office approves. */
@Component
class WaitingTexts implements WaitingSource {

    private static final List<WaitingKind> KINDS = List.of(
            new WaitingKind("pledge.waiting.text", Permission.SET_COUNTY.roles(), """
                    SELECT t.id, t.county, t.proposed_at, NULL, t.edition, '/counties/' || t.county || '/pledge-texts' FROM discipline.own_text t
                    WHERE t.county = :lo AND t.approved_at IS NULL AND t.ended_at IS NULL AND t.proposed_by <> :account"""));

    private final WaitingRows rows;

    WaitingTexts(WaitingRows rows) {
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
