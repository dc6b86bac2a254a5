package org.huanjie.briefing;

import java.time.LocalDate;
import org.huanjie.briefing.seat.HolderId;
import org.huanjie.briefing.seat.Seat;
import org.huanjie.election.stage.Stage;
import org.huanjie.ledger.Act;

/** 会议行为 — acts of the meetings as they enter the ledger: days, seats, numbers; never a text or a person's name. */
sealed interface BriefingAct extends Act {

    /** 会议记录 */
    record Held(
            String village,
            BriefingId briefing,
            BriefingKind briefingKind,
            LocalDate heldOn,
            int came,
            int missing,
            int minutes,
            int tasks,
            String by)
            implements BriefingAct {
        @Override
        public String kind() {
            return "situation.briefing-held";
        }
    }

    /** 补记 */
    record MinuteAdded(String village, BriefingId briefing, LocalDate heldOn, String by) implements BriefingAct {
        @Override
        public String kind() {
            return "situation.minute-added";
        }
    }

    /** 列入名册 */
    record SeatNamed(String village, HolderId holder, Seat seat, LocalDate since, String by) implements BriefingAct {
        @Override
        public String kind() {
            return "situation.seat-named";
        }
    }

    /** 移出名册 */
    record SeatEnded(String village, HolderId holder, Seat seat, LocalDate until, String by) implements BriefingAct {
        @Override
        public String kind() {
            return "situation.seat-ended";
        }
    }

    /** 邀请 */
    record GuidanceInvited(String village, HolderId holder, LocalDate day, String by) implements BriefingAct {
        @Override
        public String kind() {
            return "situation.guidance-invited";
        }
    }

    /** 开会设置 */
    record RuleSet(String village, BriefingKind briefingKind, int weekday, int hour, Stage fromStage, String by)
            implements BriefingAct {
        @Override
        public String kind() {
            return "situation.briefing-rule-set";
        }
    }
}
