package org.huanjie.responsibility.bond;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.huanjie.ledger.Act;

/** 责任行为 — the acts of this module as they enter the ledger: what was done and how much, never what people said or who was near to whom. */
public sealed interface ResponsibilityAct extends Act {

    /** 登记责任人 */
    record PersonAdded(String village, UUID person, String by) implements ResponsibilityAct {
        @Override
        public String kind() {
            return "responsibility.person-added";
        }
    }

    /** 结对 */
    record Bound(String village, Bond bond, UUID person, OffsetDateTime from, String by) implements ResponsibilityAct {
        @Override
        public String kind() {
            return "responsibility.bound";
        }
    }

    /** 交接 */
    record HandedOver(String village, Bond bond, UUID before, UUID after, OffsetDateTime at, String by)
            implements ResponsibilityAct {
        @Override
        public String kind() {
            return "responsibility.handed-over";
        }
    }

    /** 免去 */
    record Ended(String village, Bond bond, UUID person, OffsetDateTime at, String by) implements ResponsibilityAct {
        @Override
        public String kind() {
            return "responsibility.ended";
        }
    }

    /** 代班 */
    record Covered(String village, UUID holding, boolean covered, OffsetDateTime from, OffsetDateTime until, String by)
            implements ResponsibilityAct {
        @Override
        public String kind() {
            return "responsibility.covered";
        }
    }

    /** 挂钩 */
    record Linked(String village, UUID person, Link.Kind as, Link.Ground ground, String by)
            implements ResponsibilityAct {
        @Override
        public String kind() {
            return "responsibility.linked";
        }
    }

    /** 解除挂钩 */
    record Unlinked(String village, UUID person, String by) implements ResponsibilityAct {
        @Override
        public String kind() {
            return "responsibility.unlinked";
        }
    }

    /** 询问回避 */
    record Asked(String village, UUID person, int candidates, String by) implements ResponsibilityAct {
        @Override
        public String kind() {
            return "responsibility.asked";
        }
    }

    /** 设置夜访 */
    record VisitsSet(String village, int weekday, int hour, VisitRule.Due due, String by) implements ResponsibilityAct {
        @Override
        public String kind() {
            return "responsibility.visits-set";
        }
    }

    /** 安排夜访 */
    record Planned(String village, LocalDate week, OffsetDateTime at, String by) implements ResponsibilityAct {
        @Override
        public String kind() {
            return "responsibility.planned";
        }
    }

    /** 夜访 */
    record Visited(String village, UUID visit, LocalDate week, boolean late, int matters, int promises, String by)
            implements ResponsibilityAct {
        @Override
        public String kind() {
            return "responsibility.visited";
        }
    }

    /** 到位 */
    record Paid(String village, UUID promise, long fen, String by) implements ResponsibilityAct {
        @Override
        public String kind() {
            return "responsibility.paid";
        }
    }

    /** 夜访照片; {@code file} is the picture, {@code sealedHash} of it as it lies sealed. */
    record PhotoPut(String village, UUID visit, UUID file, String sealedHash, String by) implements ResponsibilityAct {
        @Override
        public String kind() {
            return "responsibility.photo-put";
        }
    }

    /** 到期删除照片; {@code village} is the county's code. */
    record PhotosErased(String village, int photos, String by) implements ResponsibilityAct {
        @Override
        public String kind() {
            return "responsibility.photos-erased";
        }
    }
}
