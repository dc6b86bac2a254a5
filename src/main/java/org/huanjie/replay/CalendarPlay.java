package org.huanjie.replay;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.who.Role;
import org.huanjie.election.occasion.ArrangementDraft;
import org.huanjie.election.occasion.Arrangements;
import org.huanjie.election.occasion.Occasion;
import org.huanjie.election.occasion.VotingManner;
import org.huanjie.election.schedule.Batch;
import org.huanjie.election.schedule.Lessons;
import org.huanjie.election.schedule.Plans;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.region.DivisionCode;
import org.huanjie.replay.clock.ReplayClock;
import org.huanjie.replay.clock.Stagehand;
import org.huanjie.shell.Verdict;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/** 计划一场 — the county plans the pilots, then after them every other village by town, and writes down what the pilots taught. */
@Component
@ConditionalOnBean(ReplayClock.class)
class CalendarPlay {

    private final Stagehand stage;
    private final Plans plans;
    private final Lessons lessons;
    private final Elections elections;
    private final Arrangements arrangements;

    CalendarPlay(Stagehand stage, Plans plans, Lessons lessons, Elections elections, Arrangements arrangements) {
        this.arrangements = arrangements;
        this.stage = stage;
        this.plans = plans;
        this.lessons = lessons;
        this.elections = elections;
    }

    /** Plays what was planned and written from one day on and before another. */
    void play(Scenario scenario, LocalDate from, LocalDate until) {
        scenario.lines("batches.csv").stream()
                .filter(line -> within(line.getField("计划于"), from, until))
                .forEach(this::plan);
        scenario.lines("lessons.csv").stream()
                .filter(line -> within(line.getField("写于"), from, until))
                .forEach(this::write);
    }

    /** What a village told its people of hour and place of the vote (R-PL-2). */
    void announce(Scenario scenario, Election election) {
        var line = scenario.lines("occasions.csv").getFirst();
        var presiding = Cast.as(Role.ELECTION_COMMITTEE, election.village());
        var draft = new ArrangementDraft(
                Occasion.VOTE,
                Optional.empty(),
                LocalTime.parse(line.getField("开始")),
                LocalTime.parse(line.getField("结束")),
                line.getField("地点"),
                List.of(),
                Optional.of(VotingManner.ASSEMBLY),
                "");
        stage.let(
                presiding,
                () -> Stagehand.expect(arrangements.publish(election.id(), draft, presiding), Verdict.Done.class));
    }

    private static boolean within(String text, LocalDate from, LocalDate until) {
        var day = LocalDate.parse(text);
        return !day.isBefore(from) && day.isBefore(until);
    }

    private void plan(NamedCsvRecord line) {
        stage.on(LocalDate.parse(line.getField("计划于")));
        var office = Cast.as(Role.COUNTY_OFFICE, Pilot.COUNTY);
        var divisions = Arrays.stream(line.getField("区划").split(" "))
                .map(DivisionCode::new)
                .toList();
        stage.let(office, () -> {
            var opened = plans.open(
                    Pilot.COUNTY,
                    line.getField("批次"),
                    LocalDate.parse(line.getField("最早")),
                    LocalDate.parse(line.getField("最晚")),
                    office);
            Stagehand.expect(opened, Verdict.Done.class);
            var batch = ((Verdict.Done<Batch>) opened).value();
            var villages = elections.within(Pilot.COUNTY, Body.VILLAGERS_COMMITTEE).stream()
                    .filter(election -> election.stage() == Stage.PREPARING)
                    .map(Election::village)
                    .filter(village -> divisions.stream().anyMatch(one -> one.contains(village)))
                    .toList();
            Stagehand.expect(
                    plans.plan(
                            Pilot.COUNTY,
                            villages,
                            LocalDate.parse(line.getField("选举日")),
                            batch.id(),
                            line.getField("理由"),
                            office),
                    Verdict.Done.class);
        });
    }

    private void write(NamedCsvRecord line) {
        stage.on(LocalDate.parse(line.getField("写于")));
        var office = Cast.as(Role.COUNTY_OFFICE, line.getField("区划"));
        stage.let(
                office,
                () -> Stagehand.expect(
                        lessons.write(line.getField("区划"), line.getField("步骤"), line.getField("经验"), office),
                        Verdict.Done.class));
    }
}
