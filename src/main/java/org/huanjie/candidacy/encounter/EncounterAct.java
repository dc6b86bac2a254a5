package org.huanjie.candidacy.encounter;

import java.time.LocalDateTime;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.ledger.Act;
import org.huanjie.roll.voter.VoterId;

/** 见面会行为 — that a meeting was announced and held, with its numbers, and that a statement was kept; none of the words. */
sealed interface EncounterAct extends Act {

    /** Day, hour and place were announced, or anew. */
    record Announced(String village, ElectionId election, int number, LocalDateTime at, String by)
            implements EncounterAct {
        @Override
        public String kind() {
            return "candidacy.encounter-announced";
        }
    }

    /** It was held. */
    record Held(String village, ElectionId election, int number, int villagers, int came, int stayedAway, String by)
            implements EncounterAct {
        @Override
        public String kind() {
            return "candidacy.encounter-held";
        }
    }

    /** A question and its answer were put on record. */
    record Answered(String village, ElectionId election, int number, String by) implements EncounterAct {
        @Override
        public String kind() {
            return "candidacy.encounter-answered";
        }
    }

    /** A candidate's statement was kept. */
    record Stated(String village, ElectionId election, VoterId person, String post, int length, String by)
            implements EncounterAct {
        @Override
        public String kind() {
            return "candidacy.stated";
        }
    }
}
