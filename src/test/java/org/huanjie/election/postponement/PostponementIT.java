package org.huanjie.election.postponement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.Confirmed;
import org.huanjie.AtOnce;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageDoor;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.opening.Opening;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** 改期 — a village that cannot vote on the day that was published goes on lawfully, with what was done kept (R-PL-2). */
@HuanjieIT
class PostponementIT {

    private static final LocalDate DAY = ElectionFixture.DAY;

    @Autowired
    Places places;

    @Autowired
    ElectionFixture elections;

    @Autowired
    PollFixture polls;

    @Autowired
    Postponements postponements;

    @Autowired
    Opening opening;

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

    private String village;

    @BeforeEach
    void aVillageThatRegisters() {
        clock.set(DAY.minusDays(40));
        var county = places.newCounty(1, 1);
        elections.open(county);
        village = county.village();
    }

    @Test
    void aVillageThatMissedTheTwentyDaysGoesOnAfterTheTownHasPutTheVoteOff() {
        var election = elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.REGISTERING);
        clock.set(DAY.minusDays(19).atTime(9, 0));
        assertThat(gate(election, Stage.ROLL_PUBLISHED)).contains("roll.refused.too-late");
        assertThat(put(election, DAY.plusDays(7), as(Role.ELECTION_COMMITTEE))).containsExactly("authority.refused.not-yours");
        assertThat(put(election, DAY.minusDays(1), as(Role.TOWN_COMMITTEE)))
                .containsExactly("election.postponement.not-later", "election.start.too-soon");
        assertThat(put(election, DAY.plusDays(1), as(Role.TOWN_COMMITTEE))).isEmpty();
        var moved = elections.find(village, Body.VILLAGERS_COMMITTEE);
        assertThat(moved.day()).isEqualTo(DAY.plusDays(1));
        assertThat(moved.stage()).as("what was done stands").isEqualTo(Stage.REGISTERING);
        assertThat(gate(moved, Stage.ROLL_PUBLISHED)).doesNotContain("roll.refused.too-late");
        assertThat(Scope.of(village).call(() -> postponements.of(election.id())))
                .extracting(Postponement::before, Postponement::ground)
                .containsExactly(tuple(DAY, PostponementGround.ROLL_LATE));
    }

    @Test
    void aVoteIsPutOffOnceByTwoWhoDoSoAtOnce() {
        var election = elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.REGISTERING);
        clock.set(DAY.minusDays(19).atTime(9, 0));
        assertThat(AtOnce.of(
                        4,
                        () -> Scope.of(village)
                                .call(() -> postponements.postpone(
                                        election.id(),
                                        new Postponements.Decided(
                                                DAY.plusDays(1),
                                                Optional.of(PostponementGround.ROLL_LATE),
                                                "镇换〔2017〕3号",
                                                DAY.minusDays(19)),
                                        as(Role.TOWN_COMMITTEE)))))
                .containsExactlyInAnyOrder("done", "NOT_LATER", "NOT_LATER", "NOT_LATER");
        assertThat(Scope.of(village).call(() -> postponements.of(election.id()))).hasSize(1);
        assertThat(elections.find(village, Body.VILLAGERS_COMMITTEE).day()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void whatIsLookedAtOnTheDayItselfIsAskedAnewAndTheRestStays() {
        clock.set(DAY.atTime(7, 0));
        var prepared = polls.prepared(12);
        polls.record(prepared);
        var election = elections.find(prepared.code(), Body.VILLAGERS_COMMITTEE);
        assertThat(prepared.call(() -> opening.missing(election))).isEmpty();
        clock.set(DAY.plusDays(1).atTime(7, 0));
        assertThat(gate(election, Stage.POLLING)).contains("polling.refused.not-the-day");
        assertThat(put(election, DAY.plusDays(2), TestSignIn.person(Role.TOWN_COMMITTEE, prepared.code().substring(0, 9))))
                .isEmpty();
        var moved = elections.find(prepared.code(), Body.VILLAGERS_COMMITTEE);
        assertThat(moved.stage()).isEqualTo(Stage.VOTE_PREPARED);
        var record = prepared.call(() -> opening.of(moved.id()));
        assertThat(record.checks()).isEmpty();
        assertThat(record.boxes()).isNotEmpty().noneMatch(box -> box.sealed());
        assertThat(record.staff()).isNotEmpty().noneMatch(member -> member.there());
        assertThat(record.booths()).isPositive();
        clock.set(DAY.plusDays(2).atTime(7, 0));
        polls.record(prepared);
        assertThat(gate(moved, Stage.POLLING)).doesNotContain("polling.refused.not-the-day");
    }

    @Test
    void neitherBeforeTheStartNorOnceVotingBeganIsAVotePutOff() {
        var election = elections.find(village, Body.VILLAGERS_COMMITTEE);
        assertThat(put(election, DAY.plusDays(1), as(Role.TOWN_COMMITTEE)))
                .containsExactly("election.postponement.not-started");
        clock.set(DAY.atTime(8, 0));
        var open = polls.polling(12);
        assertThat(put(
                        elections.find(open.code(), Body.VILLAGERS_COMMITTEE),
                        DAY.plusDays(1),
                        TestSignIn.person(Role.TOWN_COMMITTEE, open.code().substring(0, 9))))
                .containsExactly("election.postponement.voting");
    }

    @Test
    void theTablesThemselvesMoveADayByTheOneFunctionAlone() {
        var election = elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.REGISTERING);
        assertThatThrownBy(() -> Scope.of(village)
                        .run(() -> transactions.executeWithoutResult(status -> sql.sql(
                                        "UPDATE election.election SET day = day + 1 WHERE id = :id")
                                .param("id", election.id().uuid())
                                .update())))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> Scope.of(village)
                        .run(() -> transactions.executeWithoutResult(status -> sql.sql("""
                                        SELECT election.postpone(:id, :day, 'DEATH', '1', :day, now(), 'x')""")
                                .param("id", election.id().uuid())
                                .param("day", DAY.minusDays(1))
                                .query((row, n) -> true)
                                .single())))
                .hasMessageContaining("violates check constraint");
    }

    @Test
    void thePageAsksBeforeItIsDoneAndTheOthersReadIt() throws Exception {
        elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.REGISTERING);
        clock.set(DAY.minusDays(19).atTime(9, 0));
        var at = "/villages/" + village + "/election/villagers-committee/postponement";
        var town = TestSignIn.as(as(Role.TOWN_COMMITTEE));
        browser.perform(get("/villages/" + village).with(town)).andExpect(content().string(containsString(at)));
        browser.perform(post(at).with(csrf()).with(town).param("day", DAY.plusDays(3).toString()))
                .andExpect(status().isUnprocessableContent());
        var form = post(at)
                .with(csrf())
                .with(town)
                .param("day", DAY.plusDays(3).toString())
                .param("ground", "DISASTER")
                .param("decision", "萧政发〔2017〕5号")
                .param("decided", DAY.minusDays(19).toString());
        browser.perform(form).andExpect(content().string(containsString("不能再改早")));
        assertThat(elections.find(village, Body.VILLAGERS_COMMITTEE).day()).as("asked, not done").isEqualTo(DAY);
        Confirmed.act(browser, form).andExpect(status().is3xxRedirection());
        browser.perform(get(at).with(TestSignIn.as(as(Role.ELECTION_COMMITTEE))))
                .andExpect(content().string(containsString("萧政发〔2017〕5号")))
                .andExpect(content().string(containsString("台风")));
        assertThat(elections.find(village, Body.VILLAGERS_COMMITTEE).day()).isEqualTo(DAY.plusDays(3));
        browser.perform(get("/v/" + village)).andExpect(content().string(containsString("依据萧政发〔2017〕5号")));
    }

    private SignedIn as(Role role) {
        return TestSignIn.person(role, role == Role.TOWN_COMMITTEE ? village.substring(0, 9) : village);
    }

    private List<String> put(Election election, LocalDate day, SignedIn by) {
        var decided = new Postponements.Decided(
                day, Optional.of(PostponementGround.ROLL_LATE), "萧政发〔2017〕4号", LocalDate.now(clock));
        return switch (by.scope().call(() -> postponements.postpone(election.id(), decided, by))) {
            case Verdict.Done<Election> _ -> List.of();
            case Verdict.Refused(var reasons) -> reasons.stream().map(Reason::key).toList();
        };
    }

    private List<String> gate(Election election, Stage next) {
        return Scope.of(election.village()).call(() -> door.against(election, next)).stream()
                .map(Reason::key)
                .toList();
    }
}
