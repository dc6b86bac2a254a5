package org.huanjie.mobilisation.place;

import org.huanjie.shell.Refusal;

/** 位置拒绝理由 — why a place is not taken down. */
public enum PlaceRefusal implements Refusal {
    NAMED_ALREADY,
    NO_LANDMARK,
    NOT_A_SPOT;

    @Override
    public String rule() {
        return "mobilisation";
    }

    @Override
    public String family() {
        return "mobilisation.place";
    }
}
