package org.huanjie.discipline.misconduct;

import java.util.OptionalInt;
import org.huanjie.shell.Worded;

/**
 * 举报设置 — days that a county sets. Nothing holds where nothing is sourced: the law sets no days for complaints about an election (R-AF-10), and
 * the twenty of Zhejiang's own rules are for village affairs.
 */
public enum ReportSetting implements Worded {
    /** 受理天数, from receipt */
    ACCEPT_DAYS(0),
    /** 办理天数, from acceptance */
    HANDLE_DAYS(0),
    /** 材料保存天数, from closing */
    KEPT_DAYS(365);

    private final int unset;

    ReportSetting(int unset) {
        this.unset = unset;
    }

    /** What holds while the county has set none. */
    public OptionalInt unset() {
        return unset == 0 ? OptionalInt.empty() : OptionalInt.of(unset);
    }

    @Override
    public String key() {
        return "discipline.report-setting." + name();
    }
}
