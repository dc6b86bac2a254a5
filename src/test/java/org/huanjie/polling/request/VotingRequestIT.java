package org.huanjie.polling.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.huanjie.AtOnce;
import org.huanjie.HuanjieIT;
import org.huanjie.TestClock;
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
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** 投票申请 — who cannot come asks on the public page, is called back, and is then forgotten. */
@HuanjieIT
class VotingRequestIT {

    private static final String PHONE = "13800001111";

    @Autowired
    MockMvc browser;

    @Autowired
    TestClock clock;

    @Autowired
    PollFixture polls;

    @Autowired
    ElectionFixture elections;

    @Autowired
    VotingRequests requests;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate within;

    @Test
    void itIsOpenFromTheListUntilThePollAndAProxyAsTheVillagesRulesSay() throws Exception {
        var village = threeDaysBefore();
        var home = "/v/" + village.code();
        browser.perform(get(home)).andExpect(content().string(containsString(home + "/voting-request")));
        browser.perform(get(home + "/voting-request"))
                .andExpect(content().string(containsString("委托书最晚 2017 年 3 月 3 日")))
                .andExpect(content().string(containsString("value=\"PROXY\"")));
        clock.set(ElectionFixture.DAY.atTime(6, 0));
        browser.perform(get(home + "/voting-request"))
                .andExpect(content().string(containsString("value=\"MOBILE_BOX\"")))
                .andExpect(content().string(not(containsString("value=\"PROXY\""))));
        ask(village, "PROXY", "甲", PHONE)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("现在不能申请委托投票")));
        for (var stage : List.of(Stage.NOMINATING, Stage.POLLING)) {
            elections.at(village.code(), Body.VILLAGERS_COMMITTEE, stage);
            browser.perform(get(home)).andExpect(content().string(not(containsString(home + "/voting-request"))));
            browser.perform(get(home + "/voting-request"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("现在不受理申请")));
        }
    }

    @Test
    void allFaultsAreSaidAtOnceAndWhatWasTypedStays() throws Exception {
        var village = threeDaysBefore();
        ask(village, "MOBILE_BOX", "王".repeat(51), "")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("姓名要写，最多 50 个字")))
                .andExpect(content().string(containsString("怎样回复您要写")))
                .andExpect(content().string(containsString("王".repeat(51))));
    }

    @Test
    void nobodyLearnsFromItWhoIsOnTheRoll() throws Exception {
        var village = threeDaysBefore();
        var on = receipt(ask(village, "MOBILE_BOX", village.voters().get(8).name(), PHONE));
        var off = receipt(ask(village, "MOBILE_BOX", "查无此人", PHONE));
        assertThat(page(on).replace(number(on), "")).isEqualTo(page(off).replace(number(off), ""));
        assertThat(page(on)).contains("等选委会回复").doesNotContain(village.voters().get(8).name(), PHONE);
    }

    @Test
    void theCommitteeCallsBackAndWhoAskedIsForgotten() throws Exception {
        var village = threeDaysBefore();
        var name = village.voters().get(8).name();
        var receipt = receipt(ask(village, "PROXY", name, PHONE));
        var request = village.call(() -> requests.waiting(elections.find(village.code(), Body.VILLAGERS_COMMITTEE)))
                .getFirst();
        var committee = TestSignIn.as(Role.ELECTION_COMMITTEE, village.code());
        var all = "/villages/" + village.code() + "/polling/requests";
        browser.perform(get(all).with(TestSignIn.as(Role.VILLAGE_TEAM, village.code()))).andExpect(status().isForbidden());
        browser.perform(get(all).with(committee))
                .andExpect(content().string(containsString(PHONE)))
                .andExpect(content().string(containsString("/polling?principal=")));
        assertThat(count(village, "SELECT count(*) FROM access.look WHERE village = :village AND what = 'polling.request'"))
                .isOne();
        browser.perform(post(all + "/" + request.id() + "/done").with(committee).with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(page(receipt)).contains("选委会已回复");
        assertThat(count(village, "SELECT count(*) FROM polling.voting_request WHERE village = :village AND (name_sealed IS NOT NULL OR contact_sealed IS NOT NULL)"))
                .isZero();
        assertThat(count(village, "SELECT count(*) FROM ledger.entry WHERE village = :village AND kind LIKE 'polling.voting-request-%'"))
                .isEqualTo(2);
        assertThat(count(village, "SELECT count(*) FROM ledger.entry WHERE village = :village AND (facts::text LIKE '%13800001111%' OR kind LIKE 'polling.voting-request-%' AND facts::text LIKE '%" + name + "%')"))
                .isZero();
        browser.perform(post(all + "/" + request.id() + "/done").with(committee).with(csrf()))
                .andExpect(status().is(422));
    }

    @Test
    void theNameStandsInTheFormToWhichItLeads() throws Exception {
        var village = threeDaysBefore();
        var name = village.voters().get(8).name();
        browser.perform(get("/villages/" + village.code() + "/polling/opening")
                        .param("step", "mobile")
                        .param("applicant", name)
                        .with(TestSignIn.as(Role.ELECTION_COMMITTEE, village.code())))
                .andExpect(content().string(containsString("name=\"applicant\" value=\"" + name + "\"")));
    }

    @Test
    void aRequestOfAnotherVillageIsNoneHere() throws Exception {
        var there = threeDaysBefore();
        receipt(ask(there, "MOBILE_BOX", "甲", PHONE));
        var request = there.call(() -> requests.waiting(elections.find(there.code(), Body.VILLAGERS_COMMITTEE))).getFirst();
        var here = threeDaysBefore();
        browser.perform(get("/v/" + here.code() + "/voting-request/" + request.id())).andExpect(status().isNotFound());
        assertThat(here.call(() -> requests.done(here.code(), request.id(), here.as(Role.ELECTION_COMMITTEE))))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(there.call(() -> requests.done(there.code(), request.id(), there.as(Role.SCRUTINEER))))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void ofManyWhoHaveCalledBackAtOnceOneHasDoneIt() throws Exception {
        var village = threeDaysBefore();
        receipt(ask(village, "MOBILE_BOX", "甲", PHONE));
        var request = village.call(() -> requests.waiting(elections.find(village.code(), Body.VILLAGERS_COMMITTEE))).getFirst();

        var said = AtOnce.of(
                6,
                () -> village.call(() -> requests.done(village.code(), request.id(), village.as(Role.ELECTION_COMMITTEE))));

        assertThat(said).containsOnlyOnce("done").containsOnly("done", "NONE");
    }

    @Test
    void asThePollOpensNoneIsLeft() throws Exception {
        var village = threeDaysBefore();
        receipt(ask(village, "MOBILE_BOX", "甲", PHONE));
        elections.enter(
                elections.find(village.code(), Body.VILLAGERS_COMMITTEE), Stage.POLLING, List.of("polling_requests_go"));
        assertThat(count(village, "SELECT count(*) FROM polling.voting_request WHERE village = :village")).isZero();
    }

    private Village threeDaysBefore() {
        var village = polls.listed(10);
        clock.set(ElectionFixture.DAY.minusDays(3).atTime(9, 0));
        return village;
    }

    private ResultActions ask(Village village, String kind, String name, String contact) throws Exception {
        return browser.perform(post("/v/" + village.code() + "/voting-request")
                .with(csrf())
                .param("kind", kind)
                .param("name", name)
                .param("contact", contact));
    }

    private static String receipt(ResultActions asked) throws Exception {
        var address = asked.andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();
        assertThat(address).isNotNull();
        return String.valueOf(address);
    }

    private static String number(String receipt) {
        return receipt.substring(receipt.lastIndexOf('/') + 1).substring(0, 8);
    }

    // without what each request for a page has of its own
    private String page(String address) throws Exception {
        var html = browser.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return html.substring(html.indexOf("<h1>"));
    }

    private int count(Village village, String statement) {
        Integer found = village.call(() -> within.execute(_ -> sql.sql(statement)
                .param("village", village.code())
                .query(Integer.class)
                .single()));
        return found == null ? -1 : found;
    }
}
