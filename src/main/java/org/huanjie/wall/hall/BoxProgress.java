package org.huanjie.wall.hall;

import org.huanjie.polling.opening.Box;
import org.huanjie.shell.Worded;

/** 票箱进展 — how far a box is on its way, in one word. */
public enum BoxProgress implements Worded {
    UNSEALED,
    SEALED,
    SLOT_SEALED,
    ARRIVED,
    /** a seal read otherwise than it was put on, and nobody has decided */
    STOPPED,
    CHECKED;

    public static BoxProgress of(Box box) {
        if (box.stop().isPresent()) {
            return STOPPED;
        }
        if (box.checked()) {
            return CHECKED;
        }
        if (box.mobile() && box.arrived()) {
            return ARRIVED;
        }
        return box.slotSealed() ? SLOT_SEALED : box.sealed() ? SEALED : UNSEALED;
    }

    @Override
    public String key() {
        return "wall.hall.box." + name();
    }
}
