package org.huanjie.discipline.misconduct.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.misconduct.HandlingLine;
import org.huanjie.discipline.misconduct.HandlingStep;
import org.huanjie.discipline.misconduct.Report;
import org.huanjie.discipline.misconduct.ReportState;
import org.huanjie.discipline.misconduct.handling.Cases;
import org.huanjie.election.schedule.CalendarItem;
import org.huanjie.election.schedule.CalendarSource;
import org.springframework.stereotype.Component;

/** 到期举报 — the cases of whoever may act on them, by the day on which the next step is due; it says no more than that. */
@Component
class DueReports implements CalendarSource {

    private final Cases cases;
    private final Clock clock;

    DueReports(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public List<CalendarItem> items(SignedIn who, LocalDate from, LocalDate until) {
        if (!HandlingLine.roles(HandlingStep.INQUIRE).contains(who.role())) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        return cases.mine(0).stream()
                .filter(report -> report.state() != ReportState.CLOSED)
                .flatMap(report -> item(report, today))
                .filter(item ->
                        item.late() || !item.day().isBefore(from) && !item.day().isAfter(until))
                .toList();
    }

    // what waits to be accepted is due at once, where no day is set for it
    private static Stream<CalendarItem> item(Report report, LocalDate today) {
        return report.dueOn().or(() -> report.state().waits() ? Optional.of(today) : Optional.empty()).stream()
                .map(day -> new CalendarItem(
                        "discipline-report-" + report.id(),
                        "discipline",
                        day,
                        null,
                        report.about(),
                        "discipline.report-desk.item",
                        List.of(report.state()),
                        CaseAddress.of(report),
                        day.isBefore(today)));
    }
}
