package org.huanjie.candidacy.relist;

import org.huanjie.election.stage.ElectionId;
import org.huanjie.ledger.Act;
import org.huanjie.roll.voter.VoterId;

/** 重新公布行为 — a list was announced anew: who is left out and why, who follows; and who was asked and what they said. */
sealed interface RelistingAct extends Act {

    /** The list was announced for the second time or on. */
    record Relisted(String village, ElectionId election, int number, String by) implements RelistingAct {
        @Override
        public String kind() {
            return "candidacy.relisted";
        }
    }

    /** A person is on it no more. */
    record LeftOut(String village, ElectionId election, VoterId person, String post, String reason, int number, String by)
            implements RelistingAct {
        @Override
        public String kind() {
            return "candidacy.left-out";
        }
    }

    /** The next by the nomination is on it. */
    record Followed(String village, ElectionId election, VoterId person, String post, int number, String by)
            implements RelistingAct {
        @Override
        public String kind() {
            return "candidacy.followed";
        }
    }

    /** The next was asked whether they stand. */
    record AskedNext(String village, ElectionId election, VoterId person, String post, String by) implements RelistingAct {
        @Override
        public String kind() {
            return "candidacy.asked-next";
        }
    }

    /** They answered. */
    record AnsweredNext(String village, ElectionId election, VoterId person, String post, boolean stands, String by)
            implements RelistingAct {
        @Override
        public String kind() {
            return "candidacy.answered-next";
        }
    }
}
