package org.huanjie.mobilisation.contact;

import org.huanjie.ledger.Act;

/** 联系行为 — that a household was called on, and that what was heard of help went; never which household and never what. */
sealed interface ContactAct extends Act {

    /** 走访一户. */
    record HouseholdContacted(String village, ContactWay way, boolean reached, String by) implements ContactAct {
        @Override
        public String kind() {
            return "mobilisation.household-contacted";
        }
    }

    /** 需要转办: what was heard at a household went to where it is answered. */
    record NeedPassedOn(String village, ContactNeed need, String by) implements ContactAct {
        @Override
        public String kind() {
            return "mobilisation.need-passed-on";
        }
    }

    /** 帮助事项清除. */
    record HelpForgotten(String village, long gone, String by) implements ContactAct {
        @Override
        public String kind() {
            return "mobilisation.help-forgotten";
        }
    }
}
