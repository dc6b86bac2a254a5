package org.huanjie.discipline.misconduct.desk;

import java.util.Optional;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.DisciplineRoom;
import org.huanjie.discipline.misconduct.HandlingLine;
import org.huanjie.discipline.misconduct.HandlingStep;
import org.springframework.stereotype.Component;

/** 举报办理的入口 — for whoever may handle a report. */
@Component
class ReportsRoom implements DisciplineRoom {

    private static final int ORDER = 40;

    @Override
    public Optional<Entrance> entrance(SignedIn who) {
        return HandlingLine.roles(HandlingStep.INQUIRE).contains(who.role())
                ? Optional.of(new Entrance(
                        "discipline.report-desk.title", "discipline.report-desk.what", CaseAddress.HOME, ORDER))
                : Optional.empty();
    }
}
