package org.huanjie.polling.request;

import org.huanjie.election.stage.ElectionId;
import org.huanjie.ledger.Act;

/** 投票申请行为 — that a request came and that it was done with; by its id, and never who asked. */
sealed interface RequestAct extends Act {

    /** 收到投票申请. */
    record VotingRequestReceived(String village, ElectionId election, VotingRequestId request, RequestKind asked, String by)
            implements RequestAct {
        @Override
        public String kind() {
            return "polling.voting-request-received";
        }
    }

    /** 投票申请已办. */
    record VotingRequestDone(String village, VotingRequestId request, String by) implements RequestAct {
        @Override
        public String kind() {
            return "polling.voting-request-done";
        }
    }
}
