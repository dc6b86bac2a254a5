package org.huanjie.polling.archive;

import java.util.List;
import java.util.Map;
import org.huanjie.election.stage.Body;
import org.huanjie.ledger.Act;
import org.huanjie.polling.opening.SealGround;

/** 移交归档行为 — the way of the bags from the village to the archive. */
sealed interface ArchiveAct extends Act {

    /** 装袋. */
    record BagPacked(String village, Body body, String seal, Map<BagContent, Integer> contents, String by)
            implements ArchiveAct {
        @Override
        public String kind() {
            return "polling.bag-packed";
        }
    }

    /** 撤袋: taken apart before it was handed over. */
    record BagOpened(String village, Body body, String seal, String by) implements ArchiveAct {
        @Override
        public String kind() {
            return "polling.bag-opened";
        }
    }

    /** 移交. */
    record BagsGiven(String village, Body body, int step, String place, List<String> seals, String by)
            implements ArchiveAct {
        @Override
        public String kind() {
            return "polling.bags-given";
        }
    }

    /** 验袋: the numbers read off the bags, in their order; before the receipt, and also where it is then refused. */
    record BagsChecked(String village, Body body, int step, List<String> found, boolean intact, String by)
            implements ArchiveAct {
        @Override
        public String kind() {
            return "polling.bags-checked";
        }
    }

    /** 封袋异常的决定. */
    record BagRuled(String village, Body body, int step, String seal, String found, SealGround ground, String by)
            implements ArchiveAct {
        @Override
        public String kind() {
            return "polling.bag-ruled";
        }
    }

    /** 接收. */
    record BagsReceived(String village, Body body, int step, boolean sealsIntact, String retention, String by)
            implements ArchiveAct {
        @Override
        public String kind() {
            return "polling.bags-received";
        }
    }
}
