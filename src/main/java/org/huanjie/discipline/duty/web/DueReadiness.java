package org.huanjie.discipline.duty.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.duty.Enrolment;
import org.huanjie.discipline.duty.StaffFile;
import org.huanjie.election.schedule.CalendarItem;
import org.huanjie.election.schedule.CalendarSource;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.huanjie.law.LegalCalendar;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.springframework.stereotype.Component;

/** 上岗日程 — the day before the vote, by which the staff of a village is to be trained and to have pledged; for who organises it, and nobody else. */
@Component
class DueReadiness implements CalendarSource {

    private final Enrolment enrolment;
    private final StaffFile file;
    private final Clock clock;

    DueReadiness(Enrolment enrolment, StaffFile file, Clock clock) {
        this.enrolment = enrolment;
        this.file = file;
        this.clock = clock;
    }

    @Override
    public List<CalendarItem> items(SignedIn who, LocalDate from, LocalDate until) {
        var village = who.division();
        return new DivisionCode(village).level() == Level.VILLAGE && DutyDesk.writes(village, who)
                ? enrolment.election(village).stream()
                        .filter(election -> !election.reached(Stage.COUNTING))
                        .flatMap(election -> item(election, from, until).stream())
                        .toList()
                : List.of();
    }

    private List<CalendarItem> item(Election election, LocalDate from, LocalDate until) {
        var vote = election.day();
        if (vote == null) {
            return List.of();
        }
        var due = LegalCalendar.atLeastBefore(vote, 1);
        boolean late = due.isBefore(LocalDate.now(clock));
        long lacking = late || !due.isBefore(from) && !due.isAfter(until)
                ? file.staff(election).stream()
                        .filter(line -> !line.lack().none())
                        .count()
                : 0;
        return lacking == 0
                ? List.of()
                : List.of(new CalendarItem(
                        "discipline-duty-" + election.id(),
                        "discipline",
                        due,
                        null,
                        election.village(),
                        "discipline.duty.calendar",
                        List.of(lacking),
                        DutyDesk.home(election.village()),
                        late));
    }
}
