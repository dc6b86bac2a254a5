package org.huanjie.mobilisation.volunteer;

import org.huanjie.ledger.Act;

/** 志愿者行为 — what is done about volunteers that must be provable: that it was done and by which office, never about whom. */
sealed interface VolunteerAct extends Act {

    /** 志愿者报名. */
    record VolunteerSignedUp(String village, String by) implements VolunteerAct {
        @Override
        public String kind() {
            return "mobilisation.volunteer-signed-up";
        }
    }

    /** 接受志愿者. */
    record VolunteerAccepted(String village, String by) implements VolunteerAct {
        @Override
        public String kind() {
            return "mobilisation.volunteer-accepted";
        }
    }

    /** 志愿者退出. */
    record VolunteerLeft(String village, String by) implements VolunteerAct {
        @Override
        public String kind() {
            return "mobilisation.volunteer-left";
        }
    }

    /** 核实志愿者身份. */
    record VolunteerKnown(String village, String by) implements VolunteerAct {
        @Override
        public String kind() {
            return "mobilisation.volunteer-known";
        }
    }

    /** 志愿者申报亲属. */
    record VolunteerKinDeclared(String village, boolean none, String by) implements VolunteerAct {
        @Override
        public String kind() {
            return "mobilisation.volunteer-kin-declared";
        }
    }
}
