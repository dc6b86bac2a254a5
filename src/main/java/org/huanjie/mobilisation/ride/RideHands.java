package org.huanjie.mobilisation.ride;

import java.util.List;
import java.util.Optional;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.mobilisation.volunteer.Volunteer;
import org.huanjie.mobilisation.volunteer.Volunteers;
import org.huanjie.shell.Reason;
import org.springframework.stereotype.Component;

/** 接送办理 — who works on rides: those who preside in the village, its volunteers, and each driver on their own car. */
@Component
class RideHands {

    private final Volunteers volunteers;

    RideHands(Volunteers volunteers) {
        this.volunteers = volunteers;
    }

    List<Reason> against(String village, SignedIn by) {
        return Permission.PRESIDE.isOf(by, village) || volunteer(village, by).isPresent()
                ? List.of()
                : List.of(RideRefusal.NOT_YOURS.of());
    }

    /** Of one car: its driver, and those who preside. */
    List<Reason> against(String village, Optional<RideCar> car, SignedIn by) {
        boolean own = car.isPresent()
                && volunteer(village, by)
                        .filter(one -> one.id().equals(car.orElseThrow().driver()))
                        .isPresent();
        return own || Permission.PRESIDE.isOf(by, village) ? List.of() : List.of(RideRefusal.NOT_YOURS.of());
    }

    private Optional<Volunteer> volunteer(String village, SignedIn by) {
        return by.role() == Role.VOLUNTEER && by.covers(village)
                ? volunteers.ofAccount(by.account()).filter(one -> one.village().equals(village) && one.accepted())
                : Optional.empty();
    }
}
