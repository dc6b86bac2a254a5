package org.huanjie.replay;

import static org.huanjie.replay.clock.Stagehand.expect;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidate;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.encounter.CandidateStatements;
import org.huanjie.candidacy.encounter.Encounters;
import org.huanjie.discipline.campaign.Activities;
import org.huanjie.discipline.campaign.Activity;
import org.huanjie.discipline.campaign.ActivityReport;
import org.huanjie.discipline.campaign.CampaignPlan;
import org.huanjie.discipline.campaign.DuePer;
import org.huanjie.discipline.campaign.PlanDraft;
import org.huanjie.discipline.reminder.ReminderSending;
import org.huanjie.discipline.reminder.Reminders;
import org.huanjie.discipline.reminder.Series;
import org.huanjie.discipline.reminder.SeriesDraft;
import org.huanjie.discipline.reminder.SeriesId;
import org.huanjie.election.stage.Election;
import org.huanjie.messaging.outbox.OutboxPost;
import org.huanjie.messaging.recipient.ContactKind;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.huanjie.replay.clock.ReplayClock;
import org.huanjie.replay.clock.Stagehand;
import org.huanjie.roll.membership.MemberLine;
import org.huanjie.roll.membership.MembershipKind;
import org.huanjie.roll.membership.Memberships;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.text.PersonName;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 纪律一场 — villages list whom they remind, the town plans activities, two approve the daily reminder, and the clock sends it every morning. */
@Component
@Order(2)
@ConditionalOnBean(ReplayClock.class)
class CampaignPlay implements Pilot.DatedPlay {

    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private final Stagehand stage;
    private final Memberships memberships;
    private final CampaignPlan plan;
    private final Activities activities;
    private final Reminders reminders;
    private final ReminderSending sending;
    private final OutboxPost post;

    CampaignPlay(
            Stagehand stage,
            Memberships memberships,
            CampaignPlan plan,
            Activities activities,
            Reminders reminders,
            ReminderSending sending,
            OutboxPost post) {
        this.stage = stage;
        this.memberships = memberships;
        this.plan = plan;
        this.activities = activities;
        this.reminders = reminders;
        this.sending = sending;
        this.post = post;
    }

    /** Plays what falls on these days, day by day. */
    @Override
    public void play(Scenario scenario, LocalDate from, LocalDate until) {
        var series = scenario.lines("reminders.csv");
        var held = scenario.lines("activities.csv");
        var first = day(series.getFirst(), "设立日");
        for (var day = from.isBefore(first) ? first : from; day.isBefore(until); day = day.plusDays(1)) {
            var today = day;
            if (today.equals(first)) {
                stage.on(today);
                list(scenario);
                scenario.lines("activity-plan.csv").forEach(this::plan);
            }
            series.stream().filter(line -> day(line, "设立日").equals(today)).forEach(this::make);
            remind(series, today);
            held.stream().filter(line -> day(line, "日").equals(today)).forEach(this::hold);
        }
    }

    private void list(Scenario scenario) {
        scenario.lines("members.csv").stream()
                .collect(Collectors.groupingBy(line -> line.getField("村") + line.getField("名册")))
                .values()
                .forEach(this::list);
    }

    private void list(List<NamedCsvRecord> members) {
        var village = members.getFirst().getField("村");
        var kind = MembershipKind.valueOf(members.getFirst().getField("名册"));
        var team = Cast.as(Role.VILLAGE_TEAM, village);
        var lines = new ArrayList<MemberLine>();
        members.forEach(line -> lines.add(new MemberLine(
                lines.size() + 1,
                PersonName.of(line.getField("姓名")),
                OptionalInt.empty(),
                line.getField("手机").isEmpty() ? Optional.empty() : ContactKind.PHONE.read(line.getField("手机")))));
        stage.let(team, () -> Stagehand.expect(memberships.enter(village, kind, lines, team), Verdict.Done.class));
    }

    private void plan(NamedCsvRecord line) {
        var town = Cast.as(Role.TOWN_COMMITTEE, line.getField("区划"));
        var draft = new PlanDraft(
                line.getField("类型"),
                DuePer.valueOf(line.getField("单位")),
                day(line, "首日"),
                day(line, "末日"),
                Integer.parseInt(line.getField("次数")),
                Role.valueOf(line.getField("负责")));
        stage.let(town, () -> Stagehand.expect(plan.add(line.getField("区划"), draft, town), Verdict.Done.class));
    }

    // the town writes and approves, the county approves too
    private void make(NamedCsvRecord line) {
        var village = line.getField("村");
        var town = Cast.as(Role.TOWN_COMMITTEE, village);
        var office = Cast.as(Role.COUNTY_OFFICE, village);
        stage.on(day(line, "设立日"));
        var classes = List.of("register.PARTY_MEMBER", "register.REPRESENTATIVE");
        var draft = new SeriesDraft(
                day(line, "首日"), day(line, "末日"), day(line, "投票日"), LocalTime.parse(line.getField("时")), classes);
        var id = stage.as(town, () -> made(reminders.make(village, draft, town)));
        take(village, id, reminders::propose, town);
        take(village, id, reminders::approve, town);
        take(village, id, reminders::approve, office);
    }

    private void take(String village, SeriesId id, BiFunction<Series, SignedIn, Verdict<Series>> step, SignedIn by) {
        stage.let(
                by,
                () -> Stagehand.expect(step.apply(reminders.find(village, id).orElseThrow(), by), Verdict.Done.class));
    }

    private void remind(List<NamedCsvRecord> series, LocalDate today) {
        var due = series.stream()
                .filter(line -> !today.isBefore(day(line, "首日"))
                        && !today.isAfter(day(line, "末日").plusDays(1)))
                .map(line -> LocalTime.parse(line.getField("时")))
                .max(LocalTime::compareTo);
        due.ifPresent(hour -> {
            stage.at(today.atTime(hour));
            sending.run(Pilot.COUNTY);
            post.work();
        });
    }

    private void hold(NamedCsvRecord line) {
        var division = line.getField("区划");
        var by = Cast.as(
                new DivisionCode(division).level() == Level.TOWN ? Role.TOWN_COMMITTEE : Role.VILLAGE_TEAM, division);
        stage.at(day(line, "日").atTime(EVENING));
        var told =
                new Activity.Told(line.getField("地点"), Integer.parseInt(line.getField("人数")), line.getField("材料"), "");
        var report = new ActivityReport(line.getField("类型"), 0, day(line, "日"), told);
        stage.let(by, () -> Stagehand.expect(activities.enter(division, report, by), Verdict.Done.class));
    }

    private static SeriesId made(Verdict<SeriesId> outcome) {
        Stagehand.expect(outcome, Verdict.Done.class);
        return ((Verdict.Done<SeriesId>) outcome).value();
    }

    private static LocalDate day(NamedCsvRecord line, String column) {
        return LocalDate.parse(line.getField(column));
    }

    /** 见面会一场 — the day after the list is out candidates meet villagers, in each village (R-NM-8). */
    @Component
    @ConditionalOnBean(ReplayClock.class)
    static class EncounterPlay implements Pilot.DatedPlay {

        private static final int CAME = 120;

        private final Stagehand stage;
        private final CommitteePlay committee;
        private final Candidates candidates;
        private final Encounters encounters;
        private final CandidateStatements statements;

        EncounterPlay(
                Stagehand stage,
                CommitteePlay committee,
                Candidates candidates,
                Encounters encounters,
                CandidateStatements statements) {
            this.stage = stage;
            this.committee = committee;
            this.candidates = candidates;
            this.encounters = encounters;
            this.statements = statements;
        }

        @Override
        public void play(Scenario scenario, LocalDate from, LocalDate until) {
            var list = Plan.of(scenario).on(Plan.Day.LIST);
            if (list.isBefore(from) || !list.isBefore(until)) {
                return;
            }
            for (var village : Pilot.VILLAGES) {
                var election = committee.find(village.code());
                stage.on(list);
                announce(election, list.plusDays(1));
                stage.at(list.plusDays(1).atTime(21, 0));
                record(election);
            }
        }

        private void announce(Election election, LocalDate day) {
            var presiding = Cast.as(Role.ELECTION_COMMITTEE, election.village());
            stage.let(presiding, () -> {
                expect(
                        encounters.announce(election, day.atTime(19, 0), PilotWords.HALL, presiding), Verdict.Done.class);
                for (var said : statements.of(election)) {
                    expect(
                            statements.keep(election, said.candidate(), PilotWords.STATEMENT, presiding),
                            Verdict.Done.class);
                }
            });
        }

        private void record(Election election) {
            var presiding = Cast.as(Role.ELECTION_COMMITTEE, election.village());
            stage.let(presiding, () -> {
                var standing = candidates.standing(election.id()).stream()
                        .map(Candidate::id)
                        .toList();
                var encounter = encounters.of(election).getLast().id();
                expect(
                        encounters.record(
                                election,
                                encounter,
                                CAME,
                                standing.stream().collect(Collectors.toMap(Function.identity(), one -> true)),
                                presiding),
                        Verdict.Done.class);
                expect(
                        encounters.answer(
                                election,
                                encounter,
                                standing.getFirst(),
                                PilotWords.QUESTION,
                                PilotWords.ANSWER,
                                presiding),
                        Verdict.Done.class);
            });
        }
    }
}
