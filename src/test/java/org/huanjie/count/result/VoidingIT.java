package org.huanjie.count.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.Confirmed;
import org.huanjie.HuanjieIT;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidates;
import org.huanjie.count.Counts;
import org.huanjie.count.file.Result;
import org.huanjie.count.result.Voiding.Extent;
import org.huanjie.count.round.Rounds;
import org.huanjie.count.round.RoundsFixture;
import org.huanjie.count.round.RoundsFixture.Votes;
import org.huanjie.count.round.VoidingCheck;
import org.huanjie.count.round.Voidings;
import org.huanjie.election.meeting.MeetingKind;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.rules.FollowUps;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageDoor;
import org.huanjie.law.Round;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.polling.desk.Polls;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** 选举无效 — found by a government, entered by one, confirmed by another; then the result counts no longer and is held again (R-BV-8). */
@HuanjieIT
class VoidingIT {

    private static final LocalDate DAY = ElectionFixture.DAY;
    private static final Votes WHOLE = Votes.of(Map.of(0, 8), Map.of(2, 10, 3, 9, 4, 8));
    private static final Votes ONE_SHORT = Votes.of(Map.of(0, 8), Map.of(2, 10, 3, 9, 4, 5, 5, 4));

    @Autowired
    RoundsFixture fixture;

    @Autowired
    Voidings voidings;

    @Autowired
    Polls polls;

    @Autowired
    Rounds rounds;

    @Autowired
    Counts counts;

    @Autowired
    FollowUps followUps;

    @Autowired
    Candidates candidates;

    @Autowired
    Meetings meetings;

    @Autowired
    StageDoor door;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void onTheDay() {
        clock.set(DAY.atTime(8, 0));
    }

    @Test
    void nothingIsVoidBeforeASecondPersonConfirmsIt() {
        var village = fixture.vote(fixture.listed(Map.of()), 12, WHOLE);
        var finding = entered(village, Extent.ELECTION, VoidGround.NOT_IN_PUBLIC);
        assertThat(seated(village)).hasSize(4);
        assertThat(confirm(village, finding, town(village, 1))).containsExactly("void.refused.same-person");
        assertThat(confirm(village, finding, village.as(Role.ELECTION_COMMITTEE)))
                .containsExactly("void.refused.not-the-organ");
        assertThat(again(village, finding)).containsExactly("void.refused.unconfirmed");
        assertThat(confirm(village, finding, town(village, 2))).isEmpty();
        assertThat(seated(village)).isEmpty();
        assertThat(confirm(village, finding, town(village, 2))).contains("void.refused.settled", "void.refused.stage");
        assertThat(keys(village, Stage.FILED)).contains("count.refused.void");
        assertThat(ledger(village)).contains("count.voiding-entered", "count.election-voided");
    }

    @Test
    void theWholeVoteIsHeldAgainOnTheDayThatTheMeetingSets() {
        var village = fixture.vote(fixture.listed(Map.of()), 12, WHOLE);
        var finding = voided(village, Extent.ELECTION, VoidGround.NOT_IN_PUBLIC);
        assertThat(again(village, finding)).isEmpty();
        var second = fixture.latest(village);
        assertThat(fixture.election(second).round()).isEqualTo(Round.FIRST);
        assertThat(fixture.election(second).sequence()).isEqualTo(2);
        assertThat(second.call(() -> candidates.published(second.election()))).hasSize(7);
        assertThat(again(village, finding)).containsExactly("void.refused.held-again");
        assertThat(setDay(second, DAY)).containsExactly("election.meeting.none");
        meeting(second);
        assertThat(setDay(second, DAY.plusDays(4))).isEmpty();
        var done = fixture.vote(second, 12, Votes.of(Map.of(1, 8), Map.of(2, 7, 5, 9, 6, 8)));
        assertThat(seated(done)).containsExactlyInAnyOrder(done.voter(1), done.voter(2), done.voter(5), done.voter(6));
        assertThat(fixture.file(done)).isInstanceOf(Verdict.Done.class);
    }

    @Test
    void aFiledResultCanBeFoundVoidAndItsPapersAreRefused() throws Exception {
        var village = fixture.vote(fixture.listed(Map.of()), 12, WHOLE);
        assertThat(fixture.file(village)).isInstanceOf(Verdict.Done.class);
        var town = TestSignIn.as(Role.TOWN_COMMITTEE, village.code());
        var papers = "/villages/" + village.code() + "/results/villagers-committee/";
        browser.perform(get(papers + "certificates.pdf").with(town)).andExpect(status().isOk());
        var finding = voided(village, Extent.ELECTION, VoidGround.PROCEDURE);
        for (var paper : List.of("certificates.pdf", "report.pdf", "certificates/" + village.voter(0) + ".pdf")) {
            browser.perform(get(papers + paper).with(town)).andExpect(status().isNotFound());
        }
        browser.perform(get("/villages/" + village.code() + "/results").with(town))
                .andExpect(content().string(containsString("当选证书作废")));
        browser.perform(get("/v/" + village.code()))
                .andExpect(content().string(containsString("选举无效：乡镇人民政府")))
                .andExpect(content().string(containsString("没有设立秘密写票处")))
                .andExpect(content().string(not(containsString("<em>当选</em>"))));
        browser.perform(get("/v/" + village.code() + "/results/villagers-committee/notice"))
                .andExpect(status().isNotFound());
        browser.perform(get("/v/" + village.code() + "/count/VILLAGERS_COMMITTEE.json"))
                .andExpect(status().isNotFound());
        browser.perform(get("/v/" + village.code() + "/count/VILLAGERS_COMMITTEE/1.json"))
                .andExpect(status().isOk());
        assertThat(again(village, finding)).isEmpty();
        assertThat(keys(village, Stage.HANDED_OVER)).contains("count.refused.void");
    }

    @Test
    void whereTheCommitteeWasUnlawfulTheTownOrganisesAnewFromTheStart() throws Exception {
        var village = fixture.vote(fixture.listed(Map.of()), 12, WHOLE);
        var finding = voided(village, Extent.ELECTION, VoidGround.COMMITTEE);
        assertThat(again(village, finding, village.as(Role.ELECTION_COMMITTEE)))
                .containsExactly("void.refused.not-organiser");
        assertThat(again(village, finding)).isEmpty();
        var anew = fixture.latest(village);
        assertThat(anew.election()).isNotEqualTo(village.election());
        assertThat(fixture.election(anew).stage()).isEqualTo(Stage.PREPARING);
        assertThat(fixture.election(anew).followsAnother()).isFalse();
        assertThat(anew.call(() -> followUps.replaced(fixture.election(anew)))).contains(fixture.election(village));
        browser.perform(get("/v/" + village.code()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("村民选举委员会产生不合法")))
                .andExpect(content().string(not(containsString("<em>当选</em>"))));
        browser.perform(get("/villages/" + village.code()).with(TestSignIn.as(Role.TOWN_COMMITTEE, village.code())))
                .andExpect(status().isOk());
    }

    @Test
    void unlawfulCandidatesAreProducedAnewOnceTheMeetingHasSetTheDay() {
        var village = fixture.vote(fixture.listed(Map.of()), 12, WHOLE);
        var finding = voided(village, Extent.ELECTION, VoidGround.CANDIDATES);
        assertThat(again(village, finding)).containsExactly("election.meeting.none");
        meeting(village);
        assertThat(again(village, finding, village.as(Role.ELECTION_COMMITTEE))).isEmpty();
        assertThat(fixture.election(fixture.latest(village)).stage()).isEqualTo(Stage.PREPARING);
    }

    @Test
    void aFurtherVoteThatWasVoidIsHeldAgainAndWhoSatBeforeSits() {
        var rerun = fixture.vote(fixture.listed(Map.of()), 12, ONE_SHORT);
        assertThat(setDay(rerun, DAY)).isEmpty();
        var done = fixture.vote(rerun, 12, Votes.of(Map.of(), Map.of(4, 6, 5, 2)));
        assertThat(seated(done)).hasSize(4);
        var finding = voided(done, Extent.VOTE, VoidGround.NOT_ANNOUNCED);
        assertThat(seated(done)).containsExactlyInAnyOrder(done.voter(0), done.voter(2), done.voter(3));
        assertThat(again(done, finding)).isEmpty();
        var third = fixture.latest(done);
        assertThat(fixture.election(third).round()).isEqualTo(Round.RERUN);
        assertThat(third.call(() -> candidates.published(third.election()))).hasSize(2);
        assertThat(setDay(third, DAY)).isEmpty();
        var last = fixture.vote(third, 12, Votes.of(Map.of(), Map.of(4, 1, 5, 7)));
        assertThat(seated(last)).containsExactlyInAnyOrder(last.voter(0), last.voter(2), last.voter(3), last.voter(5));
        assertThat(fixture.file(last)).isInstanceOf(Verdict.Done.class);
    }

    @Test
    void aFurtherVoteThatHasNotBegunIsCalledOffWithTheWhole() throws Exception {
        var rerun = fixture.vote(fixture.listed(Map.of()), 12, ONE_SHORT);
        var finding = voided(rerun, Extent.ELECTION, VoidGround.TURNOUT);
        assertThat(keys(rerun, Stage.VOTE_PREPARED)).contains("count.refused.void");
        assertThat(again(rerun, finding)).isEmpty();
        var third = fixture.latest(rerun);
        assertThat(fixture.election(third).sequence()).isEqualTo(3);
        assertThat(third.call(() -> candidates.published(third.election()))).hasSize(7);
        browser.perform(get("/villages/" + rerun.code() + "/rounds/villagers-committee")
                        .with(TestSignIn.as(Role.ELECTION_COMMITTEE, rerun.code())))
                .andExpect(content().string(containsString("本轮不再投票")));
        browser.perform(get("/v/" + rerun.code())).andExpect(status().isOk());
    }

    @Test
    void everyFaultOfAFindingIsSaidAtOnceAndWhatWasTypedStays() throws Exception {
        var village = fixture.vote(fixture.listed(Map.of()), 12, WHOLE);
        var path = "/villages/" + village.code() + "/voiding";
        var town = TestSignIn.as(town(village, 1));
        // nobody is told to look for one: the way to it is beside the objections
        browser.perform(get("/villages/" + village.code()).with(town))
                .andExpect(content().string(not(containsString(path))));
        browser.perform(get("/villages/" + village.code() + "/objections").with(town))
                .andExpect(content().string(containsString(path)));
        browser.perform(get("/villages/" + village.code() + "/objections")
                        .with(TestSignIn.as(Role.ELECTION_COMMITTEE, village.code())))
                .andExpect(content().string(not(containsString(path))));
        browser.perform(post(path)
                        .param("facts", "没有设立秘密写票处")
                        .param("decided", DAY.plusDays(1).toString())
                        .with(csrf())
                        .with(town))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("没有选择事由")))
                .andExpect(content().string(containsString("没有写明文件")))
                .andExpect(content().string(containsString("认定日期不对")))
                .andExpect(content().string(containsString("没有设立秘密写票处")));
        browser.perform(post(path)
                        .param("extent", "ELECTION")
                        .param("ground", "NOT_IN_PUBLIC")
                        .param("document", "萧政发〔2017〕3号")
                        .param("decided", DAY.toString())
                        .param("facts", "没有设立秘密写票处")
                        .with(csrf())
                        .with(town))
                .andExpect(status().is3xxRedirection());
        browser.perform(get("/villages/" + village.code()).with(town))
                .andExpect(content().string(containsString(path)));
        var finding = village.call(() -> voidings.of(village.code())).getFirst();
        browser.perform(get(path).with(town)).andExpect(content().string(containsString("须由另一人复核")));
        browser.perform(post(path + "/" + finding.id() + "/drop").with(csrf()).with(town))
                .andExpect(status().is3xxRedirection());
        assertThat(seated(village)).hasSize(4);
        assertThat(ledger(village)).contains("count.voiding-dropped");
    }

    @Test
    void aVoteIsVoidAndHeldAgainOnlyAfterAPageThatSaysWhatFollows() throws Exception {
        var village = fixture.vote(fixture.listed(Map.of()), 12, WHOLE);
        assertThat(enter(village, Extent.ELECTION, VoidGround.NOT_IN_PUBLIC, town(village, 1)))
                .isEmpty();
        var finding = village.call(() -> voidings.of(village.code())).getFirst();
        var at = "/villages/" + village.code() + "/voiding/" + finding.id();
        var confirm = post(at + "/confirm").with(csrf()).with(TestSignIn.as(town(village, 2)));
        browser.perform(confirm).andExpect(content().string(containsString("当选证书随即失效")));
        assertThat(seated(village)).as("asked, not done").hasSize(4);
        Confirmed.act(browser, confirm).andExpect(status().is3xxRedirection());
        assertThat(seated(village)).isEmpty();
        var again = post(at + "/again").with(csrf()).with(TestSignIn.as(town(village, 1)));
        browser.perform(again).andExpect(content().string(containsString("另立新的选举")));
        assertThat(fixture.latest(village).election()).as("asked, not done").isEqualTo(village.election());
        Confirmed.act(browser, again).andExpect(status().is3xxRedirection());
        assertThat(fixture.latest(village).election()).isNotEqualTo(village.election());
    }

    @Test
    void noFindingIsTakenOfWhatHasNotHappenedNorFromOthers() {
        var listed = fixture.listed(Map.of());
        assertThat(enter(listed, Extent.ELECTION, VoidGround.PROCEDURE, town(listed, 1)))
                .contains("void.refused.ground");
        var village = fixture.vote(listed, 12, WHOLE);
        assertThat(enter(village, Extent.ELECTION, VoidGround.PROCEDURE, village.as(Role.ELECTION_COMMITTEE)))
                .containsExactly("void.refused.not-the-organ");
        assertThat(enter(village, Extent.VOTE, VoidGround.PROCEDURE, town(village, 1)))
                .containsExactly("void.refused.extent");
    }

    @Test
    void aVoteThatBrokeOffStopsLeavesNoTraceOfWhoDrewAndIsHeldAgain() {
        var village = fixture.listed(Map.of());
        var sitting = fixture.counting(village, 12);
        fixture.read(village, sitting, 5, WHOLE);
        var finding = voided(village, Extent.ELECTION, VoidGround.BROKEN_OFF);
        assertThat(village.<Boolean>call(() -> transactions.execute(
                        status -> polls.find(village.election()).orElseThrow().brokenOff())))
                .isTrue();
        assertThat(keys(village, Stage.DECLARED)).contains("count.refused.void");
        assertThat(again(village, finding)).isEmpty();
        var second = fixture.latest(village);
        assertThat(fixture.election(second).round()).isEqualTo(Round.FIRST);
        assertThat(second.call(() -> candidates.published(second.election()))).hasSize(7);
        meeting(second);
        assertThat(setDay(second, DAY.plusDays(4))).isEmpty();
        assertThat(seated(fixture.vote(second, 12, WHOLE))).hasSize(4);
    }

    @Test
    void anUnlawfulCommitteeIsFoundBeforeTheVoteToo() {
        var village = fixture.listed(Map.of());
        assertThat(enter(village, Extent.ELECTION, VoidGround.BROKEN_OFF, town(village, 1)))
                .contains("void.refused.ground");
        var finding = voided(village, Extent.ELECTION, VoidGround.COMMITTEE);
        assertThat(keys(village, Stage.VOTE_PREPARED)).contains("count.refused.void");
        assertThat(again(village, finding)).isEmpty();
        assertThat(fixture.election(fixture.latest(village)).stage()).isEqualTo(Stage.PREPARING);
    }

    @Test
    void theDatabaseRefusesWhatNoFindingCallsFor() {
        var village = fixture.vote(fixture.listed(Map.of()), 12, WHOLE);
        var id = village.election();
        refused(village, "calls for no such round", open(id, "FIRST"));
        refused(
                village,
                "no finding calls for",
                "SELECT election.open_anew(gen_random_uuid(), '%s', now())".formatted(id));
        refused(village, "violates check constraint", insert(village, "ELECTION", "COMMITTEE", "ELECTION_COMMITTEE"));
        var finding =
                entered(village, Extent.ELECTION, VoidGround.NOT_IN_PUBLIC).id();
        refused(village, "one_finding", insert(village, "ELECTION", "PROCEDURE", "ELECTION_COMMITTEE"));
        refused(
                village,
                "two_people",
                "UPDATE count.voiding SET confirmed = true, settled_at = now(), settled_by = entered_by");
        refused(village, "permission denied", "UPDATE count.voiding SET ground = 'COMMITTEE'");
        refused(village, "permission denied", "DELETE FROM count.voiding");
        refused(village, "calls for no such round", open(id, "FIRST"));
        assertThat(confirm(village, voidings(village, finding), town(village, 2)))
                .isEmpty();
        refused(
                village,
                "a settled finding is not changed",
                "UPDATE count.voiding SET confirmed = false, settled_at = now(), settled_by = 'x'");
        refused(
                village,
                "goes no further",
                "SELECT election.enter_stage('%s', 'DECLARED', 'FILED', now(), 'x')".formatted(id));
        refused(village, "calls for no such round", open(id, "RERUN"));
        refused(
                village,
                "no finding calls for",
                "SELECT election.open_anew(gen_random_uuid(), '%s', now())".formatted(id));
        var other = fixture.listed(Map.of());
        refused(other, "no round follows", open(id, "FIRST"));
        refused(other, "no finding of voidness is taken", insert(other, "ELECTION", "PROCEDURE", "ELECTION_COMMITTEE"));
        assertThatThrownBy(() -> run("SELECT election.open_anew(gen_random_uuid(), '%s', now())".formatted(id)))
                .hasStackTraceContaining("nothing is held instead");
    }

    private Voiding voidings(Village village, UUID id) {
        return village.call(() -> voidings.of(village.code())).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static SignedIn town(Village village, int person) {
        var of = TestSignIn.person(Role.TOWN_COMMITTEE, village.code());
        return new SignedIn(of.account(), of.signInName() + person, of.personName(), of.role(), of.division());
    }

    private Voiding voided(Village village, Extent extent, VoidGround ground) {
        var finding = entered(village, extent, ground);
        assertThat(confirm(village, finding, town(village, 2))).isEmpty();
        return voidings(village, finding.id());
    }

    private Voiding entered(Village village, Extent extent, VoidGround ground) {
        assertThat(enter(village, extent, ground, town(village, 1))).isEmpty();
        return village.call(() -> voidings.of(village.code())).getLast();
    }

    private List<String> enter(Village village, Extent extent, VoidGround ground, SignedIn by) {
        var said = new VoidingCheck.Said(
                Optional.of(extent), Optional.of(ground), "萧政发〔2017〕3号", Optional.of(DAY), "没有设立秘密写票处");
        return village.call(() -> voidings.enter(village.election(), said, by)) instanceof Verdict.Refused(var reasons)
                ? reasons.stream().map(Reason::key).toList()
                : List.of();
    }

    private List<String> confirm(Village village, Voiding finding, SignedIn by) {
        return village.call(() -> voidings.confirm(village.code(), finding.id(), by))
                        instanceof Verdict.Refused(var reasons)
                ? reasons.stream().map(Reason::key).toList()
                : List.of();
    }

    private List<String> again(Village village, Voiding finding) {
        return again(village, finding, town(village, 1));
    }

    private List<String> again(Village village, Voiding finding, SignedIn by) {
        return village.call(() -> voidings.again(village.code(), finding.id(), by))
                        instanceof Verdict.Refused(var reasons)
                ? reasons.stream().map(Reason::key).toList()
                : List.of();
    }

    private List<VoterId> seated(Village village) {
        return village.call(() -> rounds.latest(fixture.election(village))).stream()
                .flatMap(result -> result.posts().stream())
                .flatMap(post -> post.elected().stream())
                .map(Result.Line::person)
                .toList();
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

    private void meeting(Village village) {
        clock.set(DAY.plusDays(4).atTime(8, 0));
        var held = village.call(() -> meetings.hold(
                village.election(),
                MeetingPurpose.VOTE_AGAIN,
                MeetingKind.REPRESENTATIVES,
                DAY,
                DAY.plusDays(4),
                30,
                25,
                24,
                village.as(Role.ELECTION_COMMITTEE)));
        assertThat(held).isInstanceOf(Verdict.Done.class);
    }

    private List<String> ledger(Village village) {
        return village.call(
                () -> transactions.execute(status -> sql.sql("SELECT kind FROM ledger.entry WHERE village = :village")
                        .param("village", village.code())
                        .query(String.class)
                        .list()));
    }

    private static String open(ElectionId id, String round) {
        return ("SELECT election.open_round(gen_random_uuid(), '%s', '%s', NULL, NULL,"
                        + " '[{\"post\":\"MEMBER\",\"seats\":3,\"reservedForWoman\":0}]'::jsonb, now(), 'x')")
                .formatted(id, round);
    }

    private static String insert(Village village, String extent, String ground, String organiser) {
        return """
                INSERT INTO count.voiding (id, election, village, extent, ground, organised_by, organ, document, decided_on, facts,
                  entered_at, entered_by)
                VALUES (gen_random_uuid(), '%s', '%s', '%s', '%s', '%s', 'TOWN', 'd', '2017-03-04', 'f', now(), 'x')""".formatted(village.election(), village.code(), extent, ground, organiser);
    }

    private void refused(Village village, String because, String statement) {
        Scope.of(village.code())
                .run(() -> assertThatThrownBy(() -> run(statement)).hasStackTraceContaining(because));
    }

    private void run(String statement) {
        transactions.executeWithoutResult(status -> {
            if (statement.startsWith("SELECT")) {
                sql.sql(statement).query((row, n) -> true).list();
            } else {
                sql.sql(statement).update();
            }
        });
    }
}
