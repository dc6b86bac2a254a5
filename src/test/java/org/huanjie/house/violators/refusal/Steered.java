package org.huanjie.house.violators.refusal;

import java.util.List;
import org.huanjie.shell.Reason;

/** Makes a reason by itself, and lets a sentence's key decide. */
public class Steered {

    Reason made() {
        return new Reason(Mute.SAYS_NOTHING, "R-NM-1", List.of(), "");
    }

    boolean decided(Reason reason) {
        return reason.key().startsWith("mute.");
    }
}
