package org.huanjie.count.result;

import java.time.LocalDate;
import java.util.UUID;
import org.huanjie.election.stage.Body;
import org.huanjie.ledger.Act;

/** 无效认定行为 — that a finding of voidness was entered, confirmed or dropped. */
public sealed interface VoidingAct extends Act {

    /** 录入无效认定: without effect until a second person confirms it. */
    record VoidingEntered(
            String village,
            Body body,
            int sequence,
            UUID finding,
            Voiding.Extent extent,
            VoidGround ground,
            Voiding.Organ organ,
            String document,
            LocalDate decidedOn,
            String by)
            implements VoidingAct {
        @Override
        public String kind() {
            return "count.voiding-entered";
        }
    }

    /** 选举无效: the result no longer counts; {@code factsHash} is the SHA-256 of the facts as published. */
    record ElectionVoided(
            String village,
            Body body,
            int sequence,
            UUID finding,
            Voiding.Extent extent,
            VoidGround ground,
            Voiding.Organiser organisedBy,
            String factsHash,
            String by)
            implements VoidingAct {
        @Override
        public String kind() {
            return "count.election-voided";
        }
    }

    /** 撤下无效认定: dropped before it had any effect. */
    record VoidingDropped(String village, Body body, UUID finding, String by) implements VoidingAct {
        @Override
        public String kind() {
            return "count.voiding-dropped";
        }
    }
}
