package org.huanjie.objection;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.ledger.Act;

/** 异议行为 — that an objection came, how it was decided, and that its words went; of its words a salted hash alone. */
sealed interface ObjectionAct extends Act {

    /** 收到异议 (S08 of the roll's). */
    record ObjectionReceived(
            String village,
            Body body,
            UUID objection,
            ObjectionSubject subject,
            ObjectionOrgan organ,
            Optional<LocalDate> due,
            String saltedHash,
            String by)
            implements ObjectionAct {
        @Override
        public String kind() {
            return switch (subject) {
                case ROLL -> "roll.objection-received";
                case RULING, RESULT -> "count.objection-received";
            };
        }
    }

    /** 异议处理决定 (S09 of the roll's). */
    record ObjectionDecided(
            String village,
            Body body,
            UUID objection,
            ObjectionSubject subject,
            ObjectionOrgan organ,
            boolean upheld,
            String saltedHash,
            String by)
            implements ObjectionAct {
        @Override
        public String kind() {
            return switch (subject) {
                case ROLL -> "roll.objection-decided";
                case RULING, RESULT -> "count.objection-decided";
            };
        }
    }

    /** 异议内容已删除: personal words of an election's objections went: of so many how to reach them, of so many all. */
    record ObjectionsForgotten(String village, ElectionId election, int contacts, int objections, String by)
            implements ObjectionAct {
        @Override
        public String kind() {
            return "roll.objections-forgotten";
        }
    }
}
