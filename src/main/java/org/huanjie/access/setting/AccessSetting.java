package org.huanjie.access.setting;

/** 账号设置 — a number that a county sets for its accounts and for those below it. */
public enum AccessSetting {
    /** 相互独立天数: how long one who opened or reset an account cannot act as a pair with it; may be lengthened alone */
    INDEPENDENCE_DAYS(30, 30, 3650),
    /** 会话最长小时数: from signing in, however much it is used */
    SESSION_HOURS(12, 1, 72),
    /** 新近核验分钟数: how long password and code are taken as just given */
    FRESH_MINUTES(15, 1, 120),
    /** 会场第二因素: whether election committee and scrutineers must have one from their first sign-in on; a yes or no */
    HALL_FACTOR(0, 0, 1),
    /** 一天查看次数: from how many looks at personal data in a day on the officer asks why */
    LOOKS_A_DAY(20, 1, 1000),
    /** 夜间起始时: from this hour on a look is one at night */
    NIGHT_FROM(22, 18, 23),
    /** 夜间结束时: until this hour */
    NIGHT_UNTIL(6, 1, 9);

    /** What a setting says that is a yes or no. */
    public static final int NO = 0;

    private final int unset;
    private final int least;
    private final int most;

    AccessSetting(int unset, int least, int most) {
        this.unset = unset;
        this.least = least;
        this.most = most;
    }

    /** What holds where the county has set nothing. */
    public int unset() {
        return unset;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }
}
