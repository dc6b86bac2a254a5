package org.huanjie.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.committee.Choice;
import org.huanjie.election.committee.Choices;
import org.huanjie.election.committee.Proposed;
import org.huanjie.election.meeting.MeetingKind;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.paper.DocumentKind;
import org.huanjie.election.paper.Documents;
import org.huanjie.election.rules.Rules;
import org.huanjie.election.schedule.Start;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.PostSeats;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageDoor;
import org.huanjie.polling.poll.Polling;
import org.huanjie.replay.clock.ReplayClock;
import org.huanjie.replay.clock.Stagehand;
import org.huanjie.shell.Verdict;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/** 支部一场 — a Party branch's election: approval, list, the members' meeting and its count, the secretary. */
@Component
@ConditionalOnBean(ReplayClock.class)
class BranchPlay {

    private static final int SEATS = 3;

    private final Stagehand stage;
    private final Elections elections;
    private final Start start;
    private final StageDoor door;
    private final Documents documents;
    private final Meetings meetings;
    private final Rules rules;
    private final Choices choices;
    private final StandingPlay standing;
    private final Polling polling;
    private final CountPlay count;

    BranchPlay(
            Stagehand stage,
            Elections elections,
            Start start,
            StageDoor door,
            Documents documents,
            Meetings meetings,
            Rules rules,
            Choices choices,
            StandingPlay standing,
            Polling polling,
            CountPlay count) {
        this.stage = stage;
        this.elections = elections;
        this.start = start;
        this.door = door;
        this.documents = documents;
        this.meetings = meetings;
        this.rules = rules;
        this.choices = choices;
        this.standing = standing;
        this.polling = polling;
        this.count = count;
    }

    /** The superior approves the election. */
    void approve(String village, LocalDate vote) {
        var town = Cast.as(Role.TOWN_COMMITTEE, village);
        stage.let(town, () -> {
            var election = find(village);
            Stagehand.expect(start.fix(election.id(), SEATS, vote, town), Verdict.Done.class);
            paper(election, DocumentKind.SUPERIOR_APPROVAL, vote.minusDays(12), town);
            enter(election, Stage.APPROVED, town);
        });
    }

    /** The list is set, the members meet, elect, and the result is declared. */
    void elect(Scenario scenario, String key, String village, LocalDate vote) {
        var town = Cast.as(Role.TOWN_COMMITTEE, village);
        var team = Cast.as(Role.VILLAGE_TEAM, village);
        var meeting = scenario.lines(key + "-branch-meeting.csv").getFirst();
        int due = Integer.parseInt(meeting.getField("应到"));
        int present = Integer.parseInt(meeting.getField("实到"));
        var election = stage.as(team, () -> find(village));
        stage.let(team, () -> {
            Stagehand.expect(
                    rules.draft(election.id(), List.of(new PostSeats(Post.MEMBER, SEATS)), Map.of(), team),
                    Verdict.Done.class);
            var held = meetings.hold(
                    election.id(),
                    MeetingPurpose.PARTY_ELECTION,
                    MeetingKind.PARTY_MEMBERS,
                    vote.minusDays(3),
                    vote,
                    due,
                    present,
                    present,
                    team);
            Stagehand.expect(held, Verdict.Done.class);
            var recorded = ((Verdict.Done<Meetings.Recorded>) held).value();
            Stagehand.expect(rules.pass(election.id(), recorded.meeting().id(), team), Verdict.Done.class);
        });
        standing.members(scenario, election, due, team);
        standing.enterAndReview(scenario, election, team);
        standing.publish(election, team);
        stage.let(town, () -> enter(election, Stage.MEETING, town));
        var ballots = scenario.lines(key + "-branch-ballots.csv");
        stage.let(
                team,
                () -> Stagehand.expect(
                        polling.meetingBallots(election.id(), due, present, 0, team), Verdict.Done.class));
        count.count(scenario, stage.as(team, () -> find(village)), ballots);
        secretary(election, town, vote);
    }

    private void secretary(Election election, SignedIn town, LocalDate vote) {
        stage.let(town, () -> {
            paper(election, DocumentKind.RESULT_REPORT, vote, town);
            var first = count.elected(election).getFirst();
            Stagehand.expect(
                    choices.record(
                            election.id(), List.of(Proposed.of(new Choice(first.name(), Post.SECRETARY, SEATS))), town),
                    Verdict.Done.class);
            paper(election, DocumentKind.SECRETARY_APPROVAL, vote, town);
            enter(election, Stage.SECRETARY_CHOSEN, town);
        });
    }

    private Election find(String village) {
        return elections.find(village, Body.PARTY_BRANCH).orElseThrow();
    }

    private void enter(Election election, Stage next, SignedIn by) {
        Stagehand.expect(door.enter(election.id(), next, by), Verdict.Done.class);
    }

    private void paper(Election election, DocumentKind kind, LocalDate dated, SignedIn by) {
        Stagehand.expect(
                documents.record(election.id(), kind, PilotWords.PAPER, PilotWords.PAPER_NUMBER, dated, "", by),
                Verdict.Done.class);
    }
}
