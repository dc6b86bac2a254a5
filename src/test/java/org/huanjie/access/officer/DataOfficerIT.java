package org.huanjie.access.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.huanjie.access.TestSignIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.roll.file.RollFixture;
import org.huanjie.roll.voter.FullNumbers;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** 数据保护负责人 — seated by two, sees what is odd, asks the account, and the answer is on record. */
@HuanjieIT
class DataOfficerIT {

    @Autowired
    MockMvc browser;

    @Autowired
    Places places;

    @Autowired
    TestClock clock;

    @Autowired
    ElectionFixture elections;

    @Autowired
    RollFixture rolls;

    @Autowired
    FullNumbers numbers;

    @Autowired
    DataOfficers officers;

    @Autowired
    OddRecord odd;

    @Autowired
    LookQuestions questions;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    Places.County county;
    SignedIn office;
    SignedIn leader;
    SignedIn auditor;
    VoterCard voter;

    @BeforeEach
    void aCounty() {
        clock.set(LocalDate.of(2017, 1, 15));
        county = places.newCounty(1, 1);
        elections.open(county);
        clock.set(LocalDate.of(2017, 2, 5).atTime(10, 0));
        office = account(Role.COUNTY_OFFICE, "office", "换届甲", county.code());
        leader = account(Role.COUNTY_LEADER, "leader", "领导乙", county.code());
        auditor = account(Role.AUDITOR, "auditor", "督查丙", county.code());
        voter = rolls.voters(county.village(), 1).getFirst();
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void theSeatIsFilledByTwoAndNeitherIsTheHolder() throws Exception {
        assertThat(in(() -> officers.name(auditor.signInName(), leader))).isInstanceOf(Verdict.Refused.class);
        assertThat(in(() -> officers.name(leader.signInName(), office))).isInstanceOf(Verdict.Refused.class);
        assertThat(in(() -> officers.name(auditor.signInName(), office))).isInstanceOf(Verdict.Done.class);
        var seat = in(() -> officers.of(county.code())).orElseThrow().id();
        assertThat(in(() -> officers.holds(auditor))).isFalse();
        assertThat(in(() -> officers.confirm(seat, office))).isInstanceOf(Verdict.Refused.class);
        assertThat(in(() -> officers.confirm(seat, auditor))).isInstanceOf(Verdict.Refused.class);
        browser.perform(post("/data-officer/" + seat + "/confirm").with(csrf()).with(as(leader)))
                .andExpect(status().is(303));
        assertThat(in(() -> officers.holds(auditor))).isTrue();
        assertThatThrownBy(() -> in(() -> transaction.execute(tx -> sql.sql(
                                "INSERT INTO access.data_officer (id, county, account, named_by, named_at) VALUES (gen_random_uuid(), :county, 'a', 'a', now())")
                        .param("county", county.code())
                        .update())))
                .hasMessageContaining("violates check constraint");
        assertThat(in(() -> officers.end(seat, leader))).isInstanceOf(Verdict.Done.class);
        assertThat(in(() -> officers.holds(auditor))).isFalse();
    }

    @Test
    void looksAtPicturesAreShownToTheOfficerAlone() throws Exception {
        seat();
        for (int n = 0; n < 2; n++) {
            Scope.of(county.code()).run(() -> transaction.executeWithoutResult(tx -> sql.sql("""
                    INSERT INTO discipline.photo_look (photo, division, looked_by, person_name, role, looked_at)
                    VALUES (gen_random_uuid(), :division, 'who-looks', '某人', 'TOWN_COMMITTEE', '2017-02-05T08:00+08')""")
                    .param("division", county.town())
                    .update()));
        }
        browser.perform(get("/data-officer").with(as(auditor)))
                .andExpect(content().string(containsString("who-looks（乡镇换届办）看了")))
                .andExpect(content().string(containsString("未公开的活动照片，2 张次")));
        for (var other : List.of(office, leader)) {
            browser.perform(get("/data-officer").with(as(other)))
                    .andExpect(content().string(org.hamcrest.Matchers.not(containsString("who-looks"))));
        }
        clock.set(LocalDate.of(2017, 3, 20));
        browser.perform(get("/data-officer").with(as(auditor)))
                .andExpect(content().string(containsString("没有人看过照片")));
    }

    @Test
    void whatIsOddIsShownToTheOfficerAloneAndAnsweredByWhoLooked() throws Exception {
        seat();
        var namesake = account(Role.ELECTION_COMMITTEE, "committee", voter.name(), county.village());
        clock.set(LocalDate.of(2017, 2, 5).atTime(23, 30));
        Scope.of(county.village()).call(() -> numbers.look(voter.id(), "夜里核对", namesake));
        clock.set(LocalDate.of(2017, 2, 6).atTime(9, 0));
        var found = in(() -> odd.of(auditor));
        assertThat(found).singleElement().satisfies(one -> assertThat(one.marks())
                .containsExactlyInAnyOrder(OddMark.NIGHT, OddMark.RELATIVE));
        browser.perform(get("/data-officer").with(as(auditor)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("夜里核对")));
        browser.perform(get("/data-officer").with(as(office)))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("夜里核对"))));
        long look = found.getFirst().look().id();
        assertThat(in(() -> questions.ask(look, "为什么", office))).isInstanceOf(Verdict.Refused.class);
        browser.perform(post("/data-officer/questions").param("look", Long.toString(look)).param("text", "").with(csrf()).with(as(auditor)))
                .andExpect(status().is(422));
        browser.perform(post("/data-officer/questions").param("look", Long.toString(look)).param("text", "为什么夜里看").with(csrf()).with(as(auditor)))
                .andExpect(status().is(303));
        assertThat(in(() -> questions.ask(look, "再问", auditor))).isInstanceOf(Verdict.Refused.class);
        var question = Scope.of(county.village()).call(() -> questions.to(namesake)).getFirst();
        assertThat(in(() -> questions.answer(question.id(), "代答", office))).isInstanceOf(Verdict.Refused.class);
        browser.perform(get("/me/questions").with(as(namesake)))
                .andExpect(content().string(containsString("为什么夜里看")));
        browser.perform(post("/me/questions/" + question.id()).param("answer", "当天核对到深夜").with(csrf()).with(as(namesake)))
                .andExpect(status().is(303));
        browser.perform(get("/data-officer").with(as(auditor)))
                .andExpect(content().string(containsString("当天核对到深夜")));
        assertThat(Scope.of(county.village()).call(() -> questions.answer(question.id(), "另一说", namesake)))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void aLookBeforeAnyElectionIsOddAndOneInItsTimeIsNot() {
        seat();
        var committee = account(Role.ELECTION_COMMITTEE, "committee", "选委丁", county.village());
        Scope.of(county.village()).call(() -> numbers.look(voter.id(), "核对", committee));
        assertThat(in(() -> odd.of(auditor))).isEmpty();
        transactionIn(() -> sql.sql("""
                INSERT INTO access.look (at, account, by, role, village, person, what, reason)
                VALUES ('2017-01-10T10:00:00+08', :account, 'committee', 'ELECTION_COMMITTEE', :village, :person, 'roll.number', '早')""")
                .param("account", committee.account())
                .param("village", county.village())
                .param("person", voter.id().uuid())
                .update());
        assertThat(in(() -> odd.of(auditor))).singleElement().satisfies(one -> assertThat(one.marks())
                .containsExactly(OddMark.NO_CASE));
    }

    private void seat() {
        assertThat(in(() -> officers.name(auditor.signInName(), office))).isInstanceOf(Verdict.Done.class);
        var seat = in(() -> officers.of(county.code())).orElseThrow().id();
        assertThat(in(() -> officers.confirm(seat, leader))).isInstanceOf(Verdict.Done.class);
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return Scope.of(county.code()).call(work::get);
    }

    private void transactionIn(Runnable work) {
        Scope.of(county.code()).run(() -> transaction.executeWithoutResult(tx -> work.run()));
    }

    private SignedIn account(Role role, String word, String name, String division) {
        var signInName = "officer-" + word + "-" + division;
        var person = new SignedIn(
                UUID.nameUUIDFromBytes(signInName.getBytes(StandardCharsets.UTF_8)), signInName, name, role, division);
        transactionIn(() -> sql.sql("""
                INSERT INTO access.account (id, sign_in_name, person_name, role, division, password, demonstration, opened_at)
                VALUES (:id, :name, :person, :role, :division, 'none', false, '2017-01-01T00:00:00Z')""")
                .param("id", person.account())
                .param("name", signInName)
                .param("person", name)
                .param("role", role.name())
                .param("division", division)
                .update());
        return person;
    }
}
