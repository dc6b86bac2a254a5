package org.huanjie.discipline.study.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.DisciplineRoom;
import org.huanjie.discipline.duty.Enrolment;
import org.huanjie.discipline.duty.Named;
import org.huanjie.discipline.duty.StaffFile;
import org.huanjie.discipline.study.AccountPeople;
import org.huanjie.election.schedule.CalendarItem;
import org.huanjie.election.schedule.CalendarSource;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.huanjie.law.LegalCalendar;
import org.springframework.stereotype.Component;

/**
 * 本人学习的入口 — from an account to its person's own quiz and pledge: on the page of discipline for who is on the list, and among what is due
 * today for who still lacks something before their duty.
 */
@Component
class OwnStudyRoom implements DisciplineRoom, CalendarSource {

    private static final int ORDER = 5;

    private final AccountPeople accounts;
    private final Enrolment enrolment;
    private final StaffFile file;
    private final Clock clock;

    OwnStudyRoom(AccountPeople accounts, Enrolment enrolment, StaffFile file, Clock clock) {
        this.accounts = accounts;
        this.enrolment = enrolment;
        this.file = file;
        this.clock = clock;
    }

    @Override
    public Optional<Entrance> entrance(SignedIn who) {
        return accounts.named(who)
                .map(named ->
                        new Entrance("discipline.study.title", "discipline.study.what", StudyController.PATH, ORDER));
    }

    @Override
    public List<CalendarItem> items(SignedIn who, LocalDate from, LocalDate until) {
        return accounts.named(who).stream()
                .flatMap(named -> enrolment.election(who.division()).stream()
                        .filter(election -> !election.reached(Stage.COUNTING) && lacks(election, named))
                        .flatMap(election -> item(election, from, until).stream()))
                .toList();
    }

    private boolean lacks(Election election, Named named) {
        return file.staff(election).stream()
                .anyMatch(line ->
                        Named.of(line.one()).equals(named) && !line.lack().none());
    }

    private Optional<CalendarItem> item(Election election, LocalDate from, LocalDate until) {
        var vote = election.day();
        if (vote == null) {
            return Optional.empty();
        }
        var due = LegalCalendar.atLeastBefore(vote, 1);
        boolean late = due.isBefore(LocalDate.now(clock));
        return late || !due.isBefore(from) && !due.isAfter(until)
                ? Optional.of(new CalendarItem(
                        "discipline-study-" + election.id(),
                        "discipline",
                        due,
                        null,
                        election.village(),
                        "discipline.study.calendar",
                        List.of(),
                        StudyController.PATH,
                        late))
                : Optional.empty();
    }
}
