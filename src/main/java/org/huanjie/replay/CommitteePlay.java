package org.huanjie.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.committee.Committee;
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
import org.huanjie.law.Setting;
import org.huanjie.replay.clock.ReplayClock;
import org.huanjie.replay.clock.Stagehand;
import org.huanjie.roll.file.RollFile;
import org.huanjie.roll.voter.Posting;
import org.huanjie.shell.Verdict;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/** 村委会一场 — the villagers' committee's election from its start to its archive, but for the poll and the count. */
@Component
@ConditionalOnBean(ReplayClock.class)
class CommitteePlay {

    private static final int MEMBERS = 3;
    private static final int REPRESENTATIVES = 40;
    private static final int PRESENT = 37;

    private final Stagehand stage;
    private final Elections elections;
    private final Start start;
    private final StageDoor door;
    private final Committee committee;
    private final Meetings meetings;
    private final Documents documents;
    private final Rules rules;
    private final RollFile roll;
    private final Posting posting;

    CommitteePlay(
            Stagehand stage,
            Elections elections,
            Start start,
            StageDoor door,
            Committee committee,
            Meetings meetings,
            Documents documents,
            Rules rules,
            RollFile roll,
            Posting posting) {
        this.stage = stage;
        this.elections = elections;
        this.start = start;
        this.door = door;
        this.committee = committee;
        this.meetings = meetings;
        this.documents = documents;
        this.rules = rules;
        this.roll = roll;
        this.posting = posting;
    }

    Election find(String village) {
        return stage.as(
                Cast.as(Role.VILLAGE_TEAM, village),
                () -> elections.find(village, Body.VILLAGERS_COMMITTEE).orElseThrow());
    }

    void start(String village, LocalDate vote) {
        var town = Cast.as(Role.TOWN_COMMITTEE, village);
        var election = find(village);
        stage.let(town, () -> {
            Stagehand.expect(start.fix(election.id(), MEMBERS + 1, vote, town), Verdict.Done.class);
            enter(election, Stage.STARTED, town);
        });
    }

    /** The representatives' meeting chooses the election committee and passes the election rules. */
    void found(Scenario scenario, String village, LocalDate announced, LocalDate held) {
        var team = Cast.as(Role.VILLAGE_TEAM, village);
        var presiding = Cast.as(Role.ELECTION_COMMITTEE, village);
        var election = find(village);
        stage.let(team, () -> {
            var meeting = hold(election, MeetingPurpose.COMMITTEE, announced, held, team);
            Stagehand.expect(
                    committee.choose(election.id(), members(scenario, village, meeting), team), Verdict.Done.class);
            paper(election, DocumentKind.COMMITTEE_NOTICE, held, team);
            paper(election, DocumentKind.COMMITTEE_FILING, held, team);
            enter(election, Stage.COMMITTEE_CHOSEN, team);
        });
        stage.let(presiding, () -> {
            Stagehand.expect(
                    rules.draft(
                            election.id(),
                            List.of(new PostSeats(Post.CHAIR, 1), new PostSeats(Post.MEMBER, MEMBERS)),
                            Map.of(
                                    Setting.FINAL_LIST_DAYS,
                                    "4",
                                    Setting.PROXY_DEADLINE,
                                    "1",
                                    Setting.CANDIDATE_AGENT,
                                    "NONE"),
                            presiding),
                    Verdict.Done.class);
            var meeting = hold(election, MeetingPurpose.RULES, announced, held, presiding);
            Stagehand.expect(rules.pass(election.id(), meeting, presiding), Verdict.Done.class);
            enter(election, Stage.RULES_PASSED, presiding);
        });
    }

    void load(Scenario scenario, String key, String village) {
        var presiding = Cast.as(Role.ELECTION_COMMITTEE, village);
        stage.let(
                presiding,
                () -> Stagehand.expect(
                        roll.load(village, scenario.open(key + "-roll.csv"), presiding),
                        RollFile.Loading.Loaded.class));
    }

    void post(String village) {
        var presiding = Cast.as(Role.ELECTION_COMMITTEE, village);
        stage.let(presiding, () -> Stagehand.expect(posting.post(village, presiding), Verdict.Done.class));
    }

    void settle(String village) {
        var presiding = Cast.as(Role.ELECTION_COMMITTEE, village);
        stage.let(presiding, () -> Stagehand.expect(posting.settle(village, presiding), Verdict.Done.class));
    }

    void enter(String village, Stage next) {
        var presiding = Cast.as(Role.ELECTION_COMMITTEE, village);
        var election = find(village);
        stage.let(presiding, () -> enter(election, next, presiding));
    }

    /** The papers of a stage, and the stage; none where the result calls for a vote that the scenario does not hold. */
    void papers(String village, Stage next, LocalDate dated, DocumentKind... kinds) {
        var town = Cast.as(Role.TOWN_COMMITTEE, village);
        var election = find(village);
        if (election.atItsBeginning()) {
            return;
        }
        stage.let(town, () -> {
            for (var kind : kinds) {
                paper(election, kind, dated, town);
            }
            enter(election, next, town);
        });
    }

    private List<Committee.Person> members(Scenario scenario, String village, UUID meeting) {
        var members = new ArrayList<Committee.Person>();
        for (var name : People.named(scenario, village, "COMMITTEE")) {
            var office = members.isEmpty() ? Committee.Office.CHAIR : Committee.Office.MEMBER;
            members.add(new Committee.Person(name, office, meeting));
        }
        return members;
    }

    private UUID hold(Election election, MeetingPurpose purpose, LocalDate announced, LocalDate held, SignedIn by) {
        var recording = meetings.hold(
                election.id(),
                purpose,
                MeetingKind.REPRESENTATIVES,
                announced,
                held,
                REPRESENTATIVES,
                PRESENT,
                PRESENT - 1,
                by);
        Stagehand.expect(recording, Verdict.Done.class);
        return ((Verdict.Done<Meetings.Recorded>) recording).value().meeting().id();
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
