package org.huanjie.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.rules.Organ;
import org.huanjie.election.paper.DocumentKind;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.Terms;
import org.huanjie.replay.clock.ReplayClock;
import org.huanjie.replay.clock.Stagehand;
import org.huanjie.shell.Demonstration.PlayStep;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Service;

/**
 * 试点 — plays the pilot of 2017: the county's readiness, and the elections of three villages of Xiaojiang town, day by day, through
 * the services that the screens use.
 */
@Service
@ConditionalOnBean(ReplayClock.class)
public class Pilot {

    public static final String COUNTY = "330326";

    /** The three pilot villages. */
    static final List<Village> VILLAGES = List.of(
            new Village("330326103210", "pannan"),
            new Village("330326103216", "yufeng"),
            new Village("330326103220", "houlin"));

    /** 试点村 — its code, and how its files are named. */
    record Village(String code, String key) {}

    /** 按日一场 — what is played beside the elections, day by day. */
    interface DatedPlay {

        /** Plays what falls on these days, the first included and the last not. */
        void play(Scenario scenario, LocalDate from, LocalDate until);
    }

    /** 一场 — what each village does on a day of the plan. */
    private record Scene(Plan.Day day, Consumer<Village> act) {}

    private static final String EDITION = "ZJ2012";

    private final Stagehand stage;
    private final Terms terms;
    private final ReadinessPlay readiness;
    private final CommitteePlay committee;
    private final BranchPlay branch;
    private final StandingPlay standing;
    private final PollPlay poll;
    private final CountPlay count;
    private final ArchivePlay archive;
    private final CalendarPlay calendar;
    private final ResponsibilityPlay responsibility;
    private final List<DatedPlay> work;

    Pilot(
            Stagehand stage,
            Terms terms,
            ReadinessPlay readiness,
            CommitteePlay committee,
            BranchPlay branch,
            StandingPlay standing,
            PollPlay poll,
            CountPlay count,
            ArchivePlay archive,
            CalendarPlay calendar,
            ResponsibilityPlay responsibility,
            List<DatedPlay> work) {
        this.calendar = calendar;
        this.responsibility = responsibility;
        this.work = List.copyOf(work);
        this.archive = archive;
        this.stage = stage;
        this.terms = terms;
        this.readiness = readiness;
        this.committee = committee;
        this.branch = branch;
        this.standing = standing;
        this.poll = poll;
        this.count = count;
    }

    /** Plays the whole scenario, day by day, and tells each step before it; the clock stands at its last day afterwards. */
    public void play(Scenario scenario, Consumer<PlayStep> tell) {
        var plan = Plan.of(scenario);
        var scenes = scenes(scenario, plan);
        int steps = scenes.size() + 1;
        open(plan);
        calendar.play(scenario, LocalDate.MIN, plan.on(Plan.Day.START));
        responsibility.bind(scenario);
        var before = LocalDate.MIN;
        for (var scene : scenes) {
            var day = plan.on(scene.day());
            tell.accept(new PlayStep(scenes.indexOf(scene) + 1, steps, day));
            readiness.play(scenario, before, day);
            responsibility.play(scenario, before, day);
            beside(scenario, before, day);
            for (var village : VILLAGES) {
                stage.on(day);
                scene.act().accept(village);
            }
            before = day;
        }
        tell.accept(new PlayStep(steps, steps, plan.on(Plan.Day.DEMO)));
        readiness.play(scenario, before, plan.on(Plan.Day.DEMO));
        calendar.play(scenario, plan.on(Plan.Day.START), plan.on(Plan.Day.DEMO));
        responsibility.play(scenario, before, plan.on(Plan.Day.DEMO));
        beside(scenario, before, plan.on(Plan.Day.DEMO));
        stage.on(plan.on(Plan.Day.DEMO));
    }

    private void beside(Scenario scenario, LocalDate from, LocalDate until) {
        work.forEach(one -> one.play(scenario, from, until));
    }

    /** An account of the demonstration answers for an organ of the county. */
    void seat(Organ organ, String account) {
        standing.reviews().seat(COUNTY, organ, account);
    }

    /** What volunteers came to, in households, and rides, in riders. */
    Map<String, Integer> called() {
        return poll.mobilisation()
                .called(VILLAGES.stream()
                        .map(village -> committee.find(village.code()))
                        .toList());
    }

    private void open(Plan plan) {
        var office = Cast.as(Role.COUNTY_OFFICE, COUNTY);
        var began = plan.on(Plan.Day.TERM);
        stage.on(began);
        stage.let(office, () -> terms.open(COUNTY, EDITION, began, LocalDate.of(began.getYear(), 12, 31), office));
        readiness.settle(COUNTY);
        standing.reviews().adopt(COUNTY, began);
    }

    private List<Scene> scenes(Scenario scenario, Plan plan) {
        var vote = plan.on(Plan.Day.VOTE);
        var members = plan.on(Plan.Day.BRANCH);
        return Stream.concat(
                        Stream.of(
                                new Scene(Plan.Day.START, v -> committee.start(v.code(), vote)),
                                new Scene(
                                        Plan.Day.COMMITTEE,
                                        v -> committee.found(
                                                scenario,
                                                v.code(),
                                                plan.on(Plan.Day.START),
                                                plan.on(Plan.Day.COMMITTEE))),
                                new Scene(Plan.Day.REGISTRATION, v -> committee.enter(v.code(), Stage.REGISTERING)),
                                new Scene(Plan.Day.BRANCH_APPROVED, v -> branch.approve(v.code(), members)),
                                new Scene(Plan.Day.ROLL_LOADED, v -> committee.load(scenario, v.key(), v.code())),
                                new Scene(Plan.Day.ROLL, v -> committee.post(v.code())),
                                new Scene(Plan.Day.ROLL_SETTLED, v -> committee.settle(v.code())),
                                new Scene(Plan.Day.NOMINATION, v -> nominate(scenario, v)),
                                new Scene(Plan.Day.BRANCH, v -> branch.elect(scenario, v.key(), v.code(), members)),
                                new Scene(
                                        Plan.Day.REVIEW,
                                        v -> standing.reviews().review(scenario, committee.find(v.code()))),
                                new Scene(
                                        Plan.Day.TALK,
                                        v -> standing.reviews().talk(scenario, committee.find(v.code()))),
                                new Scene(
                                        Plan.Day.PLEDGE,
                                        v -> standing.reviews()
                                                .pledge(scenario, committee.find(v.code()), presiding(v)))),
                        fromTheVolunteers(scenario, plan))
                .toList();
    }

    private Stream<Scene> fromTheVolunteers(Scenario scenario, Plan plan) {
        return Stream.of(
                new Scene(
                        Plan.Day.VOLUNTEERS,
                        v -> poll.mobilisation().signUp(scenario, v.key(), committee.find(v.code()))),
                new Scene(Plan.Day.GRIDS, v -> {
                    poll.mobilisation().goToGrids(scenario, committee.find(v.code()));
                    poll.mobilisation().callOn(scenario, v.key(), committee.find(v.code()));
                }),
                new Scene(Plan.Day.LIST, v -> standing.publish(committee.find(v.code()), presiding(v))),
                new Scene(Plan.Day.PREPARATION, v -> calendar.announce(scenario, committee.find(v.code()))),
                new Scene(Plan.Day.PREPARATION, v -> poll.prepare(scenario, v.key(), committee.find(v.code()))),
                new Scene(
                        Plan.Day.EVE, v -> poll.mobilisation().planRides(scenario, v.key(), committee.find(v.code()))),
                new Scene(Plan.Day.VOTE, v -> vote(scenario, v, plan.on(Plan.Day.VOTE))),
                new Scene(
                        Plan.Day.FILING,
                        v -> committee.papers(
                                v.code(),
                                Stage.FILED,
                                plan.on(Plan.Day.FILING),
                                DocumentKind.RESULT_NOTICE,
                                DocumentKind.RESULT_FILING,
                                DocumentKind.CERTIFICATES)),
                new Scene(Plan.Day.HANDED_OVER, v -> handOver(v, plan.on(Plan.Day.HANDED_OVER))));
    }

    private void nominate(Scenario scenario, Village village) {
        committee.enter(village.code(), Stage.NOMINATING);
        standing.enter(scenario, committee.find(village.code()), presiding(village));
    }

    private void vote(Scenario scenario, Village village, LocalDate day) {
        poll.poll(scenario, village.key(), committee.find(village.code()), day);
        count.count(scenario, committee.find(village.code()), scenario.lines(village.key() + "-committee-ballots.csv"));
        poll.sign(committee.find(village.code()));
    }

    private void handOver(Village village, LocalDate day) {
        // a changed scenario may elect too few: its village stays where another vote is due
        if (!committee.find(village.code()).reached(Stage.FILED)) {
            return;
        }
        archive.handOver(committee.find(village.code()));
        committee.papers(village.code(), Stage.HANDED_OVER, day, DocumentKind.HANDOVER_LIST);
    }

    private static SignedIn presiding(Village village) {
        return Cast.as(Role.ELECTION_COMMITTEE, village.code());
    }
}
