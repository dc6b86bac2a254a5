package org.huanjie.count.recovering;

import org.huanjie.election.stage.Body;
import org.huanjie.ledger.Act;

/** 清点行为 — what is done around the ballots taken from the boxes; every figure stays. */
sealed interface RecoveringAct extends Act {

    /** 清点, the first, or again after one that was above the ballots handed out. */
    record RecoveredCounted(String village, Body body, int turn, int issued, int ballots, String by)
            implements RecoveringAct {
        @Override
        public String kind() {
            return "count.recovered-counted";
        }
    }

    /** 选举无效: recovered above issued stood after the recount (R-BV-1, R-BV-8). */
    record CountVoided(String village, Body body, int issued, int first, int second, String by, String beside)
            implements RecoveringAct {
        @Override
        public String kind() {
            return "count.count-voided";
        }
    }
}
