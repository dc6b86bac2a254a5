package org.huanjie.discipline.misconduct;

import java.time.LocalDate;
import org.huanjie.ledger.Act;
import org.jspecify.annotations.Nullable;

/**
 * 举报行为 — what was done about a report; no word of it, and nobody whom it is about. That reports came is told on a later day, as a number:
 * an entry at the hour could be laid beside the log of a proxy.
 */
public sealed interface MisconductAct extends Act {

    /** 收到举报: so many came on that day. */
    record ReportsReceived(String village, LocalDate on, int reports, String by) implements MisconductAct {
        @Override
        public String kind() {
            return "discipline.reports-received";
        }
    }

    /** 办理步骤. */
    record ReportHandled(String village, ReportId report, HandlingStep step, ReportState next, String by)
            implements MisconductAct {
        @Override
        public String kind() {
            return "discipline.report-handled";
        }
    }

    /** 指定知情人员. */
    record CasePersonNamed(String village, ReportId report, String account, String by) implements MisconductAct {
        @Override
        public String kind() {
            return "discipline.case-person-named";
        }
    }

    /** 查看举报人身份. */
    record ReporterSeen(String village, ReportId report, String by) implements MisconductAct {
        @Override
        public String kind() {
            return "discipline.reporter-seen";
        }
    }

    /** 举报材料已删除. */
    record ReportsForgotten(String village, int reports, String by) implements MisconductAct {
        @Override
        public String kind() {
            return "discipline.reports-forgotten";
        }
    }

    /** 举报设置. */
    record ReportSettingSet(
            String village, String name, @Nullable Integer value, String by) implements MisconductAct {
        @Override
        public String kind() {
            return "discipline.report-setting";
        }
    }

    /** 举报电话: set, or taken back. */
    record HotlineSet(String village, String phone, String by) implements MisconductAct {
        @Override
        public String kind() {
            return "discipline.hotline-set";
        }
    }

    /** 另行受理人: named, or no more. */
    record BesideNamed(String village, String account, boolean named, String by) implements MisconductAct {
        @Override
        public String kind() {
            return "discipline.beside-named";
        }
    }
}
