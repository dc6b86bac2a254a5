package org.huanjie.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.huanjie.HuanjieIT;
import org.huanjie.access.who.Role;
import org.huanjie.candidacy.Candidates;
import org.huanjie.count.keying.Calling;
import org.huanjie.count.keying.Keyed;
import org.huanjie.count.result.DueKind;
import org.huanjie.count.round.Rounds;
import org.huanjie.count.sitting.Mode;
import org.huanjie.count.sitting.Sitting;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageDoor;
import org.huanjie.law.Round;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.polling.poll.Polling;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 党组织各轮 — a branch's tie is voted on again at a meeting of its own, from its list on (R-PB-2). */
@HuanjieIT
class BranchRoundsIT {

    @Autowired
    PollFixture polls;

    @Autowired
    ElectionFixture stages;

    @Autowired
    Elections elections;

    @Autowired
    Candidates candidates;

    @Autowired
    Polling polling;

    @Autowired
    Counts counts;

    @Autowired
    Calling calling;

    @Autowired
    Rounds rounds;

    @Autowired
    StageDoor door;

    @Test
    void aTieOfTheBranchIsVotedOnAgain() {
        var village = polls.listed(20);
        var first = stages.at(village.code(), Body.PARTY_BRANCH, Stage.MEETING);
        stages.passRules(first);
        polls.stand(first, village.voters().subList(8, 12), Post.MEMBER);
        polls.meet(first, 10, 9);
        vote(village, first, "1 3 4", "1 3", "1 3", "1 2 3", "1 2 3", "1 2 4", "2 4", "2 4", "2 4");
        var tie = latest(village);
        assertThat(tie.round()).isEqualTo(Round.TIE);
        assertThat(tie.stage()).isEqualTo(Stage.LIST_SET);
        assertThat(tie.seats()).isEqualTo(1);
        assertThat(village.call(() -> candidates.published(tie.id()))).hasSize(2);
        assertThat(against(village, first.id(), Stage.SECRETARY_CHOSEN)).contains("election.round.followed");

        polls.meet(tie, 10, 9);
        assertThat(village.call(() -> door.enter(tie.id(), Stage.MEETING, village.as(Role.VILLAGE_TEAM))))
                .isInstanceOf(Verdict.Done.class);
        vote(village, tie, "1", "1", "1", "1", "1", "2", "2", "2", "2");
        assertThat(latest(village).id()).isEqualTo(tie.id());
        assertThat(village.call(() -> rounds.due(tie.id()))).contains(DueKind.NOTHING);
        assertThat(village.call(() -> rounds.latest(tie).orElseThrow())
                        .posts()
                        .getFirst()
                        .elected())
                .hasSize(3);
        assertThat(against(village, tie.id(), Stage.SECRETARY_CHOSEN))
                .isNotEmpty()
                .noneMatch(key -> key.startsWith("election.round") || key.startsWith("count."));
    }

    private void vote(Village village, Election election, String... sheets) {
        var team = village.as(Role.VILLAGE_TEAM);
        PollFixture.done(village.call(() -> polling.meetingBallots(election.id(), 10, sheets.length, 0, team)));
        var opened = village.call(() -> counts.open(election.id(), Mode.ONE, team));
        assertThat(opened).isInstanceOf(Verdict.Done.class);
        var sitting = ((Verdict.Done<Sitting>) opened).value().id();
        assertThat(village.call(() -> counts.confirmRecovered(election.id(), sheets.length, team)))
                .isInstanceOf(Verdict.Done.class);
        for (int n = 0; n < sheets.length; n++) {
            int after = n;
            assertThat(village.call(() -> calling.key(
                            election.id(),
                            new Keyed(sitting, UUID.randomUUID(), after + 1, sheets[after], 0),
                            village.as(Role.TELLER))))
                    .isInstanceOf(Calling.Reading.Read.class);
        }
        assertThat(village.call(() -> counts.close(election.id(), team, village.as(Role.SCRUTINEER))))
                .isInstanceOf(Verdict.Done.class);
        assertThat(village.call(() -> counts.declare(election.id(), team, village.as(Role.SCRUTINEER))))
                .isInstanceOf(Verdict.Done.class);
    }

    private Election latest(Village village) {
        return village.call(
                () -> elections.find(village.code(), Body.PARTY_BRANCH).orElseThrow());
    }

    private List<String> against(Village village, ElectionId election, Stage next) {
        return village.call(() -> door.against(elections.get(election), next)).stream()
                .map(Reason::key)
                .toList();
    }
}
