package org.huanjie.candidacy.preliminary;

import org.huanjie.election.stage.ElectionId;
import org.huanjie.ledger.Act;

/** 预选登记 — the public fact that representatives voted among those nominated for a post, with its numbers (R-NM-12). */
record PreliminaryHeld(
        String village,
        ElectionId election,
        String post,
        int ballot,
        int present,
        int nominees,
        int chosen,
        int tied,
        String by)
        implements Act {
    @Override
    public String kind() {
        return "candidacy.preliminary-held";
    }
}
