package org.huanjie.readiness.condition;

import java.util.List;
import java.util.UUID;
import org.huanjie.ledger.Act;
import org.jspecify.annotations.Nullable;

/** 准入行为 — the acts of an assessment as they enter the ledger: what was done and how many, never evidence, notes or reasons. */
public sealed interface ReadinessAct extends Act {

    /** 自查 */
    record SelfChecked(String village, int round, List<Condition> changed, String by) implements ReadinessAct {
        @Override
        public String kind() {
            return "readiness.self-checked";
        }
    }

    /** 申报 */
    record Applied(String village, int round, int version, String by) implements ReadinessAct {
        @Override
        public String kind() {
            return "readiness.applied";
        }
    }

    /** 核查 */
    record Verified(String village, int round, List<Condition> met, List<Condition> notMet, String by)
            implements ReadinessAct {
        @Override
        public String kind() {
            return "readiness.verified";
        }
    }

    /** 决定: passed, refused or sent back, with the conditions that stood open */
    record Decided(String village, int round, Decision decision, List<Condition> unmet, String by)
            implements ReadinessAct {
        @Override
        public String kind() {
            return "readiness.decided";
        }
    }

    /** 抽查 */
    record SpotChecked(String village, int round, boolean withdrawn, String by) implements ReadinessAct {
        @Override
        public String kind() {
            return "readiness.spot-checked";
        }
    }

    /** 申诉 */
    record Appealed(String village, int round, String by) implements ReadinessAct {
        @Override
        public String kind() {
            return "readiness.appealed";
        }
    }

    /** 答复 */
    record AppealAnswered(String village, int round, boolean reopened, String by) implements ReadinessAct {
        @Override
        public String kind() {
            return "readiness.appeal-answered";
        }
    }

    /** 提级 */
    record Escalated(String village, State state, long daysLeft, String by) implements ReadinessAct {
        @Override
        public String kind() {
            return "readiness.escalated";
        }
    }

    /** 到期 */
    record Expired(String village, int round, String by) implements ReadinessAct {
        @Override
        public String kind() {
            return "readiness.expired";
        }
    }

    /** 设置 */
    record SettingSet(
            String village,
            ReadinessSetting setting,
            @Nullable Integer value,
            String by) implements ReadinessAct {
        @Override
        public String kind() {
            return "readiness.setting-set";
        }
    }

    /** 上传佐证文件: that it was put and beside what, never its name or content; {@code sealedHash} of it as it lies sealed */
    record FilePut(String village, UUID file, Condition condition, String sealedHash, String by)
            implements ReadinessAct {
        @Override
        public String kind() {
            return "readiness.file-put";
        }
    }

    /** 撤回佐证文件 */
    record FileWithdrawn(String village, UUID file, String by) implements ReadinessAct {
        @Override
        public String kind() {
            return "readiness.file-withdrawn";
        }
    }

    /** 到期删除佐证文件 */
    record FilesErased(String village, int files, String by) implements ReadinessAct {
        @Override
        public String kind() {
            return "readiness.files-erased";
        }
    }

    /** 开展群众评价 */
    record SurveyOpened(String village, UUID survey, int frameSize, int asked, String by) implements ReadinessAct {
        @Override
        public String kind() {
            return "readiness.survey-opened";
        }
    }

    /** 印评价码: how many, never which */
    record SurveyPrinted(String village, UUID survey, int codes, String by) implements ReadinessAct {
        @Override
        public String kind() {
            return "readiness.survey-printed";
        }
    }

    /** 结束群众评价 */
    record SurveyClosed(String village, UUID survey, String by) implements ReadinessAct {
        @Override
        public String kind() {
            return "readiness.survey-closed";
        }
    }

    /** 任命核查人员 */
    record MemberNamed(String village, UUID member, String by) implements ReadinessAct {
        @Override
        public String kind() {
            return "readiness.member-named";
        }
    }

    /** 核查人员退出 */
    record MemberReleased(String village, UUID member, String by) implements ReadinessAct {
        @Override
        public String kind() {
            return "readiness.member-released";
        }
    }
}
