package org.huanjie.responsibility.visit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.responsibility.bond.People;
import org.huanjie.responsibility.bond.ResponsibilityRefusal;
import org.huanjie.responsibility.bond.VisitRule;
import org.huanjie.shell.Reason;

/** 记录的核对 — all that is wrong with a visit as it was recorded. */
record VisitCheck(OffsetDateTime now) {

    private static final int MOST = 30;
    private static final long MOST_FEN = 100_000_000_000L; // a thousand million yuan: beyond it someone mistyped

    List<Reason> against(VisitReport report, boolean late) {
        var reasons = new ArrayList<Reason>();
        if (report.heldAt().isAfter(now.plusMinutes(10))) { // a device's clock may run ahead a little
            reasons.add(ResponsibilityRefusal.HELD_LATER.of());
        }
        if (VisitRule.week(report.week()).isAfter(LocalDate.from(report.heldAt()))) {
            reasons.add(ResponsibilityRefusal.WEEK_AHEAD.of());
        }
        if (late && report.lateWhy().isBlank()) {
            reasons.add(ResponsibilityRefusal.LATE_WHY.of());
        }
        if (report.came().isEmpty()
                || tooMany(report.came())
                || tooMany(report.departments())
                || report.lateWhy().length() > 200) {
            reasons.add(ResponsibilityRefusal.CAME.of(MOST));
        }
        if (report.matters().size() > MOST
                || report.matters().stream()
                        .anyMatch(one -> one.kind().isBlank()
                                || one.text().isBlank()
                                || one.text().length() > 500
                                || one.solved().length() > 500)) {
            reasons.add(ResponsibilityRefusal.MATTER.of());
        }
        if (report.promises().size() > MOST || report.promises().stream().anyMatch(VisitCheck::wrong)) {
            reasons.add(ResponsibilityRefusal.PROMISE.of());
        }
        return reasons;
    }

    private static boolean tooMany(List<String> names) {
        return names.size() > MOST || names.stream().anyMatch(name -> name.isBlank() || name.length() > People.LONGEST);
    }

    private static boolean wrong(VisitReport.Promised promise) {
        return promise.purpose().isBlank()
                || promise.purpose().length() > 200
                || promise.payer().isBlank()
                || promise.payer().length() > People.LONGEST
                || promise.fen() <= 0
                || promise.fen() > MOST_FEN;
    }
}
