package org.huanjie.candidacy.relist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidate;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Channel;
import org.huanjie.candidacy.Nomination;
import org.huanjie.candidacy.Withdrawals;
import org.huanjie.candidacy.review.ReviewFixture;
import org.huanjie.candidacy.review.rules.FindingProof;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.Stage;
import org.huanjie.roll.file.RollFixture;
import org.huanjie.roll.voter.Ground;
import org.huanjie.roll.voter.Registration;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** 重新公布 — whoever leaves a list that is out is left out of the next; the next by the nomination is asked, and nobody is taken off otherwise. */
@HuanjieIT
class RelistingIT {

    private static final LocalDate OUT = LocalDate.of(2017, 2, 20);
    private static final LocalDate DAY = LocalDate.of(2017, 3, 4);

    @Autowired
    MockMvc browser;

    @Autowired
    Places places;

    @Autowired
    TestClock clock;

    @Autowired
    ElectionFixture fixture;

    @Autowired
    RollFixture rolls;

    @Autowired
    ReviewFixture reviews;

    @Autowired
    Candidates candidates;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Relistings relistings;

    @Autowired
    RelistingWatch watch;

    @Autowired
    ListChanges changes;

    @Autowired
    Elections elections;

    @Autowired
    Registration registration;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionOperations transactions;

    private Places.County county;
    private SignedIn committee;
    private List<VoterCard> voters;
    private Election election;

    /** Two stand for the chair; two more had withdrawn before, whom three villagers and one had nominated; five for three other seats. */
    @BeforeEach
    void aListIsOut() {
        county = places.newCounty(1, 1);
        committee = RollFixture.committee(county.village());
        fixture.open(county);
        voters = rolls.voters(county.village(), 12);
        reviews.adopt(county);
        clock.set(LocalDate.of(2017, 2, 17));
        election = fixture.at(county.village(), Body.VILLAGERS_COMMITTEE, Stage.NOMINATING);
        enter(0, Post.CHAIR, 5);
        enter(1, Post.CHAIR, 4);
        enter(2, Post.CHAIR, 3);
        enter(3, Post.CHAIR, 1);
        for (int n = 4; n < 9; n++) {
            enter(n, Post.MEMBER, 2);
        }
        withdraw(2);
        withdraw(3);
        for (int n = 0; n < 9; n++) {
            reviews.conclude(reviews.of(election.id(), voters.get(n).id(), county.village()), county, List.of(), FindingProof.NONE);
        }
        clock.set(OUT);
        assertThat(done(in(() -> candidates.publish(election.id(), committee))).stage()).isEqualTo(Stage.CANDIDATES_PUBLISHED);
        election = now();
    }

    @AfterEach
    void home() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void whoWithdrawsIsOnTheListUntilItIsAnnouncedAnewAndMayTakeItBack() {
        withdraw(0);
        assertThat(listed()).contains(name(0));
        assertThat(keys(announce())).containsExactly("candidacy.relisting.nothing-changed");
        done(in(() -> withdrawals.takeBack(election.id(), line(0), committee)));
        assertThat(departures()).isEmpty();
        withdraw(0);
        clock.set(OUT.plusDays(2));
        assertThat(departures()).containsExactly(name(0) + " WITHDREW true");
        assertThat(keys(announce())).as("one is left for one seat, and two may follow").containsExactly("candidacy.relisting.ask-next");
        assertThat(listed()).contains(name(0));
    }

    @Test
    void theNextByTheNominationIsAskedAndFollows() throws Exception {
        withdraw(0);
        clock.set(OUT.plusDays(2));
        assertThat(keys(ask(3))).as("one before is not asked yet").containsExactly("candidacy.relisting.not-next");
        assertThat(keys(ask(5))).as("stands already").containsExactly("candidacy.relisting.not-next");
        done(ask(2));
        done(answer(2, false));
        assertThat(keys(answer(2, true))).as("once").containsExactly("candidacy.relisting.not-asked");
        done(ask(3));
        done(answer(3, true));
        var announced = done(announce());
        assertThat(announced.number()).isEqualTo(2);
        assertThat(listed()).contains(name(1), name(3)).doesNotContain(name(0), name(2));
        assertThat(acts()).contains("candidacy.relisted", "candidacy.left-out", "candidacy.followed", "candidacy.asked-next");
        assertThat(keys(in(() -> withdrawals.takeBack(election.id(), line(0), committee)))).containsExactly("candidacy.refused.published");
        assertThat(keys(announce())).containsExactly("candidacy.relisting.nothing-changed");
        var notice = browser.perform(get(path() + "/anew/notice.pdf").with(TestSignIn.as(Role.ELECTION_COMMITTEE, county.village())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(notice)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains("12380", name(0) + "（主任）：本人书面退选", name(3) + "（主任）：按提名次序递补列入", "第2次公布", "2017年2月22日");
        }
    }

    @Test
    void byItselfTheNextIsAskedAndTheListAnnouncedAnew() {
        withdraw(0);
        watch.go(county.code());
        assertThat(in(() -> relistings.last(election))).as("it does not count yet and can be taken back").isEmpty();
        clock.set(OUT.plusDays(2));
        watch.go(county.code());
        watch.go(county.code());
        assertThat(asked(2)).containsExactly(Post.CHAIR);
        assertThat(asked(3)).as("one before is asked first").isEmpty();
        assertThat(in(() -> relistings.last(election))).as("who is asked has time").isEmpty();
        assertThat(keys(answerOwn(2, 3))).as("nobody answers for another").containsExactly("candidacy.relisting.not-asked");
        done(answerOwn(2, 2));
        assertThat(asked(2)).isEmpty();
        watch.go(county.code());
        watch.go(county.code());
        assertThat(listed()).contains(name(1), name(2)).doesNotContain(name(0), name(3));
        assertThat(in(() -> relistings.last(election)).orElseThrow().number()).as("once").isEqualTo(2);
        assertThat(in(() -> sql.sql("SELECT DISTINCT by FROM candidacy.relisting WHERE election = :id").param("id", election.id().uuid()).query(String.class).list()))
                .containsExactly("clock");
    }

    @Test
    void afterTheLastDayTheClockLeavesTheListAsItIs() {
        withdraw(4);
        clock.set(DAY);
        watch.go(county.code());
        assertThat(in(() -> relistings.last(election))).isEmpty();
        assertThat(listed()).contains(name(4));
    }

    @Test
    void whatTheClockAnnouncesIsOnThePublicPage() throws Exception {
        withdraw(4);
        clock.set(OUT.plusDays(2));
        watch.go(county.code());
        assertThat(browser.perform(get("/v/" + county.village())).andReturn().getResponse().getContentAsString())
                .contains("候选人名单有变动，2017 年 2 月 22 日第 2 次公布")
                .doesNotContain(name(4));
    }

    @Test
    void whoWithdrewIsToldToThoseAloneWhoMakeTheListOrReview() throws Exception {
        for (var role : List.of(Role.ELECTION_COMMITTEE, Role.COUNTY_OFFICE, Role.VILLAGE_TEAM)) {
            var where = role == Role.COUNTY_OFFICE ? county.code() : county.village();
            var page = browser.perform(get(path()).with(TestSignIn.as(role, where)))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(page.contains(name(2))).as(role.name()).isEqualTo(role != Role.VILLAGE_TEAM);
        }
    }

    @Test
    void whomTheRollHasNoMoreIsLeftOutForItsReason() {
        done(in(() -> registration.remove(voters.get(4).id(), Ground.DEATH, "死亡证明", committee)));
        assertThat(departures()).containsExactly(name(4) + " DIED true");
        assertThat(done(announce()).left()).extracting(ListDeparture::reason).containsExactly(DepartureReason.DIED);
        assertThat(listed()).doesNotContain(name(4)).contains(name(5));
    }

    @Test
    void whereNobodyFollowsTheListIsAnnouncedWithWhoIsLeft() {
        withdraw(0);
        clock.set(OUT.plusDays(2));
        done(ask(2));
        done(answer(2, false));
        done(ask(3));
        done(answer(3, false));
        done(announce());
        assertThat(listed()).contains(name(1)).doesNotContain(name(0), name(2), name(3));
        assertThat(in(() -> changes.lacking(election, chair()))).isEqualTo(1);
    }

    @Test
    void nobodyIsTakenOffOrPutOnOtherwise() {
        var all = List.of(
                "UPDATE candidacy.candidate SET left_in = 2, left_because = 'WITHDREW' WHERE id = :id",
                "UPDATE candidacy.candidate SET left_in = 2, left_because = 'DIED' WHERE id = :id",
                "UPDATE candidacy.candidate SET withdrawn_on = '2017-02-20', withdrawn_at = now() WHERE id = :id",
                "UPDATE candidacy.candidate SET joined_in = 2 WHERE id = :id");
        for (var statement : all) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(statement)
                    .isThrownBy(() -> in(() -> sql.sql(statement).param("id", line(0)).update()))
                    .withMessageContaining("is not open");
        }
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> in(() -> sql.sql("""
                        UPDATE candidacy.candidate SET joined_in = 2, withdrawn_on = NULL, withdrawn_at = NULL WHERE id = :id""")
                        .param("id", line(2))
                        .update()))
                .as("who was not asked")
                .withMessageContaining("is not open");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> in(() -> sql.sql("""
                        INSERT INTO candidacy.asked_next (candidate, election, village, asked_on, asked_by)
                        SELECT id, election, village, '2017-02-20', 'x' FROM candidacy.candidate WHERE id = :id""")
                        .param("id", line(0))
                        .update()))
                .as("who stands follows nobody")
                .withMessageContaining("nobody follows");
    }

    @Test
    void thePageSaysItAllAndAsksBeforeItAnnounces() throws Exception {
        withdraw(4);
        clock.set(OUT.plusDays(2));
        var page = browser.perform(get(path() + "/anew").with(TestSignIn.as(Role.ELECTION_COMMITTEE, county.village())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains(name(4) + "（委员）：本人书面退选", "候选人仍多于应选人数", name(2));
        browser.perform(post(path() + "/anew").with(csrf()).with(TestSignIn.as(Role.ELECTION_COMMITTEE, county.village())))
                .andExpect(status().isOk());
        assertThat(listed()).as("only asked").contains(name(4));
        browser.perform(post(path() + "/anew").with(csrf()).with(TestSignIn.as(Role.TOWN_COMMITTEE, county.town())))
                .andExpect(status().is(422));
    }

    private String path() {
        return "/villages/" + county.village() + "/candidates/villagers-committee";
    }

    private org.huanjie.election.stage.PostSeats chair() {
        return changes.posts(election).stream().filter(line -> line.post() == Post.CHAIR).findFirst().orElseThrow();
    }

    private Election now() {
        return in(() -> elections.get(election.id()));
    }

    private void enter(int voter, Post post, int nominators) {
        done(in(() -> candidates.enter(
                new Nomination(election.id(), voters.get(voter).id(), post, Channel.NOMINATED, nominators, "21", "13"), committee)));
    }

    private void withdraw(int voter) {
        done(in(() -> withdrawals.withdraw(election.id(), line(voter), LocalDate.now(clock), committee)));
    }

    private UUID line(int voter) {
        return in(() -> candidates.nominees(election.id()).stream()
                .filter(one -> one.candidate().person().equals(voters.get(voter).id()))
                .map(one -> one.candidate().id())
                .findFirst()
                .orElseThrow());
    }

    private String name(int voter) {
        return voters.get(voter).name();
    }

    private List<String> listed() {
        return in(() -> candidates.published(election.id())).stream().map(Candidate::name).toList();
    }

    private List<String> departures() {
        return in(() -> changes.departures(election)).stream()
                .map(one -> one.who().name() + " " + one.reason() + " " + one.counts())
                .toList();
    }

    private List<String> acts() {
        return in(() -> sql.sql("SELECT kind FROM ledger.entry WHERE village = :village")
                .param("village", county.village())
                .query(String.class)
                .list());
    }

    private Verdict<?> ask(int voter) {
        return in(() -> relistings.ask(election, line(voter), committee));
    }

    private Verdict<?> answer(int voter, boolean stands) {
        return in(() -> relistings.answer(election, line(voter), stands, committee));
    }

    private List<Post> asked(int voter) {
        return in(() -> relistings.asked(election, voters.get(voter).id())).stream().map(ListedPerson::post).toList();
    }

    private Verdict<?> answerOwn(int voter, int by) {
        return in(() -> relistings.answerOwn(election, line(voter), voters.get(by).id(), true, "本人"));
    }

    private Verdict<Relistings.Announced> announce() {
        return in(() -> relistings.announce(election, committee));
    }

    private <T> T in(Supplier<T> work) {
        return committee.scope().call(() -> transactions.execute(status -> work.get()));
    }

    private static <T> T done(Verdict<T> verdict) {
        return verdict.answer(done -> done, reasons -> {
            throw new AssertionError(reasons.toString());
        });
    }

    private static List<String> keys(Verdict<?> verdict) {
        return verdict.answer(done -> List.of(), reasons -> reasons.stream().map(Reason::key).toList());
    }
}
