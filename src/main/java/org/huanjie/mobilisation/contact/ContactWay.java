package org.huanjie.mobilisation.contact;

import org.huanjie.shell.Worded;

/** 联系方式（走访） — how a volunteer tried to reach a household. */
public enum ContactWay implements Worded {
    /** 打电话 */
    CALL,
    /** 上门 */
    DOORSTEP;

    @Override
    public String key() {
        return "mobilisation.contact-way." + name();
    }
}
