package org.huanjie.election.term;

import java.util.List;
import org.huanjie.access.waiting.Waiting;
import org.huanjie.access.waiting.WaitingKind;
import org.huanjie.access.waiting.WaitingRows;
import org.huanjie.access.waiting.WaitingSource;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.springframework.stereotype.Component;

/** 届次待办 — the proposal of a term that another of the office confirms. */
@Component
class WaitingTerms implements WaitingSource {

    private static final List<WaitingKind> KINDS = List.of(
            new WaitingKind("election.waiting.term", Permission.SET_COUNTY.roles(), """
                    SELECT t.id, t.county, t.proposed_at, NULL, '', '/counties/' || t.county || '/term' FROM election.term_proposal t
                    WHERE t.county = :lo AND t.answered_at IS NULL AND t.proposed_by <> :account"""));

    private final WaitingRows rows;

    WaitingTerms(WaitingRows rows) {
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
