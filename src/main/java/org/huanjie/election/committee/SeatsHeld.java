package org.huanjie.election.committee;

import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;

/** 已有席位 — whether somebody whom a meeting chose sits in a body already; owned here, answered by the module that knows who sits (R-AF-7, R-SC-3). */
public interface SeatsHeld {

    /** 是否在任 — by person where the roll knows them, by name otherwise. */
    enum Held {
        NO,
        /** Somebody of that name sits, and the roll does not tell whether it is the same person. */
        PERHAPS,
        YES
    }

    /** Not by this very election. */
    Held of(Election election, Body body, String name);
}
