package org.huanjie.mobilisation.place;

import org.huanjie.shell.Worded;

/** 地标种类 — what people of a village know where it is. */
public enum LandmarkKind implements Worded {
    HALL,
    GROUP,
    BRIDGE,
    ROAD,
    SCHOOL,
    CLINIC,
    SHOP,
    OTHER;

    @Override
    public String key() {
        return "mobilisation.landmark." + name();
    }
}
