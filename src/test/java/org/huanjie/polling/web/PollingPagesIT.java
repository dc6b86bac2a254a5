package org.huanjie.polling.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.huanjie.access.TestSignIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.huanjie.HuanjieIT;
import org.huanjie.access.Role;
import org.huanjie.election.Body;
import org.huanjie.election.ElectionFixture;
import org.huanjie.election.Stage;
import org.huanjie.polling.PollFixture;
import org.huanjie.polling.PollFixture.Village;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** 投票的网页 — the committee prepares, opens and closes by the page; desks hand out by theirs. */
@HuanjieIT
class PollingPagesIT {

    @Autowired
    MockMvc browser;

    @Autowired
    PollFixture fixture;

    @Autowired
    ElectionFixture stages;

    @Test
    void theCommitteePreparesOpensAndClosesThePollByItsPage() throws Exception {
        var village = fixture.listed(20);
        var home = "/villages/" + village.code() + "/polling";
        browser.perform(committee(village, get(home)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("没有设发票台")));
        send(village, home + "/ballots", "ballots", "24");
        send(village, home + "/desks", "desk", "1号台", "given", "24");
        for (var duty : List.of("SCRUTINEER", "CALLER", "TELLER", "ISSUER")) {
            send(village, home + "/staff", "duty", duty, "staff", "甲乙" + duty);
        }
        send(village, home + "/prepared");
        send(village, home + "/open");
        browser.perform(committee(village, get(home))).andExpect(content().string(containsString("结束投票")));
        send(village, home + "/close");
        browser.perform(get(home).with(as(Role.SCRUTINEER, village.code())))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<button class=\"btn btn-primary\""))));
    }

    @Test
    void aFormThatIsRefusedComesBackWithWhatWasTyped() throws Exception {
        var village = fixture.listed(20);
        browser.perform(committee(
                        village,
                        post("/villages/" + village.code() + "/polling/desks")
                                .param("desk", "东村台")
                                .param("given", "many")
                                .with(csrf())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"东村台\"")))
                .andExpect(content().string(containsString("value=\"many\"")));
        browser.perform(committee(
                        village,
                        post("/villages/" + village.code() + "/polling/proxies")
                                .param("principal", "查无此人")
                                .param("agent", "1234")
                                .param("kinship", "CHILD")
                                .with(csrf())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("查无此人")));
    }

    @Test
    void aDeskFindsAVoterAndHandsOutOneBallot() throws Exception {
        var village = fixture.polling(20);
        var desk = fixture.desks(village).getFirst();
        var voter = village.voters().get(9);
        var page = "/villages/" + village.code() + "/polling/desk";
        browser.perform(issuer(village, get(page)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("请选择本台")));
        browser.perform(issuer(
                        village, get(page).param("desk", desk.id().toString()).param("q", voter.name())))
                .andExpect(content().string(containsString(voter.id().toString())))
                .andExpect(content().string(containsString("未领票")))
                .andExpect(content().string(containsString("<html")));
        browser.perform(issuer(
                        village,
                        get(page)
                                .header("X-Fragment", "yes")
                                .param("desk", desk.id().toString())
                                .param("q", voter.name())))
                .andExpect(content().string(containsString(voter.id().toString())))
                .andExpect(content().string(not(containsString("<html"))));
        browser.perform(issue(village, 9))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-kind=\"ISSUED\"")))
                .andExpect(content().string(containsString("已发：" + voter.name())));
        browser.perform(issue(village, 9))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("08:00 在 1号台 领票")));
        browser.perform(issuer(
                        village,
                        post("/villages/" + village.code() + "/polling/take-back")
                                .param("election", village.election().toString())
                                .param("desk", desk.id().toString())
                                .param("voter", voter.id().toString())
                                .param("name", voter.name())
                                .param("reason", "TURNED_BACK")
                                .with(csrf())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-kind=\"TAKEN_BACK\"")));
    }

    @Test
    void ofTwoBrowsersAtTheSameInstantOneIsHandedTheBallot() throws Exception {
        var village = fixture.polling(40);
        var barrier = new CyclicBarrier(2);
        try (var browsers = Executors.newFixedThreadPool(2)) {
            for (int n = 10; n < 25; n++) {
                int voter = n;
                Callable<Integer> one = () -> {
                    var request = issue(village, voter);
                    barrier.await();
                    return browser.perform(request).andReturn().getResponse().getStatus();
                };
                var answers = browsers.invokeAll(List.of(one, one));
                assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 409);
            }
        }
    }

    @Test
    void aBallotIssuerOfAnotherVillageFindsNoDeskHere() throws Exception {
        var village = fixture.polling(20);
        browser.perform(get("/villages/" + village.code() + "/polling/desk")
                        .with(as(Role.BALLOT_ISSUER, "900000100200")))
                .andExpect(status().isNotFound());
        browser.perform(get("/villages/" + village.code() + "/polling/desk").with(as(Role.TELLER, village.code())))
                .andExpect(status().isForbidden());
    }

    @Test
    void theBallotsOfAMeetingAreTakenDownByItsPage() throws Exception {
        var village = fixture.listed(20);
        var election = stages.at(village.code(), Body.PARTY_BRANCH, Stage.MEETING);
        fixture.meet(election, 10, 9);
        var page = "/villages/" + village.code() + "/polling/meeting/party-branch";
        browser.perform(get(page).with(as(Role.VILLAGE_TEAM, village.code())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("应到 10 人，实到 9 人")));
        browser.perform(post(page)
                        .with(as(Role.VILLAGE_TEAM, village.code()))
                        .with(csrf())
                        .param("received", "10")
                        .param("issued", "11")
                        .param("spoiled", "0"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"11\"")));
        browser.perform(post(page)
                        .with(as(Role.VILLAGE_TEAM, village.code()))
                        .with(csrf())
                        .param("received", "10")
                        .param("issued", "9")
                        .param("spoiled", "0"))
                .andExpect(redirectedUrl(page));
    }

    MockHttpServletRequestBuilder issue(Village village, int voter) {
        return issuer(
                village,
                post("/villages/" + village.code() + "/polling/issue")
                        .header("X-Fragment", "yes")
                        .param("election", village.election().toString())
                        .param("desk", fixture.desks(village).getFirst().id().toString())
                        .param("voter", village.voter(voter).toString())
                        .param("name", village.voters().get(voter).name())
                        .with(csrf()));
    }

    void send(Village village, String path, String... form) throws Exception {
        var request = post(path).with(csrf());
        for (int n = 0; n < form.length; n += 2) {
            request.param(form[n], form[n + 1]);
        }
        browser.perform(committee(village, request))
                .andExpect(redirectedUrl("/villages/" + village.code() + "/polling"));
    }

    static MockHttpServletRequestBuilder committee(Village village, MockHttpServletRequestBuilder request) {
        return request.with(as(Role.ELECTION_COMMITTEE, village.code()));
    }

    static MockHttpServletRequestBuilder issuer(Village village, MockHttpServletRequestBuilder request) {
        return request.with(as(Role.BALLOT_ISSUER, village.code()));
    }
}
