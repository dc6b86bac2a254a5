package org.huanjie.mobilisation.ride;

import org.huanjie.shell.Worded;

/** 接送设置 — what a county holds for its roads and for how long somebody may wait. */
public enum RideSetting implements Worded {
    /** 道路系数: how long the road is for a hundred metres of straight line, in metres */
    DETOUR_PERCENT(130, 100, 300),
    /** 车速: kilometres an hour */
    SPEED(25, 10, 80),
    /** 上下车秒数 */
    BOARDING_SECONDS(60, 10, 600),
    /** 轮椅上下车秒数 */
    WHEELCHAIR_SECONDS(180, 30, 900),
    /** 在家等候限度: minutes after the time that was told */
    WAIT_HOME_MINUTES(15, 5, 60),
    /** 在会场等候限度: minutes after somebody is done */
    WAIT_HALL_MINUTES(20, 5, 90);

    private final int unset;
    private final int least;
    private final int most;

    RideSetting(int unset, int least, int most) {
        this.unset = unset;
        this.least = least;
        this.most = most;
    }

    /** What holds while the county has set nothing. */
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
        return "mobilisation.ride-setting." + name();
    }
}
