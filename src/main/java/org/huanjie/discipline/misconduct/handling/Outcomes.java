package org.huanjie.discipline.misconduct.handling;

import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.misconduct.FindingOutcome;
import org.huanjie.discipline.misconduct.HandlingLine;
import org.huanjie.discipline.misconduct.HandlingStep;
import org.huanjie.discipline.misconduct.Report;
import org.huanjie.discipline.misconduct.ReportState;

/** 结论的后果 — what an outcome lets follow. Pure. */
final class Outcomes {

    private Outcomes() {}

    static boolean nothingFound(Report report) {
        return report.outcome().filter(FindingOutcome.NOT_SUBSTANTIATED::equals).isPresent();
    }

    /** What was found is answered with what was done about it. */
    static boolean waitsForMeasure(Report report) {
        return report.state() == ReportState.FOUND && !nothingFound(report);
    }

    /** Whether this role works on cases at all. */
    static boolean worksOn(SignedIn who) {
        return HandlingLine.roles(HandlingStep.INQUIRE).contains(who.role());
    }
}
