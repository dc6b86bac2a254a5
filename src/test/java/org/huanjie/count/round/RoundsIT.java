package org.huanjie.count.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.Confirmed;
import org.huanjie.HuanjieIT;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.candidacy.Candidate;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Kinships;
import org.huanjie.candidacy.Relation;
import org.huanjie.candidacy.Withdrawals;
import org.huanjie.command.CountByCommand;
import org.huanjie.count.Counts;
import org.huanjie.count.file.Result;
import org.huanjie.count.keying.Calling;
import org.huanjie.count.result.CountWriter;
import org.huanjie.count.round.RoundsFixture.Votes;
import org.huanjie.election.meeting.MeetingKind;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.rules.FollowUps;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.RoundPost;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageDoor;
import org.huanjie.law.Round;
import org.huanjie.law.Setting;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.polling.poll.Polling;
import org.huanjie.polling.preparation.Kinship;
import org.huanjie.polling.preparation.Proxies;
import org.huanjie.polling.preparation.Proxy;
import org.huanjie.polling.preparation.WhyAway;
import org.huanjie.roll.voter.Ground;
import org.huanjie.roll.voter.Registration;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** 各轮 — what a result calls for opens by itself, is voted on like any election, and the rounds come together (R-WN-4..10, R-WN-16). */
@HuanjieIT
class RoundsIT {

    private static final LocalDate DAY = ElectionFixture.DAY;

    @Autowired
    RoundsFixture fixture;

    @Autowired
    Rounds rounds;

    @Autowired
    Counts counts;

    @Autowired
    Calling calling;

    @Autowired
    Elections elections;

    @Autowired
    FollowUps followUps;

    @Autowired
    Candidates candidates;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Kinships kinships;

    @Autowired
    Meetings meetings;

    @Autowired
    Polling polling;

    @Autowired
    Proxies proxies;

    @Autowired
    Registration registration;

    @Autowired
    StageDoor door;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc browser;

    @Test
    void aTieIsVotedOnAmongTheTiedAndThenTheResultIsFiled() throws Exception {
        var first = fixture.listed(Map.of());
        var tie = fixture.vote(first, 12, Votes.of(Map.of(0, 8), Map.of(2, 10, 3, 9, 4, 7, 5, 7)));
        var round = fixture.election(tie);
        assertThat(round.round()).isEqualTo(Round.TIE);
        assertThat(round.stage()).isEqualTo(Stage.CANDIDATES_PUBLISHED);
        assertThat(round.day()).isEqualTo(DAY);
        assertThat(round.deadline()).isEqualTo(DAY.plusDays(10));
        assertThat(posts(tie)).containsExactly(new RoundPost(Post.MEMBER, 1, 0));
        assertThat(standing(tie)).containsExactlyInAnyOrder(tie.voter(4), tie.voter(5));
        assertThat(keys(first, Stage.FILED)).contains("election.round.followed", "count.refused.due");

        var done = fixture.vote(tie, 12, Votes.of(Map.of(), Map.of(4, 5, 5, 7)));
        assertThat(done.election()).isEqualTo(tie.election());
        assertThat(seated(done)).containsExactlyInAnyOrder(done.voter(0), done.voter(2), done.voter(3), done.voter(5));
        assertThat(polling(first)).isEqualTo(12);
        counted(first);
        counted(done);
        var together =
                done.call(() -> rounds.fileTogether(fixtureElection(done)).orElseThrow());
        assertThat(command(together))
                .isEqualTo(
                        done.call(() -> rounds.together(fixtureElection(done)).orElseThrow())
                                .outcomeHash());
        assertThat(fixture.file(done)).isInstanceOf(Verdict.Done.class);
        assertThat(fixture.election(first).stage()).isEqualTo(Stage.DECLARED);
        assertThat(keys(first, Stage.FILED)).contains("election.round.followed");
        browser.perform(get("/v/" + first.code()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("第 2 轮 再次投票")))
                .andExpect(content().string(containsString("/count/VILLAGERS_COMMITTEE/2.json")));
        browser.perform(get("/v/" + first.code() + "/count/VILLAGERS_COMMITTEE.json"))
                .andExpect(content().string(together));
        browser.perform(get("/v/" + first.code() + "/count/VILLAGERS_COMMITTEE/1.json"))
                .andExpect(status().isOk());
        browser.perform(get("/v/" + first.code() + "/count/VILLAGERS_COMMITTEE/3.json"))
                .andExpect(status().isNotFound());
    }

    @Test
    void nobodyIsWrittenInWhereOnlyTheTiedAreVotedOn() {
        var tie = fixture.vote(fixture.listed(Map.of()), 12, Votes.of(Map.of(0, 8), Map.of(2, 10, 3, 9, 4, 7, 5, 7)));
        fixture.counting(tie, 12);
        assertThat(tie.call(() -> calling.writeIn(tie.election(), Post.MEMBER, tie.voter(9), tie.as(Role.TELLER))))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(((Verdict.Refused<?>) refused).reasons())
                                .extracting(Reason::key)
                                .containsExactly("count.refused.tied-only"));
    }

    @Test
    void missingSeatsGoToWhoHasAThird() {
        var first = fixture.listed(Map.of(Setting.PROXY_DEADLINE, "0"));
        delegate(first, 7, 8);
        delegate(first, 9, 10);
        // voter 10, an agent, is written in by five and stands in the next vote: that delegation ends, the other stays
        // (R-PX-6)
        var rerun = fixture.vote(first, 7 + 5, Votes.of(Map.of(0, 8), Map.of(2, 10, 3, 9, 4, 4, 10, 5)));
        var round = fixture.election(rerun);
        assertThat(round.round()).isEqualTo(Round.RERUN);
        assertThat(round.day()).isNull();
        assertThat(standing(rerun)).containsExactlyInAnyOrder(rerun.voter(4), rerun.voter(10));
        assertThat(rerun.call(() -> proxies.published(rerun.election())))
                .extracting(Proxy::principal)
                .containsExactly(rerun.voter(7));
        assertThat(keys(rerun, Stage.VOTE_PREPARED)).contains("election.round.no-day");
        assertThat(setDay(rerun, DAY.plusDays(11))).containsExactly("election.round.after-deadline");
        assertThat(setDay(rerun, DAY.minusDays(1))).containsExactly("election.round.in-past");
        assertThat(setDay(rerun, DAY.plusDays(10))).isEmpty();
        assertThat(setDay(rerun, DAY.plusDays(1))).isEmpty();
        clock.set(DAY.plusDays(1).atTime(8, 0));
        var done = fixture.vote(rerun, 12, Votes.of(Map.of(), Map.of(4, 3, 10, 4)));
        assertThat(seated(done)).containsExactlyInAnyOrder(done.voter(0), done.voter(2), done.voter(3), done.voter(10));
        assertThat(polling(first)).isEqualTo(12);
        assertThat(rounds(done)).hasSize(2);
        counted(done);
        assertThat(done.call(() -> counts.outcome(done.election()).orElseThrow())
                        .posts()
                        .getFirst()
                        .majority())
                .isEqualTo(4);
    }

    @Test
    void theSeatKeptForAWomanIsVotedOnUntilAWomanHasIt() {
        var first = fixture.listed(Map.of());
        // only men are over half; one is written in for the chair, and whoever is needed for a member's seat
        var men = bySex(first, "MALE");
        var women = bySex(first, "FEMALE");
        var rerun = fixture.vote(
                first,
                12,
                Votes.of(
                        Map.of(men.get(0), 8),
                        Map.of(men.get(1), 10, men.get(2), 9, men.get(3), 8, women.get(0), 4, women.get(1), 3)));
        assertThat(posts(rerun)).containsExactly(new RoundPost(Post.MEMBER, 1, 1));
        assertThat(standing(rerun)).containsExactlyInAnyOrder(rerun.voter(women.get(0)), rerun.voter(women.get(1)));
        assertThat(setDay(rerun, DAY)).isEmpty();
        var again = fixture.vote(rerun, 12, Votes.of(Map.of(), Map.of(women.get(0), 3, women.get(1), 3)));
        assertThat(fixture.election(again).sequence()).isEqualTo(3);
        assertThat(posts(again)).containsExactly(new RoundPost(Post.MEMBER, 1, 1));
        assertThat(setDay(again, DAY)).isEmpty();
        var done = fixture.vote(again, 12, Votes.of(Map.of(), Map.of(women.get(0), 4, women.get(1), 3)));
        assertThat(seated(done))
                .containsExactlyInAnyOrder(
                        done.voter(men.get(0)),
                        done.voter(men.get(1)),
                        done.voter(men.get(2)),
                        done.voter(women.get(0)));
        assertThat(fixture.file(done)).isInstanceOf(Verdict.Done.class);
    }

    private static List<Integer> bySex(Village village, String sex) {
        return java.util.stream.IntStream.range(0, village.voters().size())
                .filter(n -> village.voters().get(n).sex().equals(sex))
                .boxed()
                .toList();
    }

    @Test
    void aVoidVoteIsHeldAgainOnTheDayThatTheMeetingSets() {
        var first = fixture.listed(Map.of());
        var again = fixture.vote(first, 9, Votes.of(Map.of(0, 8), Map.of(2, 7, 3, 7)));
        var round = fixture.election(again);
        assertThat(round.round()).isEqualTo(Round.FIRST);
        assertThat(round.sequence()).isEqualTo(2);
        assertThat(standing(again)).hasSize(7);
        assertThat(seated(first)).isEmpty();
        assertThat(setDay(again, DAY.plusDays(30))).containsExactly("election.meeting.none");
        clock.set(DAY.plusDays(4).atTime(8, 0));
        again.call(() -> {
            assertThat(meetings.hold(
                            again.election(),
                            MeetingPurpose.VOTE_AGAIN,
                            MeetingKind.REPRESENTATIVES,
                            DAY,
                            DAY.plusDays(4),
                            30,
                            25,
                            24,
                            again.as(Role.ELECTION_COMMITTEE)))
                    .isInstanceOf(Verdict.Done.class);
            return true;
        });
        assertThat(setDay(again, DAY.plusDays(30))).isEmpty();
        clock.set(DAY.plusDays(30).atTime(8, 0));
        var done = fixture.vote(again, 12, Votes.of(Map.of(0, 8), Map.of(2, 10, 3, 9, 4, 8)));
        assertThat(seated(done)).hasSize(4);
        assertThat(polling(first)).isEqualTo(12);
        assertThat(fixture.file(done)).isInstanceOf(Verdict.Done.class);
    }

    @Test
    void seatsStayVacantOrAreVotedOnOnceMoreOnceEnoughSit() {
        var choice = shortAgain();
        assertThat(rounds(choice)).hasSize(2);
        assertThat(keys(choice, Stage.FILED)).contains("count.refused.undecided");
        assertThat(decide(choice, Role.TELLER)).containsExactly("count.refused.not-yours-to-decide");
        assertThat(decide(choice, Role.ELECTION_COMMITTEE)).isEmpty();
        assertThat(decide(choice, Role.ELECTION_COMMITTEE)).containsExactly("count.refused.decided-already");
        assertThat(fixture.file(choice)).isInstanceOf(Verdict.Done.class);
        assertThat(seated(choice)).hasSize(3);

        var other = shortAgain();
        assertThat(other.call(() -> rounds.voteOnceMore(other.election(), other.as(Role.ELECTION_COMMITTEE))))
                .isInstanceOfSatisfying(
                        Rounds.Deciding.Opened.class,
                        opened -> assertThat(opened.round().sequence()).isEqualTo(3));
        assertThat(decide(other, Role.ELECTION_COMMITTEE)).containsExactly("count.refused.decided-already");
    }

    @Test
    void aWithdrawalIsFreeAndRevocableUntilTheVoteIsPrepared() {
        var tie = fixture.vote(fixture.listed(Map.of()), 12, Votes.of(Map.of(0, 8), Map.of(2, 10, 3, 9, 4, 7, 5, 7)));
        var committee = tie.as(Role.ELECTION_COMMITTEE);
        var one = tie.call(() -> candidates.published(tie.election())).getFirst();
        assertThat(tie.call(() -> withdrawals.withdraw(tie.election(), one.id(), DAY, committee)))
                .isInstanceOf(Verdict.Done.class);
        assertThat(tie.call(() -> candidates.advice(fixtureElection(tie))))
                .extracting(Reason::key)
                .containsExactly("candidacy.refused.equal-number");
        assertThat(tie.call(() -> withdrawals.takeBack(tie.election(), one.id(), committee)))
                .isInstanceOf(Verdict.Done.class);
        assertThat(tie.call(() -> candidates.advice(fixtureElection(tie)))).isEmpty();
        fixture.counting(tie, 12);
        assertThat(tie.call(() -> withdrawals.withdraw(tie.election(), one.id(), DAY, committee)))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void ofTwoRelativesWhoHasMoreVotesSitsAndTheNextOverHalfTakesTheSeat() {
        var village = fixture.listed(Map.of());
        var committee = village.as(Role.ELECTION_COMMITTEE);
        village.call(() -> {
            assertThat(kinships.declare(
                            village.election(), village.voter(2), village.voter(3), Relation.SIBLING, committee))
                    .isInstanceOf(Verdict.Done.class);
            // grandparents and grandchildren may both sit by the rules of 2012
            assertThat(kinships.declare(
                            village.election(), village.voter(2), village.voter(5), Relation.GRANDPARENT, committee))
                    .isInstanceOf(Verdict.Done.class);
            assertThat(kinships.declare(
                            village.election(), village.voter(2), village.voter(2), Relation.SPOUSE, committee))
                    .isInstanceOf(Verdict.Refused.class);
            return true;
        });
        // a woman in the chair: nobody is declared first as the woman with most votes (docs/decisions/0021)
        var done = fixture.vote(village, 12, Votes.of(Map.of(1, 8), Map.of(2, 10, 3, 9, 4, 8, 5, 7)));
        assertThat(seated(done)).containsExactlyInAnyOrder(done.voter(1), done.voter(2), done.voter(4), done.voter(5));
        var file = done.call(() -> counts.countFile(done.election()).orElseThrow());
        assertThat(file.lines().filter(line -> line.contains("relatives"))).hasSize(1);
        counted(done);
    }

    @Test
    void whoSitsAndTheirRelativesAreNotElectedInALaterRound() {
        var first = fixture.listed(Map.of());
        var committee = first.as(Role.ELECTION_COMMITTEE);
        var rerun = fixture.vote(first, 12, Votes.of(Map.of(0, 8), Map.of(2, 10, 3, 9, 4, 5, 5, 4)));
        assertThat(rerun.call(() ->
                        kinships.declare(rerun.election(), rerun.voter(9), rerun.voter(3), Relation.SPOUSE, committee)))
                .isInstanceOf(Verdict.Done.class);
        assertThat(setDay(rerun, DAY)).isEmpty();
        // 2 sits already, 9 is married to 3, who sits: most votes do not elect them
        var done = fixture.vote(rerun, 12, Votes.of(Map.of(), Map.of(2, 4, 9, 4, 4, 4)));
        assertThat(seated(done)).containsExactlyInAnyOrder(done.voter(0), done.voter(2), done.voter(3), done.voter(4));
        counted(done);
    }

    @Test
    void votesForTheChairAreAddedForAMembersSeatWhereTheVillageSoRuled() {
        var village = fixture.listed(Map.of(Setting.ROLL_DOWN, "ROLL_DOWN"));
        var done = fixture.vote(village, 12, Votes.of(Map.of(0, 7, 1, 5), Map.of(2, 10, 3, 9, 4, 6, 1, 3)));
        assertThat(seated(done)).containsExactlyInAnyOrder(done.voter(0), done.voter(1), done.voter(2), done.voter(3));
        counted(done);
    }

    @Test
    void whoIsNamedForTwoPostsOnOneSheetCountsForTheHigher() {
        var village = fixture.listed(Map.of());
        var done = fixture.vote(village, 12, Votes.of(Map.of(0, 7), Map.of(0, 9, 2, 9, 3, 8, 4, 7)));
        assertThat(seated(done)).containsExactlyInAnyOrder(done.voter(0), done.voter(2), done.voter(3), done.voter(4));
        counted(done);
    }

    @Test
    void theBookOfAFurtherVoteIsTheFirstOnesUnlessTheVillageRuledOtherwise() {
        assertThat(registeredInTheRerun(Map.of())).isEqualTo(20);
        assertThat(registeredInTheRerun(Map.of(Setting.RERUN_ROLL, "UPDATED"))).isEqualTo(19);
    }

    /** One voter dies between the votes. */
    private int registeredInTheRerun(Map<Setting, String> settings) {
        var rerun = fixture.vote(fixture.listed(settings), 12, Votes.of(Map.of(0, 8), Map.of(2, 10, 3, 9, 4, 5, 5, 4)));
        rerun.call(() -> {
            assertThat(registration.remove(rerun.voter(19), Ground.DEATH, "测试", rerun.as(Role.ELECTION_COMMITTEE)))
                    .isNotInstanceOf(Verdict.Refused.class);
            return true;
        });
        assertThat(setDay(rerun, DAY)).isEmpty();
        fixture.counting(rerun, 12);
        return rerun.call(() -> polling.turnout(fixtureElection(rerun))).registered();
    }

    @Test
    void thePageOfRoundsSetsTheDayAndSaysWhyEachIsHeld() throws Exception {
        var rerun = fixture.vote(fixture.listed(Map.of()), 12, Votes.of(Map.of(0, 8), Map.of(2, 10, 3, 9, 4, 5, 5, 4)));
        var path = "/villages/" + rerun.code() + "/rounds/villagers-committee";
        var committee = TestSignIn.as(Role.ELECTION_COMMITTEE, rerun.code());
        browser.perform(get(path).with(committee))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("第 2 轮 · 另行选举")))
                .andExpect(content().string(containsString("R-WN-7")));
        browser.perform(post(path + "/day")
                        .param("day", DAY.plusDays(12).toString())
                        .with(csrf())
                        .with(committee))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("超过期限")));
        browser.perform(post(path + "/day")
                        .param("day", DAY.plusDays(2).toString())
                        .with(csrf())
                        .with(committee))
                .andExpect(status().is3xxRedirection());
        assertThat(fixture.election(rerun).day()).isEqualTo(DAY.plusDays(2));
        browser.perform(get("/villages/" + rerun.code()).with(committee))
                .andExpect(content().string(containsString("第 2 轮 另行选举")));
    }

    @Test
    void seatsAreLeftVacantOnlyAfterAPageThatSaysWhatFollows() throws Exception {
        var rerun = shortAgain();
        var vacant = post("/villages/" + rerun.code() + "/rounds/villagers-committee/missing")
                .param("decision", "VACANT")
                .with(csrf())
                .with(TestSignIn.as(Role.ELECTION_COMMITTEE, rerun.code()));
        browser.perform(vacant).andExpect(content().string(containsString("不再另行选举")));
        assertThat(rerun.call(() -> rounds.leftVacant(rerun.election())))
                .as("asked, not done")
                .isFalse();
        Confirmed.act(browser, vacant).andExpect(status().is3xxRedirection());
        assertThat(rerun.call(() -> rounds.leftVacant(rerun.election()))).isTrue();
    }

    /** Two members and the chair sit, one member is missing after 另行选举 too. */
    private Village shortAgain() {
        clock.set(DAY.atTime(8, 0));
        var rerun = fixture.vote(fixture.listed(Map.of()), 12, Votes.of(Map.of(0, 8), Map.of(2, 10, 3, 9, 4, 5, 5, 4)));
        assertThat(setDay(rerun, DAY)).isEmpty();
        return fixture.vote(rerun, 12, Votes.of(Map.of(), Map.of(4, 3, 5, 2)));
    }

    private Election fixtureElection(Village village) {
        return elections.get(village.election());
    }

    private List<VoterId> standing(Village village) {
        return village.call(() -> candidates.published(village.election())).stream()
                .map(Candidate::person)
                .toList();
    }

    private List<RoundPost> posts(Village village) {
        return village.call(() -> followUps.posts(fixtureElection(village)));
    }

    private List<VoterId> seated(Village village) {
        return village.call(() -> rounds.together(fixtureElection(village))).stream()
                .flatMap(result -> result.posts().stream())
                .flatMap(post -> post.elected().stream())
                .map(Result.Line::person)
                .toList();
    }

    private List<Election> rounds(Village village) {
        return village.call(() -> elections.rounds(fixtureElection(village)));
    }

    private int polling(Village village) {
        return village.call(() -> polling.turnout(village.code(), Body.VILLAGERS_COMMITTEE))
                .marked();
    }

    private List<String> keys(Village village, Stage next) {
        return village.call(() -> door.enter(village.election(), next, village.as(Role.ELECTION_COMMITTEE)))
                        instanceof Verdict.Refused(var reasons)
                ? reasons.stream().map(Reason::key).toList()
                : List.of();
    }

    private List<String> setDay(Village village, LocalDate day) {
        return village.call(() -> followUps.setDay(village.election(), day, village.as(Role.ELECTION_COMMITTEE)))
                        instanceof Verdict.Refused(var reasons)
                ? reasons.stream().map(Reason::key).toList()
                : List.of();
    }

    private List<String> decide(Village village, Role role) {
        return village.call(() -> rounds.leaveVacant(village.election(), village.as(role)))
                        instanceof Rounds.Deciding.Refused(var reasons)
                ? reasons.stream().map(Reason::key).toList()
                : List.of();
    }

    private void delegate(Village village, int principal, int agent) {
        PollFixture.done(village.call(() -> proxies.delegate(
                village.election(),
                new Proxies.Written(
                        village.voter(principal),
                        village.voter(agent),
                        Optional.of(Kinship.CHILD),
                        Optional.of(WhyAway.WORK)),
                village.as(Role.ELECTION_COMMITTEE))));
    }

    /** The round's own file, counted by the command that anyone has, comes to the outcome that was declared. */
    private void counted(Village village) {
        var file = village.call(() -> counts.countFile(village.election()).orElseThrow());
        assertThat(command(file))
                .isEqualTo(village.call(() -> counts.outcome(village.election()).orElseThrow())
                        .outcomeHash());
    }

    private static String command(String file) {
        return CountWriter.hash(CountByCommand.outcome(file));
    }
}
