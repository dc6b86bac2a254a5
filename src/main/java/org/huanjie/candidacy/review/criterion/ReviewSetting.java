package org.huanjie.candidacy.review.criterion;

import org.huanjie.shell.Worded;

/** 联审设置 — a number that a county sets for its reviews; each is a suggestion that mirrors the law's own terms (docs/rules.md, remedies). */
public enum ReviewSetting implements Worded {
    /** 部门答复天数 */
    ORGAN_DAYS(3, 1, 60),
    /** 县乡两级审查天数, from the nomination */
    OPINION_DAYS(5, 1, 60),
    /** 申诉天数, from the notice */
    APPEAL_DAYS(3, 1, 60),
    /** 申诉处理天数, from its receipt */
    APPEAL_DECISION_DAYS(3, 1, 60),
    /** 确认天数: a bar that nobody confirms by then falls */
    CONFIRM_DAYS(3, 1, 30),
    /** 退选生效小时数, never under 24 */
    WITHDRAWAL_HOURS(24, 24, 168),
    /** 材料保存天数, from the result to the removal of a review's papers */
    KEPT_DAYS(365, 30, 3650),
    /** 本人代码有效小时数 */
    CODE_HOURS(72, 1, 720);

    private final int unset;
    private final int least;
    private final int most;

    ReviewSetting(int unset, int least, int most) {
        this.unset = unset;
        this.least = least;
        this.most = most;
    }

    /** What holds while the county has set none. */
    public int unset() {
        return unset;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    @Override
    public String key() {
        return "candidacy.setting." + name();
    }
}
