package org.huanjie.discipline.pledge;

import org.huanjie.ledger.Act;

/** 承诺行为 — what is done about pledges that must be provable: how many of which kind, never whose. */
sealed interface PledgeAct extends Act {

    /** 收到承诺书. */
    record PledgesFiled(String village, PledgeKind pledge, int people, String by) implements PledgeAct {
        @Override
        public String kind() {
            return "discipline.pledges-filed";
        }
    }

    /** 现场签署承诺. */
    record PledgeSigned(String village, PledgeKind pledge, String edition, String by) implements PledgeAct {
        @Override
        public String kind() {
            return "discipline.pledge-signed";
        }
    }

    /** 收回承诺. */
    record PledgeTakenBack(String village, PledgeKind pledge, String by) implements PledgeAct {
        @Override
        public String kind() {
            return "discipline.pledge-taken-back";
        }
    }

    /** 拟定承诺书文本. */
    record TextProposed(String village, PledgeKind pledge, String edition, String by) implements PledgeAct {
        @Override
        public String kind() {
            return "discipline.text-proposed";
        }
    }

    /** 核准承诺书文本. */
    record TextApproved(String village, PledgeKind pledge, String edition, String by) implements PledgeAct {
        @Override
        public String kind() {
            return "discipline.text-approved";
        }
    }

    /** 停用承诺书文本. */
    record TextEnded(String village, PledgeKind pledge, String edition, String by) implements PledgeAct {
        @Override
        public String kind() {
            return "discipline.text-ended";
        }
    }
}
