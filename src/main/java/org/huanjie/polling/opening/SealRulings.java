package org.huanjie.polling.opening;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.shell.Reason;

/** 封条异常的决定 — what stands against going on with a box or bag whose seal was read otherwise than it was put on. */
public final class SealRulings {

    private SealRulings() {}

    /** Of a box, or of a bag on its way from the village: the election committee decides. */
    static List<Reason> against(String name, List<SealReading> readings, SealGround ground, SignedIn by) {
        return against(name, readings, ground, by, Role.ELECTION_COMMITTEE);
    }

    public static List<Reason> against(
            String name, List<SealReading> readings, SealGround ground, SignedIn by, Role decides) {
        var reasons = new ArrayList<Reason>();
        if (by.role() != decides) {
            reasons.add(Reason.of("R-PL-4", "polling.refused.committee-decides", decides));
        }
        var stop = SealReading.stop(readings);
        if (stop.isEmpty()) {
            reasons.add(Reason.of("R-PL-4", "polling.refused.nothing-to-decide", name));
        } else if (ground == SealGround.MISREAD
                && readings.stream().noneMatch(later -> later.seq() > stop.get().seq() && !later.differs())) {
            reasons.add(Reason.of("R-PL-4", "polling.refused.not-misread", name));
        }
        return reasons;
    }
}
