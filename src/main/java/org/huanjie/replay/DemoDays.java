package org.huanjie.replay;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.access.who.Role;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.replay.clock.ReplayClock;
import org.huanjie.replay.clock.Stagehand;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/**
 * 演示的关键日 — the days that a visitor must not leap over: who misses the posting of the roll or the election day of a village
 * cannot bring it to an end, since the law does not let either be made up for.
 */
@Component
@ConditionalOnBean(ReplayClock.class)
public class DemoDays {

    /** The roll hangs at least 20 days before the vote, 21 where the rules say so (R-RG-5). */
    private static final int ROLL_DAYS = 21;

    private final Elections elections;
    private final Stagehand stage;

    DemoDays(Elections elections, Stagehand stage) {
        this.elections = elections;
        this.stage = stage;
    }

    /** The first of these days after one day and before another. */
    public Optional<LocalDate> between(LocalDate from, LocalDate until) {
        var office = Cast.as(Role.COUNTY_OFFICE, Pilot.COUNTY);
        return stage.as(office, () -> elections.within(Pilot.COUNTY, Body.VILLAGERS_COMMITTEE)).stream()
                .flatMap(DemoDays::days)
                .filter(day -> day.isAfter(from) && day.isBefore(until))
                .min(LocalDate::compareTo);
    }

    private static Stream<LocalDate> days(Election election) {
        var vote = election.day();
        if (vote == null || !election.reached(Stage.STARTED) || election.reached(Stage.COUNTING)) {
            return Stream.empty();
        }
        return election.reached(Stage.ROLL_PUBLISHED) ? Stream.of(vote) : Stream.of(vote.minusDays(ROLL_DAYS), vote);
    }
}
