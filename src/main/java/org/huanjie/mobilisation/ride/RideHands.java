package org.huanjie.mobilisation.ride;

import java.util.List;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.shell.Reason;

/** 接送办理 — who works on rides on the day: those who preside in the village, and its volunteers. */
final class RideHands {

    private RideHands() {}

    static List<Reason> against(String village, SignedIn by) {
        boolean volunteer = by.role() == Role.VOLUNTEER && by.covers(village);
        return volunteer || Permission.PRESIDE.isOf(by, village) ? List.of() : List.of(RideRefusal.NOT_YOURS.of());
    }
}
