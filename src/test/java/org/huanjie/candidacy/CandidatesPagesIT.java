package org.huanjie.candidacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.huanjie.access.TestSignIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.huanjie.Confirmed;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.who.Role;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Stage;
import org.huanjie.roll.file.RollFixture;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** 候选人页面 — from the roll to the published list, by the screens. */
@HuanjieIT
class CandidatesPagesIT {

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
    Candidates candidates;

    String village;
    String at;
    List<VoterCard> voters;

    @BeforeEach
    void nominating() {
        var county = places.newCounty(1, 1);
        village = county.village();
        at = "/villages/" + village + "/candidates/villagers-committee";
        elections.open(county);
        voters = rolls.voters(village, 12);
        clock.set(LocalDate.of(2017, 2, 17));
        elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.NOMINATING);
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void aListIsMadeAndPublishedByThePages() throws Exception {
        browser.perform(get(at).param("q", "1").with(as(Role.ELECTION_COMMITTEE, village)))
                .andExpect(status().isOk())
                .andExpect(
                        content().string(allOf(containsString(voters.getFirst().name()), containsString("主任应选 1 名"))));
        for (int n = 0; n < 6; n++) {
            browser.perform(enter(n, n < 2 ? "CHAIR" : "MEMBER")).andExpect(redirectedUrl(at));
        }
        var last = Scope.of(village).call(() -> candidates.standing(find())).getLast();
        browser.perform(act("/" + last.id() + "/withdraw").param("written", "2017-02-17"))
                .andExpect(redirectedUrl(at));
        browser.perform(act("/publish"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("委员应选 3 名")));
        browser.perform(act("/" + last.id() + "/take-back")).andExpect(redirectedUrl(at));
        Confirmed.act(browser, act("/publish")).andExpect(redirectedUrl(at));
        browser.perform(get(at).with(as(Role.ELECTION_COMMITTEE, village)))
                .andExpect(content().string(allOf(containsString("已公布"), not(containsString("name=\"person\"")))));
    }

    @Test
    void aRefusedEntryComesBackAsItWasTyped() throws Exception {
        var form = post(at).param("person", voters.getFirst().id().toString())
                .param("post", "CHAIR")
                .param("channel", "NOMINATED")
                .param("education", "21")
                .param("politicalStatus", "13")
                .param("nominators", "0")
                .param("q", "1")
                .with(csrf())
                .with(as(Role.ELECTION_COMMITTEE, village));
        browser.perform(form).andExpect(status().is(422)).andExpect(content().string(containsString("至少有一名提名人")));
    }

    @Test
    void aPersonIsNotTakenForAnotherTextThanTheOneThatFoundThem() throws Exception {
        var stale = post(at).param("person", voters.getFirst().id().toString())
                .param("q", voters.get(1).name())
                .param("post", "CHAIR")
                .param("channel", "NOMINATED")
                .param("education", "21")
                .param("politicalStatus", "13")
                .param("nominators", "12")
                .with(csrf())
                .with(as(Role.ELECTION_COMMITTEE, village));
        browser.perform(stale)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("选中的人不是现在查找的内容找到的")))
                .andExpect(content().string(containsString("value=\"12\"")));
        browser.perform(post("/villages/" + village + "/recommendations/villagers-committee")
                        .param("person", voters.getFirst().id().toString())
                        .param("q", voters.get(1).name())
                        .param("organ", "某某镇党委")
                        .with(csrf())
                        .with(as(Role.TOWN_COMMITTEE, village.substring(0, 9))))
                .andExpect(status().is(422));
        assertThat(Scope.of(village).call(() -> candidates.standing(find()))).isEmpty();
    }

    @Test
    void theOfficesKeepARecommendationAndNobodySeesIt() throws Exception {
        var page = "/villages/" + village + "/recommendations/villagers-committee";
        var town = village.substring(0, 9);
        browser.perform(enter(0, "CHAIR")).andExpect(redirectedUrl(at));
        browser.perform(get(page).param("q", "1").with(as(Role.TOWN_COMMITTEE, town)))
                .andExpect(status().isOk());
        browser.perform(post(page)
                        .param("person", voters.getFirst().id().toString())
                        .param("organ", "某某镇党委")
                        .param("q", voters.getFirst().name())
                        .with(csrf())
                        .with(as(Role.TOWN_COMMITTEE, town)))
                .andExpect(redirectedUrl(page));
        browser.perform(get(page).with(as(Role.TOWN_COMMITTEE, town)))
                .andExpect(content().string(not(containsString("某某镇党委"))));
        browser.perform(get(at).with(as(Role.TOWN_COMMITTEE, town)))
                .andExpect(content()
                        .string(allOf(containsString(voters.getFirst().name()), not(containsString("某某镇党委")))));
        browser.perform(get(page).with(as(Role.ELECTION_COMMITTEE, village))).andExpect(status().isForbidden());
        elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.DECLARED);
        browser.perform(get(page).with(as(Role.TOWN_COMMITTEE, town)))
                .andExpect(content().string(containsString("某某镇党委")));
    }

    @Test
    void theVillagePageLeadsHere() throws Exception {
        browser.perform(get("/villages/" + village).with(as(Role.ELECTION_COMMITTEE, village)))
                .andExpect(status().isOk())
                .andExpect(
                        content().string(allOf(containsString(at), containsString("/villages/" + village + "/roll"))));
    }

    private ElectionId find() {
        return elections.find(village, Body.VILLAGERS_COMMITTEE).id();
    }

    private MockHttpServletRequestBuilder enter(int voter, String post) {
        return post(at).param("person", voters.get(voter).id().toString())
                .param("q", voters.get(voter).name())
                .param("post", post)
                .param("channel", voter == 0 ? "NOMINATED" : "SELF")
                .param("education", "21")
                .param("politicalStatus", "13")
                .param("nominators", voter == 0 ? "12" : "")
                .with(csrf())
                .with(as(Role.ELECTION_COMMITTEE, village));
    }

    private MockHttpServletRequestBuilder act(String path) {
        return post(at + path).with(csrf()).with(as(Role.ELECTION_COMMITTEE, village));
    }
}
