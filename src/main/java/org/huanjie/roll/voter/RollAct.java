package org.huanjie.roll.voter;

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

    /** The roll of the term before was taken over as a draft. */
    record TakenOver(String village, int voters, int year, String by) implements RollAct {
        @Override
        public String kind() {
            return "roll.taken-over";
        }
    }
}
