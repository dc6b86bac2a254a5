package org.huanjie.election.automatic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.paper.DocumentKind;
import org.huanjie.election.paper.Documents;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageDoor;
import org.huanjie.region.DivisionCode;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** 自动进入 — what nobody decides is entered once nothing stands against it, is said to be so, and can be called back for an hour. */
@HuanjieIT
class AutomaticEntryIT {

    private static final LocalDateTime NIGHT = ElectionFixture.DAY.plusDays(3).atTime(23, 10);

    @Autowired
    Places places;

    @Autowired
    ElectionFixture fixture;

    @Autowired
    AutomaticEntry automatic;

    @Autowired
    StageDoor door;

    @Autowired
    Elections elections;

    @Autowired
    Documents documents;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    MockMvc browser;

    private Places.County county;
    private Election filed;

    @BeforeEach
    void filed() {
        county = places.newCounty(1, 2);
        fixture.open(county);
        filed = fixture.at(county.village(), Body.VILLAGERS_COMMITTEE, Stage.FILED);
        clock.set(NIGHT);
    }

    @Test
    void itGoesOnAsFarAsNobodyHasAnythingToDecide() {
        assertThat(go()).isEmpty();
        recorded();
        assertThat(go()).extracting(Election::stage).containsExactly(Stage.HANDED_OVER);
        assertThat(go()).as("archiving is somebody's decision").isEmpty();
        var entered = in(() -> elections.entered(filed.id())).getLast();
        assertThat(entered.byItself()).isTrue();
        assertThat(entered.by()).isEqualTo("last");
        assertThat(acts("election.stage-entered")).isOne();
    }

    @Test
    void theClockEntersWhereADayWasAllThatWasWaitedFor() {
        recorded();
        automatic.run();
        assertThat(now().stage()).isEqualTo(Stage.HANDED_OVER);
        assertThat(in(() -> elections.entered(filed.id())).getLast().by()).isEqualTo("clock");
    }

    @Test
    void whatWasCalledBackIsEnteredByAPersonAlone() {
        recorded();
        go();
        clock.set(NIGHT.plusMinutes(59));
        assertThat(callBack(person(Role.ELECTION_COMMITTEE))).isInstanceOf(Verdict.Done.class);
        assertThat(now().stage()).isEqualTo(Stage.FILED);
        assertThat(in(() -> elections.entered(filed.id())))
                .noneMatch(entered -> entered.stage() == Stage.HANDED_OVER);
        assertThat(acts("election.stage-called-back")).isOne();
        assertThat(go()).isEmpty();
        automatic.run();
        assertThat(now().stage()).isEqualTo(Stage.FILED);

        assertThat(in(() -> door.enter(filed.id(), Stage.HANDED_OVER, person(Role.ELECTION_COMMITTEE))))
                .isInstanceOf(Verdict.Done.class);
        assertThat(refusals(callBack(person(Role.ELECTION_COMMITTEE))))
                .containsExactly("election.refused.call-back-over");
    }

    @Test
    void nobodyElseCallsItBackAndNobodyAfterTheHour() {
        recorded();
        go();
        assertThat(refusals(callBack(person(Role.TELLER)))).containsExactly("election.refused.not-your-step");
        assertThat(refusals(callBack(TestSignIn.person(Role.ELECTION_COMMITTEE, county.village(1)))))
                .containsExactly("election.refused.not-your-village");
        clock.set(NIGHT.plusHours(1).plusSeconds(1));
        assertThat(in(() -> door.calledBackUntil(now()))).isEmpty();
        assertThat(refusals(callBack(person(Role.ELECTION_COMMITTEE))))
                .containsExactly("election.refused.call-back-over");
        assertRefused("SELECT election.call_back('" + filed.id() + "', 'HANDED_OVER', '" + NIGHT.plusHours(2)
                + "+08', 'me')");
        assertThat(now().stage()).isEqualTo(Stage.HANDED_OVER);
    }

    @Test
    void nobodyCallsBackWhatSomethingRestsOn() {
        recorded();
        go();
        clock.set(NIGHT.plusMinutes(1));
        record(DocumentKind.HANDOVER_LIST);
        assertThat(refusals(callBack(person(Role.ELECTION_COMMITTEE)))).containsExactly("election.refused.acted-since");
        assertRefused("SELECT election.call_back('" + filed.id() + "', 'HANDED_OVER', '" + NIGHT.plusMinutes(2)
                + "+08', 'me')");
    }

    @Test
    void theDatabaseEntersNothingByItselfThatSomebodyDecides() {
        recorded();
        go();
        assertRefused(
                "SELECT election.go_on('" + filed.id() + "', 'HANDED_OVER', 'ARCHIVED', '" + NIGHT + "+08', 'me')");
        assertRefused("DELETE FROM election.entered");
        assertRefused("DELETE FROM election.called_back");
    }

    @Test
    void whoeverRecordsTheLastPaperIsToldAndCanCallItBackOnThePage() throws Exception {
        var committee = person(Role.ELECTION_COMMITTEE);
        var home = "/villages/" + county.village();
        var answer = browser.perform(post(home + "/election/villagers-committee/documents")
                        .with(csrf())
                        .with(TestSignIn.as(committee))
                        .param("document", "HANDOVER_LIST")
                        .param("title", "移交清单")
                        .param("number", "")
                        .param("dated", NIGHT.toLocalDate().toString())
                        .param("note", ""))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse();
        assertThat(now().stage()).isEqualTo(Stage.HANDED_OVER);
        var next = browser.perform(get(home).cookie(answer.getCookies()).with(TestSignIn.as(committee)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(next).contains("自动进入“工作移交”", "3 月 8 日 00:10 前可以撤回");

        browser.perform(post(home + "/election/villagers-committee/call-back")
                        .with(csrf())
                        .with(TestSignIn.as(committee))
                        .param("stage", "HANDED_OVER"))
                .andExpect(status().is3xxRedirection());
        assertThat(now().stage()).isEqualTo(Stage.FILED);
    }

    /** A page that leads to another one changes nothing, whatever stands ready. */
    @Test
    void noReadingEntersAStage() throws Exception {
        recorded();
        var team = TestSignIn.as(Role.VILLAGE_TEAM, county.village());
        for (var path : List.of("/villages/" + county.village(), "/today", "/villages/" + county.village() + "/count")) {
            browser.perform(get(path).with(team));
        }
        assertThat(now().stage()).isEqualTo(Stage.FILED);
    }

    private List<Election> go() {
        return in(() -> automatic.go(county.village(), "last"));
    }

    private Verdict<Election> callBack(SignedIn by) {
        return in(() -> door.callBack(filed.id(), Stage.HANDED_OVER, by));
    }

    private void recorded() {
        record(DocumentKind.HANDOVER_LIST);
        clock.set(NIGHT.plusSeconds(1));
    }

    private void record(DocumentKind kind) {
        assertThat(in(() -> documents.record(
                        filed.id(), kind, "文件", "1 号", NIGHT.toLocalDate(), "", person(Role.TOWN_COMMITTEE))))
                .isInstanceOf(Verdict.Done.class);
    }

    private Election now() {
        return fixture.find(county.village(), Body.VILLAGERS_COMMITTEE);
    }

    private SignedIn person(Role role) {
        return TestSignIn.person(
                role, new DivisionCode(county.village()).at(role.level()).digits());
    }

    private void assertRefused(String statement) {
        assertThatThrownBy(() -> in(() -> transactions.execute(
                        status -> sql.sql(statement).query((row, n) -> true).list())))
                .isInstanceOf(DataAccessException.class);
    }

    private <T> T in(Supplier<T> work) {
        return Scope.of(county.village()).call(work);
    }

    private int acts(String kind) {
        return in(() -> transactions.execute(status -> sql.sql("SELECT count(*) FROM ledger.entry WHERE kind = :kind")
                .param("kind", kind)
                .query(Integer.class)
                .single()));
    }

    private static List<String> refusals(Verdict<Election> verdict) {
        return ((Verdict.Refused<Election>) verdict)
                .reasons().stream().map(Reason::key).toList();
    }
}
