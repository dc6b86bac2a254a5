package org.huanjie.roll.voter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huanjie.election.lawbook.LegalCalendars;
import org.huanjie.election.rules.Rules;
import org.huanjie.election.schedule.PlannedDays;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.law.LegalCalendar;
import org.huanjie.roll.line.Problem;
import org.springframework.stereotype.Component;

/** 登记日程 — what the villagers' committee's election says about its roll: the election day, whether the roll is still open. */
@Component
public class RollCalendar {

    /** Objections are received for five days, and decided within three (R-RG-6). */
    private static final int DAYS_TO_OBJECT = 5;

    private static final int DAYS_TO_DECIDE = 3;

    /** 公布名单. */
    private static final String POSTING = "S07";

    private final Elections elections;
    private final Rules rules;
    private final LegalCalendars calendars;
    private final PlannedDays planned;
    private final Clock clock;

    RollCalendar(Elections elections, Rules rules, LegalCalendars calendars, PlannedDays planned, Clock clock) {
        this.elections = elections;
        this.rules = rules;
        this.calendars = calendars;
        this.planned = planned;
        this.clock = clock;
    }

    /** When the roll was posted, if it was: the day on which the election entered that stage. */
    public Optional<Posting.Posted> posted(Election election) {
        return elections.entered(election.first()).stream()
                .filter(entered -> entered.stage() == Stage.ROLL_PUBLISHED)
                .map(entered -> postedOn(
                        election.village(),
                        entered.at().atZoneSameInstant(clock.getZone()).toLocalDate()))
                .findFirst();
    }

    /** What would follow of posting this village's roll on this day. */
    public Posting.Posted postedOn(String village, LocalDate day) {
        return new Posting.Posted(day, calendars.periodEnd(village, day, DAYS_TO_OBJECT));
    }

    /** By when the committee decides on an objection received on this day. */
    public LocalDate decidedBy(Election election, LocalDate received) {
        return calendars.periodEnd(election.village(), received, DAYS_TO_DECIDE);
    }

    /** By when the roll is to be posted, by the village's own rules and by the plan of its schedule; empty without a day, or while nobody has set what no source gives. */
    public Optional<Posting.Days> postingDays(Election election) {
        var settings = rules.settings(election.id());
        var day = election.day();
        return day == null || settings.rollPublishDays().isEmpty()
                ? Optional.empty()
                : Optional.of(new Posting.Days(
                        LegalCalendar.atLeastBefore(
                                day, settings.rollPublishDays().getAsInt()),
                        planned.of(election, settings, POSTING, day)));
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
