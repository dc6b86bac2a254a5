package org.huanjie.polling.opening;

import org.huanjie.election.stage.Body;
import org.huanjie.ledger.Act;

/** 票箱保管行为 — what happens to the boxes between the last vote and the first name read. */
sealed interface CustodyAct extends Act {

    /** 封投票口. */
    record SlotSealed(String village, Body body, String box, String seal, String by) implements CustodyAct {
        @Override
        public String kind() {
            return "polling.slot-sealed";
        }
    }

    /** 票箱到中心会场. */
    record BoxArrived(String village, Body body, String box, String by) implements CustodyAct {
        @Override
        public String kind() {
            return "polling.box-arrived";
        }
    }

    /** 验封: what was read, whether it is what was put on, and when in the boxes' way. */
    record SealsChecked(
            String village, Body body, String box, SealReading.Moment moment, String found, boolean intact, String by)
            implements CustodyAct {
        @Override
        public String kind() {
            return "polling.seals-checked";
        }
    }

    /** 封条异常的决定. */
    record BoxRuled(String village, Body body, String box, String putOn, String found, SealGround ground, String by)
            implements CustodyAct {
        @Override
        public String kind() {
            return "polling.box-ruled";
        }
    }

    /** 混合选票 (R-BV-7). */
    record BallotsMixed(String village, Body body, int boxes, String by) implements CustodyAct {
        @Override
        public String kind() {
            return "polling.ballots-mixed";
        }
    }
}
