package org.huanjie.polling.opening;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.polling.desk.PollingRefusal;
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
            reasons.add(PollingRefusal.COMMITTEE_DECIDES.of(decides));
        }
        var stop = SealReading.stop(readings);
        if (stop.isEmpty()) {
            reasons.add(PollingRefusal.NOTHING_TO_DECIDE.of(name).under("R-PL-4"));
        } else if (ground == SealGround.MISREAD
                && readings.stream().noneMatch(later -> later.seq() > stop.get().seq() && !later.differs())) {
            reasons.add(PollingRefusal.NOT_MISREAD.of(name));
        }
        return reasons;
    }
}
