package org.huanjie.polling.slip;

import org.huanjie.election.stage.ElectionId;
import org.huanjie.ledger.Act;

/** 参选证行为 — that slips were numbered, handed out, replaced: by number, and never whose. */
sealed interface SlipAct extends Act {

    /** So many voters have a number. */
    record Numbered(String village, ElectionId election, int slips, String by) implements SlipAct {
        @Override
        public String kind() {
            return "polling.slips-numbered";
        }
    }

    /** So many were handed out against signature. */
    record Issued(String village, ElectionId election, int slips, String by) implements SlipAct {
        @Override
        public String kind() {
            return "polling.slips-issued";
        }
    }

    /** One was lost; another number takes its place. */
    record Replaced(String village, ElectionId election, int lost, int anew, String by) implements SlipAct {
        @Override
        public String kind() {
            return "polling.slip-replaced";
        }
    }
}
