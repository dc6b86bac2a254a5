package org.huanjie.roll.branch;

import org.huanjie.ledger.Act;

/** 党员名册行为 — that a branch's list of members changed: how many, never who. */
sealed interface BranchAct extends Act {

    /** Members were entered, or what they are was brought up to date. */
    record BranchListed(String village, int people, int entitled, String by) implements BranchAct {
        @Override
        public String kind() {
            return "roll.branch-listed";
        }
    }

    /** What a member is was changed. */
    record BranchMemberChanged(String village, int entitled, String by) implements BranchAct {
        @Override
        public String kind() {
            return "roll.branch-member-changed";
        }
    }

    /** A member was taken off. */
    record BranchMemberRemoved(String village, int entitled, String by) implements BranchAct {
        @Override
        public String kind() {
            return "roll.branch-member-removed";
        }
    }
}
