package org.huanjie.candidacy.review;

import java.util.UUID;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.ledger.Act;

/** 联审行为 — that a review began and ended; the person is not named, and what came out is not said. */
sealed interface ReviewAct extends Act {

    /** A nomination opened a review. */
    record Opened(String village, ElectionId election, UUID review, String by) implements ReviewAct {
        @Override
        public String kind() {
            return "candidacy.review-opened";
        }
    }

    /** Both levels are in, or the late one's day is over. */
    record Concluded(String village, ElectionId election, UUID review, String by) implements ReviewAct {
        @Override
        public String kind() {
            return "candidacy.review-concluded";
        }
    }
}
