package org.huanjie.polling.preparation;

import org.huanjie.election.stage.Body;
import org.huanjie.ledger.Act;
import org.huanjie.polling.desk.BoxKind;
import org.huanjie.polling.desk.Duty;

/** 开箱行为 — what is done around the opening of the poll that must be provable; of kin only that it was asked. */
public sealed interface OpeningAct extends Act {

    /** 会场检查. */
    record VenueChecked(String village, Body body, VenueItem item, String checker, boolean met, String by)
            implements OpeningAct {
        @Override
        public String kind() {
            return "polling.venue-checked";
        }
    }

    /** 会场延续: what the re-vote took over from the round before, how many of each. */
    record HallCarried(String village, Body body, int round, int staff, int desks, int booths, int boxes, String by)
            implements OpeningAct {
        @Override
        public String kind() {
            return "polling.hall-carried";
        }
    }

    /** 秘密写票处. */
    record BoothsCounted(String village, Body body, int booths, String by) implements OpeningAct {
        @Override
        public String kind() {
            return "polling.booths-counted";
        }
    }

    /** 设票箱. */
    record BoxSet(String village, Body body, String box, BoxKind kindOfBox, String by) implements OpeningAct {
        @Override
        public String kind() {
            return "polling.box-set";
        }
    }

    /** 撤票箱. */
    record BoxRemoved(String village, Body body, String box, String by) implements OpeningAct {
        @Override
        public String kind() {
            return "polling.box-removed";
        }
    }

    /** 验空上锁封箱: shown empty and sealed. */
    record BoxSealed(String village, Body body, String box, String seal, String shownBy, String by)
            implements OpeningAct {
        @Override
        public String kind() {
            return "polling.box-sealed";
        }
    }

    /** 核对同名. */
    record StaffIdentified(String village, Body body, Duty duty, String name, boolean villager, String by)
            implements OpeningAct {
        @Override
        public String kind() {
            return "polling.staff-identified";
        }
    }

    /** 回避声明: that it was asked and whether it is clear, never who is whose. */
    record KinDeclared(String village, Body body, String name, boolean clear, String by) implements OpeningAct {
        @Override
        public String kind() {
            return "polling.kin-declared";
        }
    }

    /** 点名. */
    record StaffCalled(String village, Body body, Duty duty, String name, boolean present, String by)
            implements OpeningAct {
        @Override
        public String kind() {
            return "polling.staff-called";
        }
    }

    /** 到岗登录: which account stands for whom of the staff, and before whom they signed in. */
    record StaffSignedIn(String village, Body body, Duty duty, String name, String account, String by)
            implements OpeningAct {
        @Override
        public String kind() {
            return "polling.staff-signed-in";
        }
    }

    /** 随箱. */
    record MobileBoxManned(String village, Body body, String box, String name, String by) implements OpeningAct {
        @Override
        public String kind() {
            return "polling.mobile-box-manned";
        }
    }

    /** 流动票箱申请: how many there are now; the names are posted, not entered here for ever. */
    record ApplicantsChanged(String village, Body body, int applicants, String by) implements OpeningAct {
        @Override
        public String kind() {
            return "polling.applicants-changed";
        }
    }

    /** 见证签字. */
    record WitnessSigned(String village, Body body, Duty duty, String name, boolean count, String by)
            implements OpeningAct {
        @Override
        public String kind() {
            return "polling.witness-signed";
        }
    }
}
