package org.huanjie.election.term;

import java.time.LocalDate;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Procedure;
import org.huanjie.ledger.Act;

/** 届次行为 — what is done about a county's next term; that it was opened says {@link org.huanjie.election.stage.Terms}. */
sealed interface TermAct extends Act {

    /** 提议开启 — one person of the county's office proposes the next term. */
    record Proposed(String village, String edition, LocalDate began, LocalDate ends, String by) implements TermAct {
        @Override
        public String kind() {
            return "election.term-proposed";
        }
    }

    /** 放弃提议 — the proposal falls. */
    record Dropped(String village, LocalDate began, String by) implements TermAct {
        @Override
        public String kind() {
            return "election.term-dropped";
        }
    }

    /** 撤销开启 — the term is called off before any village started in it. */
    record CalledOff(String village, LocalDate began, String why, String by) implements TermAct {
        @Override
        public String kind() {
            return "election.term-called-off";
        }
    }

    /** 开启届中 — a vote between elections is opened for a village. */
    record InterimOpened(String village, Body body, Procedure procedure, LocalDate began, String by)
            implements TermAct {
        @Override
        public String kind() {
            return "election.interim-opened";
        }
    }

    /** 撤销届中 — it is called off before it started. */
    record InterimCalledOff(String village, LocalDate began, String why, String by) implements TermAct {
        @Override
        public String kind() {
            return "election.interim-called-off";
        }
    }
}
