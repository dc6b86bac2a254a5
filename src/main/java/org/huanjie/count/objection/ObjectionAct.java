package org.huanjie.count.objection;

import java.util.UUID;
import org.huanjie.election.stage.Body;
import org.huanjie.ledger.Act;

/** 异议行为 — that an objection came and how it was decided; of its words a salted hash alone. */
sealed interface ObjectionAct extends Act {

    /** 收到异议. */
    record ObjectionReceived(
            String village,
            Body body,
            UUID objection,
            Objection.Subject subject,
            Objection.Organ organ,
            String saltedHash,
            String by)
            implements ObjectionAct {
        @Override
        public String kind() {
            return "count.objection-received";
        }
    }

    /** 异议处理决定. */
    record ObjectionDecided(
            String village,
            Body body,
            UUID objection,
            Objection.Organ organ,
            boolean upheld,
            String saltedHash,
            String by)
            implements ObjectionAct {
        @Override
        public String kind() {
            return "count.objection-decided";
        }
    }
}
