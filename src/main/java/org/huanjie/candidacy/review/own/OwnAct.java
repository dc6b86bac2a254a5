package org.huanjie.candidacy.review.own;

import java.util.UUID;
import org.huanjie.ledger.Act;

/** 本人页行为 — a code was handed over, and why; the person is not named. */
record OwnAct(String village, UUID review, String reason, String by) implements Act {
    @Override
    public String kind() {
        return "candidacy.own-code-issued";
    }
}
