package org.huanjie.election.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.huanjie.HuanjieIT;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Stage;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** 选委会联系方式 — villagers read who conducts the election and how to reach them; until it is said, whom to ask. */
@HuanjieIT
class CommitteeContactIT {

    private static final CommitteeContact HALL = new CommitteeContact("0577-6301-2345", "村文化礼堂一楼", "8:00–17:00");

    @Autowired
    MockMvc browser;

    @Autowired
    PollFixture polls;

    @Autowired
    ElectionFixture elections;

    @Autowired
    CommitteeContacts contacts;

    @Autowired
    Committee committee;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate within;

    @Test
    void untilItIsSaidThePageNamesTheTown() throws Exception {
        var village = polls.listed(10);
        var sitting = village.call(() -> committee.sitting(village.election()));
        assertThat(sitting).isNotEmpty();
        for (var one : sitting) {
            browser.perform(get("/v/" + village.code())).andExpect(content().string(containsString(one.name())));
        }
        browser.perform(get("/v/" + village.code())).andExpect(content().string(containsString("可以问测试镇1换届办")));
    }

    @Test
    void whatTheCommitteeSaysIsReadAtOnceAndTakenBackByItsNext() throws Exception {
        var village = polls.listed(10);
        var page = "/villages/" + village.code() + "/election/villagers-committee/committee/contact";
        browser.perform(post(page)
                        .with(TestSignIn.as(Role.ELECTION_COMMITTEE, village.code()))
                        .with(csrf())
                        .param("phone", HALL.phone())
                        .param("place", HALL.place())
                        .param("hours", HALL.hours()))
                .andExpect(status().is3xxRedirection());
        browser.perform(get("/v/" + village.code()))
                .andExpect(content().string(containsString(HALL.phone())))
                .andExpect(content().string(containsString(HALL.place())))
                .andExpect(content().string(not(containsString("可以问测试镇1换届办"))));
        assertThat(say(village, new CommitteeContact("123456", "村部", ""), Role.TOWN_COMMITTEE, village.code().substring(0, 9)))
                .isInstanceOf(Verdict.Done.class);
        browser.perform(get("/v/" + village.code()))
                .andExpect(content().string(containsString("123456")))
                .andExpect(content().string(not(containsString(HALL.phone()))));
        List<String> facts = village.call(
                () -> within.execute(_ -> sql.sql("SELECT facts::text FROM ledger.entry WHERE village = :village AND kind = :kind")
                        .param("village", village.code())
                        .param("kind", "election.committee-contact-said")
                        .query(String.class)
                        .list()));
        assertThat(facts)
                .hasSize(2)
                .noneMatch(one -> one.contains("6301"));
    }

    @Test
    void allFaultsAreSaidAtOnceAndWhatWasTypedStays() throws Exception {
        var village = polls.listed(10);
        browser.perform(post("/villages/" + village.code() + "/election/villagers-committee/committee/contact")
                        .with(TestSignIn.as(Role.ELECTION_COMMITTEE, village.code()))
                        .with(csrf())
                        .param("phone", "问小王")
                        .param("place", "")
                        .param("hours", "早".repeat(61)))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("问小王")))
                .andExpect(content().string(containsString("电话应为 5 至 30 位数字")))
                .andExpect(content().string(containsString("办公地点要写")))
                .andExpect(content().string(containsString("值班时间最多 60 个字")));
    }

    @Test
    void itIsSaidByThoseWhoPresideAndGoesWithTheArchive() {
        var village = polls.listed(10);
        assertThat(say(village, HALL, Role.SCRUTINEER, village.code())).isInstanceOf(Verdict.Refused.class);
        assertThat(say(village, HALL, Role.ELECTION_COMMITTEE, village.code())).isInstanceOf(Verdict.Done.class);
        var election = elections.find(village.code(), Body.VILLAGERS_COMMITTEE);
        assertThat(village.call(() -> contacts.of(election))).contains(HALL);
        elections.enter(election, Stage.ARCHIVED, List.of("election_committee_contact_goes"));
        assertThat(village.call(() -> contacts.of(election))).isEmpty();
        assertThat(say(village, HALL, Role.ELECTION_COMMITTEE, village.code()))
                .isInstanceOf(Verdict.Refused.class);
        elections.at(village.code(), Body.VILLAGERS_COMMITTEE, Stage.STARTED);
        assertThat(say(village, HALL, Role.ELECTION_COMMITTEE, village.code())).isInstanceOf(Verdict.Refused.class);
    }

    private Verdict<Verdict.Nothing> say(Village village, CommitteeContact contact, Role role, String division) {
        return village.call(() -> contacts.say(village.election(), contact, TestSignIn.person(role, division)));
    }
}
