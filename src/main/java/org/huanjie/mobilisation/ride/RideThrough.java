package org.huanjie.mobilisation.ride;

import org.huanjie.shell.Worded;

/** 申请途径 — how somebody asked for a ride. */
public enum RideThrough implements Worded {
    OFFICE,
    /** the village's public telephone */
    PHONE,
    /** a volunteer who called on the household */
    VOLUNTEER;

    @Override
    public String key() {
        return "mobilisation.ride-through." + name();
    }
}
