package org.huanjie.roll.voter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huanjie.election.rules.Rules;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.roll.line.Problem;
import org.springframework.stereotype.Component;

/** 登记日程 — what the villagers' committee's election says about its roll: the election day, whether the roll is still open. */
@Component
public class RollCalendar {

    /** The law's twenty days may be read without the election day itself, so one plans with one more (R-RG-5). */
    private static final int PLANNED_DAYS = 21;

    private final Elections elections;
    private final Rules rules;
    private final Clock clock;

    RollCalendar(Elections elections, Rules rules, Clock clock) {
        this.elections = elections;
        this.rules = rules;
        this.clock = clock;
    }

    /** When the roll was posted, if it was: the day on which the election entered that stage. */
    public Optional<Posting.Posted> posted(Election election) {
        return elections.entered(election.first()).stream()
                .filter(entered -> entered.stage() == Stage.ROLL_PUBLISHED)
                .map(entered -> new Posting.Posted(
                        entered.at().atZoneSameInstant(clock.getZone()).toLocalDate()))
                .findFirst();
    }

    /** By when the roll is to be posted; the village's own rules may ask for 21 days. */
    public Optional<Posting.Days> postingDays(Election election) {
        int legal = rules.settings(election.id()).rollPublishDays();
        return Optional.ofNullable(election.day())
                .map(day -> new Posting.Days(day.minusDays(legal), day.minusDays(PLANNED_DAYS)));
    }

    public Optional<Election> election(String village) {
        return elections.find(village, Body.VILLAGERS_COMMITTEE);
    }

    /** The day that age is reckoned on (R-RG-4); of a further vote whose day is not set, that of the first. */
    Optional<LocalDate> votesOn(Election election) {
        return Optional.ofNullable(election.day())
                .or(() -> Optional.ofNullable(elections.get(election.first()).day()));
    }

    /** What stands against loading a file for this village. */
    public Optional<Problem> against(String village) {
        return election(village).map(RollCalendar::against).orElse(Optional.of(Problem.VILLAGE_UNKNOWN));
    }

    /** The election days of the villages within this division whose rolls may be loaded. */
    public Map<String, LocalDate> electionDays(String division) {
        var days = new TreeMap<String, LocalDate>();
        for (var election : elections.within(division, Body.VILLAGERS_COMMITTEE)) {
            var day = election.day();
            if (day != null && against(election).isEmpty()) {
                days.put(election.village(), day);
            }
        }
        return days;
    }

    private static Optional<Problem> against(Election election) {
        if (election.reached(Stage.ROLL_PUBLISHED)) {
            return Optional.of(Problem.ROLL_POSTED);
        }
        return election.day() == null ? Optional.of(Problem.NO_ELECTION_DAY) : Optional.empty();
    }
}
