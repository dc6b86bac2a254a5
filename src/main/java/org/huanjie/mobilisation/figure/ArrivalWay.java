package org.huanjie.mobilisation.figure;

import org.huanjie.shell.Worded;

/** 到场来路 — by what volunteers did for a household. */
public enum ArrivalWay implements Worded {
    /** somebody of it was brought to the hall by a car */
    RIDE,
    /** somebody of it said to a volunteer that they want a proxy */
    PROXY_WANTED,
    /** every household of the village */
    EVERY;

    @Override
    public String key() {
        return "mobilisation.arrival-way." + name();
    }
}
