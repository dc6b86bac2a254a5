package org.huanjie.roll.voter;

import java.time.LocalDate;
import java.util.UUID;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.ledger.Act;

/** 登记行为 — what is done to a roll that must be provable; persons appear by their id on the roll alone. */
public sealed interface RollAct extends Act {

    /** A file was loaded. */
    record Loaded(String village, int voters, String by) implements RollAct {
        @Override
        public String kind() {
            return "roll.loaded";
        }
    }

    /** A line was added, corrected or removed by hand. */
    record Changed(String village, VoterId voter, String change, String ground, String by) implements RollAct {
        @Override
        public String kind() {
            return "roll.changed";
        }
    }

    /** An objection was received (S08); what it says stays out. */
    record ObjectionReceived(String village, UUID objection, LocalDate due, String by) implements RollAct {
        @Override
        public String kind() {
            return "roll.objection-received";
        }
    }

    /** An objection was decided (S09). */
    record ObjectionDecided(String village, UUID objection, boolean upheld, String by) implements RollAct {
        @Override
        public String kind() {
            return "roll.objection-decided";
        }
    }

    /** Personal words of an election's objections went: of so many how to reach them, of so many all. */
    record ObjectionsForgotten(String village, ElectionId election, int contacts, int objections, String by)
            implements RollAct {
        @Override
        public String kind() {
            return "roll.objections-forgotten";
        }
    }
}
