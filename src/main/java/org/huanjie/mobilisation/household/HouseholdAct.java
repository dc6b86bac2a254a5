package org.huanjie.mobilisation.household;

import org.huanjie.ledger.Act;

/** 住户行为 — what is done about households that must be provable: how many, never which. */
sealed interface HouseholdAct extends Act {

    /** 导入住户. */
    record HouseholdsLoaded(String village, int households, int voters, String by) implements HouseholdAct {
        @Override
        public String kind() {
            return "mobilisation.households-loaded";
        }
    }

    /** 登记住户. */
    record HouseholdEntered(String village, String by) implements HouseholdAct {
        @Override
        public String kind() {
            return "mobilisation.household-entered";
        }
    }

    /** 修改住户. */
    record HouseholdChanged(String village, String by) implements HouseholdAct {
        @Override
        public String kind() {
            return "mobilisation.household-changed";
        }
    }

    /** 取消住户. */
    record HouseholdDropped(String village, String by) implements HouseholdAct {
        @Override
        public String kind() {
            return "mobilisation.household-dropped";
        }
    }

    /** 选民编入住户. */
    record VotersHoused(String village, int voters, String by) implements HouseholdAct {
        @Override
        public String kind() {
            return "mobilisation.voters-housed";
        }
    }
}
