package org.huanjie.mobilisation.volunteer;

import org.huanjie.shell.Worded;

/** 志愿者状态 — how far a sign-up has come. */
public enum VolunteerState implements Worded {
    /** 已报名 */
    OFFERED,
    /** 已接受 */
    ACCEPTED,
    /** 已退出 */
    LEFT;

    @Override
    public String key() {
        return "mobilisation.volunteer.state." + name();
    }
}
