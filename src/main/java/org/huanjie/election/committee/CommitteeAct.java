package org.huanjie.election.committee;

import java.util.List;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.ledger.Act;

/** 选委会行为 — what is done with a village election committee that must be provable. */
sealed interface CommitteeAct extends Act {

    /** 选委会产生 — the public fact of who was chosen; the list is published by law (R-EC-2). */
    record CommitteeChosen(String village, List<String> members, List<String> reserve, String by)
            implements CommitteeAct {
        @Override
        public String kind() {
            return "election.committee-chosen";
        }
    }

    /** 选委会成员离任 — the public fact that a member left and who stepped in; empty where the reserve was used up. */
    record CommitteeMemberLeft(String village, String name, String because, String steppedIn, String by)
            implements CommitteeAct {
        @Override
        public String kind() {
            return "election.committee-member-left";
        }
    }

    /** 选委会主任推定 — the public fact of who chairs the committee. */
    record CommitteeChairElected(String village, String name, String by) implements CommitteeAct {
        @Override
        public String kind() {
            return "election.committee-chair-elected";
        }
    }

    /** 选委会联系方式已公布: that it was said where the committee is reached; the telephone itself stands in no ledger. */
    record CommitteeContactSaid(String village, ElectionId election, String by) implements CommitteeAct {
        @Override
        public String kind() {
            return "election.committee-contact-said";
        }
    }
}
