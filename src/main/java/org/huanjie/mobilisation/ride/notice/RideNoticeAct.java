package org.huanjie.mobilisation.ride.notice;

import org.huanjie.election.stage.ElectionId;
import org.huanjie.ledger.Act;

/** 接送通知行为 — that times of rides went out, and to how many; never to whom. */
sealed interface RideNoticeAct extends Act {

    /** The times went out by message, and to the list of paper. */
    record Notified(String village, ElectionId election, int sent, int listed, String by) implements RideNoticeAct {
        @Override
        public String kind() {
            return "mobilisation.rides-notified";
        }
    }
}
