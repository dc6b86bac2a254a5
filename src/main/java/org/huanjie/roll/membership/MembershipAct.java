package org.huanjie.roll.membership;

import org.huanjie.ledger.Act;

/** 名册行为 — that a village's list of members changed: how many, never who. */
sealed interface MembershipAct extends Act {

    /** Members were entered, some of them with a telephone. */
    record MembersEntered(String village, MembershipKind list, int people, int telephones, String by)
            implements MembershipAct {
        @Override
        public String kind() {
            return "roll.members-entered";
        }
    }

    /** A member left the list. */
    record MemberLeft(String village, MembershipKind list, String by) implements MembershipAct {
        @Override
        public String kind() {
            return "roll.member-left";
        }
    }

    /** A member's telephone was written down, or taken off. */
    record MemberReached(String village, MembershipKind list, boolean telephone, String by) implements MembershipAct {
        @Override
        public String kind() {
            return "roll.member-reached";
        }
    }

    /** A member will not have reminders any more, or will again. */
    record MemberRefused(String village, MembershipKind list, boolean refused, String by) implements MembershipAct {
        @Override
        public String kind() {
            return "roll.member-refused";
        }
    }
}
