package org.huanjie.candidacy.review.own;

import java.util.UUID;
import org.huanjie.ledger.Act;

/** 代码发出行为 — a code was sent to a telephone that was proved; neither the person nor the number is named, and nobody knows who asked. */
record OwnCodeSent(String village, UUID review, String by) implements Act {

    static final String ASKED = "own-phone";

    @Override
    public String kind() {
        return "candidacy.own-code-sent";
    }
}
