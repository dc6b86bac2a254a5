package org.huanjie.candidacy.review.organ;

import java.util.UUID;
import org.huanjie.ledger.Act;

/** 部门行为 — that an organ was asked and has answered; not what. */
sealed interface OrganAct extends Act {

    /** An account answers for an organ from now on. */
    record Seated(String village, String organ, String account, String by) implements OrganAct {
        @Override
        public String kind() {
            return "candidacy.organ-seated";
        }
    }

    /** An account answers for its organ no longer. */
    record Unseated(String village, String organ, String account, String by) implements OrganAct {
        @Override
        public String kind() {
            return "candidacy.organ-unseated";
        }
    }

    /** An organ answered. */
    record Answered(String village, UUID inquiry, String organ, String channel, String by) implements OrganAct {
        @Override
        public String kind() {
            return "candidacy.organ-answered";
        }
    }
}
