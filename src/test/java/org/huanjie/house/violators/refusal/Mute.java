package org.huanjie.house.violators.refusal;

import org.huanjie.shell.Refusal;

/** A reason that no message says. */
public enum Mute implements Refusal {
    SAYS_NOTHING;

    @Override
    public String rule() {
        return "R-NM-1";
    }

    @Override
    public String family() {
        return "mute.refused";
    }
}
