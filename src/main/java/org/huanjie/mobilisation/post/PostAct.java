package org.huanjie.mobilisation.post;

import org.huanjie.ledger.Act;

/** 排班行为 — what is done about the service post that must be provable: for which duty, never who. */
sealed interface PostAct extends Act {

    /** 服务站排班. */
    record PostManned(String village, ServicePost post, String by) implements PostAct {
        @Override
        public String kind() {
            return "mobilisation.post-manned";
        }
    }

    /** 取消服务站排班. */
    record PostLeft(String village, ServicePost post, String by) implements PostAct {
        @Override
        public String kind() {
            return "mobilisation.post-left";
        }
    }
}
