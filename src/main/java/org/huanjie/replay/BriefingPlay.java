package org.huanjie.replay;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.briefing.BriefingInvitations;
import org.huanjie.briefing.BriefingOutcome;
import org.huanjie.briefing.BriefingReport;
import org.huanjie.briefing.MinuteDraft;
import org.huanjie.briefing.Minutes;
import org.huanjie.briefing.Seats;
import org.huanjie.briefing.seat.Seat;
import org.huanjie.briefing.seat.SeatPresence;
import org.huanjie.problem.Problem;
import org.huanjie.problem.Problems;
import org.huanjie.replay.clock.ReplayClock;
import org.huanjie.replay.clock.Stagehand;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/**
 * 选情分析会一场 — while the pilot runs each village's team meets every evening, the town's seven and the county's group every Monday, on
 * which one of the group goes to each of the villages.
 */
@Component
@ConditionalOnBean(ReplayClock.class)
class BriefingPlay {

    private static final LocalTime EVENING = LocalTime.of(20, 0);
    private static final SignedIn TOWN =
            Cast.as(Role.TOWN_COMMITTEE, Pilot.VILLAGES.getFirst().code());
    private static final SignedIn COUNTY = Cast.as(Role.COUNTY_OFFICE, Pilot.COUNTY);

    private final Stagehand stage;
    private final Seats seats;
    private final BriefingInvitations invitations;
    private final Minutes minutes;
    private final Problems problems;

    BriefingPlay(Stagehand stage, Seats seats, BriefingInvitations invitations, Minutes minutes, Problems problems) {
        this.stage = stage;
        this.seats = seats;
        this.invitations = invitations;
        this.minutes = minutes;
        this.problems = problems;
    }

    /** The days on which they meet: from the start until the villages are handed over. */
    Stream<LocalDate> days(Plan plan) {
        return plan.on(Plan.Day.START).datesUntil(plan.on(Plan.Day.HANDED_OVER));
    }

    /** Everyone meets who meets on this day; on the first one the rosters are named. */
    void meet(Scenario scenario, LocalDate day) {
        stage.at(day.atTime(EVENING));
        if (day.equals(Plan.of(scenario).on(Plan.Day.START))) {
            name(scenario, day);
        }
        boolean monday = day.getDayOfWeek() == DayOfWeek.MONDAY;
        for (var village : Pilot.VILLAGES) {
            var team = Cast.as(Role.VILLAGE_TEAM, village.code());
            if (monday) {
                stage.let(team, () -> invite(village.code(), day, team));
            }
            stage.let(team, () -> hold(village.code(), day, team));
        }
        if (monday) {
            stage.let(TOWN, () -> hold(TOWN.division(), day, TOWN));
            stage.let(COUNTY, () -> hold(COUNTY.division(), day, COUNTY));
        }
    }

    private void name(Scenario scenario, LocalDate day) {
        scenario.lines("three-ones.csv").forEach(line -> {
            var team = Cast.as(Role.VILLAGE_TEAM, line.getField("村"));
            var organ = line.getField("单位") + line.getField("职务");
            stage.let(team, () -> done(seats.name(team.division(), Seat.TEAM, organ, line.getField("姓名"), day, team)));
        });
        var seven = Seat.of(TOWN.division());
        stage.let(TOWN, () -> {
            for (int n = 0; n < seven.size(); n++) {
                done(seats.name(TOWN.division(), seven.get(n), "", PilotWords.SEVEN.get(n), day, TOWN));
            }
        });
        stage.let(COUNTY, () -> {
            for (int n = 0; n < PilotWords.GROUP.size(); n++) {
                var organ = PilotWords.GROUP_ORGANS.get(n);
                done(seats.name(COUNTY.division(), Seat.GUIDANCE, organ, PilotWords.GROUP.get(n), day, COUNTY));
            }
        });
    }

    // one after the other, each Monday the next of them
    private void invite(String village, LocalDate day, SignedIn team) {
        var group = seats.guidance(village, day);
        int turn = (int) (day.toEpochDay() / 7 % group.size());
        done(invitations.invite(village, day, group.get(turn).id(), team));
    }

    private void hold(String division, LocalDate day, SignedIn by) {
        var everyone = minutes.expected(division, day).stream()
                .map(one -> new BriefingReport.Said(one.id(), SeatPresence.PRESENT, ""))
                .toList();
        done(minutes.hold(new BriefingReport(division, day, everyone, List.of(said(division))), by));
    }

    // the first of the agenda is spoken of; what is to be done about it the lists say already
    private MinuteDraft said(String division) {
        return problems.red(division).stream()
                .findFirst()
                .map(BriefingPlay::pressed)
                .orElse(MinuteDraft.of(PilotWords.BRIEFED, ""));
    }

    private static MinuteDraft pressed(Problem problem) {
        return new MinuteDraft(problem.title() + "：" + PilotWords.PRESSED, "", problem.id(), null, null, null);
    }

    private static void done(BriefingOutcome outcome) {
        Stagehand.expect(outcome, BriefingOutcome.Done.class);
    }
}
