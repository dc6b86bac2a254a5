package org.huanjie.discipline.misconduct.desk;

import java.util.List;
import org.huanjie.access.waiting.Waiting;
import org.huanjie.access.waiting.WaitingKind;
import org.huanjie.access.waiting.WaitingRows;
import org.huanjie.access.waiting.WaitingSource;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.misconduct.HandlingLine;
import org.huanjie.discipline.misconduct.HandlingStep;
import org.springframework.stereotype.Component;

/** 举报待办 — the cases of whoever may act on them, by the day on which the next step is due; it says no more than that. */
@Component
class WaitingCases implements WaitingSource {

    // who sees a case says the policy of its table
    private static final String CASE = """
            SELECT 'discipline-report-' || id, division, since, due_on, '', '/discipline/reports/' || division || '/' || id
            FROM discipline.report WHERE division >= :lo AND division < :hi AND\s""";

    private static final List<WaitingKind> KINDS = List.of(
            new WaitingKind(
                    "discipline.waiting.accept",
                    HandlingLine.roles(HandlingStep.ACCEPT),
                    CASE + "state IN ('RECEIVED', 'PASSED_ON')"),
            new WaitingKind(
                    "discipline.waiting.inquire",
                    HandlingLine.roles(HandlingStep.INQUIRE),
                    CASE + "state = 'ACCEPTED'"),
            new WaitingKind(
                    "discipline.waiting.find",
                    HandlingLine.roles(HandlingStep.FIND),
                    CASE + "state = 'UNDER_INQUIRY'"),
            new WaitingKind(
                    "discipline.waiting.tell",
                    HandlingLine.roles(HandlingStep.ANSWER),
                    CASE + "state IN ('FOUND', 'MEASURED')"),
            new WaitingKind(
                    "discipline.waiting.closing",
                    HandlingLine.roles(HandlingStep.APPLY_TO_CLOSE),
                    CASE + "state = 'ANSWERED'"),
            new WaitingKind(
                    "discipline.waiting.close",
                    HandlingLine.roles(HandlingStep.CLOSE),
                    CASE + "state = 'CLOSING' AND closing_by <> :account"),
            new WaitingKind(
                    "discipline.waiting.appeal",
                    HandlingLine.roles(HandlingStep.UPHOLD),
                    CASE + "state = 'APPEALED'"));

    private final WaitingRows rows;

    WaitingCases(WaitingRows rows) {
        this.rows = rows;
    }

    @Override
    public List<WaitingKind> kinds() {
        return KINDS;
    }

    @Override
    public List<Waiting> of(SignedIn who) {
        return rows.of(KINDS, who);
    }
}
