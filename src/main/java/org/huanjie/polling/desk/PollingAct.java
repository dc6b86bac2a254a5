package org.huanjie.polling.desk;

import java.util.List;
import org.huanjie.election.stage.Body;
import org.huanjie.ledger.Act;

/** 投票行为 — what is done around the ballots that must be provable; never who drew one. */
public sealed interface PollingAct extends Act {

    /** 选票交接 (S20). */
    record BallotsReceived(String village, Body body, int ballots, String by) implements PollingAct {
        @Override
        public String kind() {
            return "polling.ballots-received";
        }
    }

    /** 设发票台. */
    record DeskSet(String village, Body body, String desk, int ballots, String by) implements PollingAct {
        @Override
        public String kind() {
            return "polling.desk-set";
        }
    }

    /** 撤发票台. */
    record DeskRemoved(String village, Body body, String desk, String by) implements PollingAct {
        @Override
        public String kind() {
            return "polling.desk-removed";
        }
    }

    /** 工作人员上岗; the list is public (R-PL-5). */
    record StaffAppointed(String village, Body body, Duty duty, String name, String by) implements PollingAct {
        @Override
        public String kind() {
            return "polling.staff-appointed";
        }
    }

    /** 工作人员离岗. */
    record StaffDismissed(String village, Body body, Duty duty, String name, String by) implements PollingAct {
        @Override
        public String kind() {
            return "polling.staff-dismissed";
        }
    }

    /** 委托登记: how many there are now; the names are posted, not entered here for ever. */
    record ProxiesChanged(String village, Body body, int proxies, String by) implements PollingAct {
        @Override
        public String kind() {
            return "polling.proxies-changed";
        }
    }

    /** 投票开始. */
    record PollOpened(String village, Body body, int registered, int proxies, int received, String by)
            implements PollingAct {
        @Override
        public String kind() {
            return "polling.poll-opened";
        }
    }

    /** 投票结束, with the account of ballots, the totals of each hour, and the second who signed it. */
    record PollClosed(String village, Body body, BallotAccount account, List<HourTotal> hours, String by, String second)
            implements PollingAct {
        @Override
        public String kind() {
            return "polling.poll-closed";
        }
    }

    /** 会议选票: ballots received, handed out and spoiled at a meeting. */
    record MeetingBallots(String village, Body body, int received, int issued, int spoiled, String by)
            implements PollingAct {
        @Override
        public String kind() {
            return "polling.meeting-ballots";
        }
    }

    /** 重新登记领票: the key of the poll was lost; so many ballots were taken back in the account, to be marked again from the paper roll. */
    record MarksBegunAnew(String village, Body body, int ballots, String by) implements PollingAct {
        @Override
        public String kind() {
            return "polling.marks-begun-anew";
        }
    }
}
