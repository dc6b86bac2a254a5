package org.huanjie.mobilisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.schedule.CalendarItem;
import org.huanjie.election.schedule.CalendarSource;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.huanjie.law.LegalCalendar;
import org.huanjie.mobilisation.grid.Grid;
import org.huanjie.mobilisation.grid.Grids;
import org.huanjie.mobilisation.volunteer.Volunteers;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.springframework.stereotype.Component;

/** 网格日程 — the day before the vote, by which every grid has a volunteer; for who organises the village. */
@Component
class DueGrids implements CalendarSource {

    private final Volunteers volunteers;
    private final Grids grids;
    private final Clock clock;

    DueGrids(Volunteers volunteers, Grids grids, Clock clock) {
        this.volunteers = volunteers;
        this.grids = grids;
        this.clock = clock;
    }

    @Override
    public List<CalendarItem> items(SignedIn who, LocalDate from, LocalDate until) {
        var village = who.division();
        return new DivisionCode(village).level() == Level.VILLAGE && Permission.PRESIDE.isOf(who, village)
                ? volunteers
                        .election(village)
                        .filter(election -> !election.reached(Stage.COUNTING))
                        .map(election -> items(election, from, until))
                        .orElse(List.of())
                : List.of();
    }

    private List<CalendarItem> items(Election election, LocalDate from, LocalDate until) {
        var vote = election.day();
        if (vote == null) {
            return List.of();
        }
        var due = LegalCalendar.atLeastBefore(vote, 1);
        boolean late = due.isBefore(LocalDate.now(clock));
        long gaps = late || !due.isBefore(from) && !due.isAfter(until)
                ? grids.of(election.village()).stream().filter(Grid::empty).count()
                : 0;
        return gaps == 0
                ? List.of()
                : List.of(new CalendarItem(
                        "mobilisation-grids-" + election.id(),
                        "mobilisation",
                        due,
                        null,
                        election.village(),
                        "mobilisation.grids.calendar",
                        List.of(gaps),
                        GridsPages.path(election.village()),
                        late));
    }
}
