package org.huanjie.candidacy.review.own;

import java.util.UUID;
import org.huanjie.region.DivisionCode;
import org.huanjie.store.scope.Scope;

/** 通行凭证 — what a code was exchanged for: the person's own page of this one review, for a while. */
public record OwnPass(UUID review, String village) {

    /** The least in which everything about the person can be read; whoever reads takes the pass's review and no other. */
    public Scope scope() {
        return Scope.of(new DivisionCode(village).town().digits());
    }
}
