package org.huanjie.mobilisation.place;

import org.huanjie.ledger.Act;

/** 位置行为 — what is done to a village's map. */
sealed interface PlaceAct extends Act {

    /** A landmark was put on the map. */
    record LandmarkPut(String village, LandmarkKind landmark, String name, String by) implements PlaceAct {
        @Override
        public String kind() {
            return "mobilisation.landmark-put";
        }
    }

    /** A landmark was taken off it. */
    record LandmarkTaken(String village, LandmarkId landmark, String by) implements PlaceAct {
        @Override
        public String kind() {
            return "mobilisation.landmark-taken";
        }
    }
}
