package org.huanjie.candidacy.review.talk;

import java.util.UUID;
import org.huanjie.ledger.Act;

/** 谈话行为 — talks and pledges, each by its review alone: nobody is named and nothing of their content is said. */
sealed interface TalkAct extends Act {

    /** A level offered a talk. */
    record Offered(String village, UUID review, String by) implements TalkAct {
        @Override
        public String kind() {
            return "candidacy.talk-offered";
        }
    }

    /** It was held. */
    record Held(String village, UUID review, String by) implements TalkAct {
        @Override
        public String kind() {
            return "candidacy.talk-held";
        }
    }

    /** The person did not want it. */
    record Declined(String village, UUID review, String by) implements TalkAct {
        @Override
        public String kind() {
            return "candidacy.talk-declined";
        }
    }

    /** The person pledged not to stand, of their own accord. */
    record Pledged(String village, UUID review, String by) implements TalkAct {
        @Override
        public String kind() {
            return "candidacy.pledged";
        }
    }

    /** The person took the pledge back. */
    record PledgeTakenBack(String village, UUID review, String by) implements TalkAct {
        @Override
        public String kind() {
            return "candidacy.pledge-taken-back";
        }
    }
}
