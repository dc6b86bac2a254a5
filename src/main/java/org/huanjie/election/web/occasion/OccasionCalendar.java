package org.huanjie.election.web.occasion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.occasion.Arrangement;
import org.huanjie.election.occasion.Arrangements;
import org.huanjie.election.occasion.Occasion;
import org.huanjie.election.schedule.CalendarItem;
import org.huanjie.election.schedule.CalendarSource;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.law.LegalCalendar;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 场合日程 — when and where a village meets, for whoever works for it; and that the vote's hour and place are to be published before it (R-PL-2). */
@Component
class OccasionCalendar implements CalendarSource {

    private final Arrangements arrangements;
    private final Elections elections;
    private final Clock clock;

    OccasionCalendar(Arrangements arrangements, Elections elections, Clock clock) {
        this.arrangements = arrangements;
        this.elections = elections;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CalendarItem> items(SignedIn who, LocalDate from, LocalDate until) {
        var village = who.division();
        return new DivisionCode(village).level() == Level.VILLAGE
                ? elections
                        .find(village, Body.VILLAGERS_COMMITTEE)
                        .map(election -> Stream.concat(
                                        ahead(election, from, until), unpublished(election, who, from, until).stream())
                                .toList())
                        .orElse(List.of())
                : List.of();
    }

    private Stream<CalendarItem> ahead(Election election, LocalDate from, LocalDate until) {
        return arrangements.of(election.id()).stream()
                .filter(one -> !one.day().isBefore(from) && !one.day().isAfter(until))
                .map(one -> item(election, one));
    }

    private static CalendarItem item(Election election, Arrangement one) {
        return new CalendarItem(
                "occasion-" + election.id() + "-" + one.occasion(),
                "election",
                one.day(),
                one.from(),
                election.village(),
                "occasion.calendar",
                List.of(one.occasion(), one.place()),
                path(election),
                false);
    }

    private Optional<CalendarItem> unpublished(Election election, SignedIn who, LocalDate from, LocalDate until) {
        var vote = election.day();
        if (vote == null
                || onTheSameDay(election, vote)
                || !Occasion.VOTE.openAt(election)
                || !Permission.CONDUCT.isOf(who, election.village())
                || arrangements.of(election.id(), Occasion.VOTE).filter(one -> one.day().equals(vote)).isPresent()) {
            return Optional.empty();
        }
        var due = LegalCalendar.atLeastBefore(vote, 1);
        boolean late = due.isBefore(LocalDate.now(clock));
        return late || !due.isBefore(from) && !due.isAfter(until)
                ? Optional.of(new CalendarItem(
                        "occasion-publish-" + election.id(),
                        "election",
                        due,
                        null,
                        election.village(),
                        "occasion.calendar.publish",
                        List.of(vote),
                        path(election),
                        late))
                : Optional.empty();
    }

    // whoever votes again on the same day is in the hall already (R-WN-4)
    private boolean onTheSameDay(Election election, LocalDate vote) {
        return election.follows() != null
                && vote.equals(elections.get(election.follows()).day());
    }

    private static String path(Election election) {
        return "/villages/" + election.village() + "/election/" + election.body().slug() + "/arrangements";
    }
}
