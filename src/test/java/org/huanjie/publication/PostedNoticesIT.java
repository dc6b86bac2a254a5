package org.huanjie.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.who.Role;
import org.huanjie.election.paper.DocumentKind;
import org.huanjie.election.paper.Documents;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** 公示公告 — anyone reads what is posted, from the day on which it is, and nothing that names people of the roll. */
@HuanjieIT
class PostedNoticesIT {

    @Autowired
    MockMvc browser;

    @Autowired
    Places places;

    @Autowired
    TestClock clock;

    @Autowired
    ElectionFixture elections;

    @Autowired
    PollFixture polls;

    @Autowired
    Documents documents;

    @Test
    void aVillageThatHasNotBegunHasPostedNothing() throws Exception {
        var village = places.newCounty(1, 1).village();
        assertThat(page(village)).doesNotContain("/notices/");
        browser.perform(get("/v/" + village + "/notices/committee.pdf")).andExpect(status().isNotFound());
        browser.perform(get("/v/x/notices/committee.pdf")).andExpect(status().isNotFound());
    }

    @Test
    void whatIsPostedIsListedWithItsNumberAndRead() throws Exception {
        var village = polls.listed(10);
        var home = "/v/" + village.code() + "/notices/";
        assertThat(page(village.code()))
                .contains(home + "election-day.pdf", home + "committee.pdf", "（第 2 号）")
                .doesNotContain(home + "vote.pdf", home + "void-ballots.pdf");
        browser.perform(get(home + "committee.pdf")).andExpect(status().isOk());
        var election = elections.find(village.code(), Body.VILLAGERS_COMMITTEE);
        clock.set(ElectionFixture.DAY.minusDays(3).atTime(9, 0));
        elections.announced(election);
        assertThat(village.call(() -> documents.record(
                        election.id(),
                        DocumentKind.VOID_BALLOT_RULES,
                        "关于有效票和无效票认定的公告",
                        "15",
                        ElectionFixture.DAY.minusDays(3),
                        "",
                        village.as(Role.ELECTION_COMMITTEE))))
                .isInstanceOf(Verdict.Done.class);
        assertThat(page(village.code())).contains(home + "vote.pdf", home + "void-ballots.pdf");
    }

    @Test
    void whatNamesPeopleOfTheRollHangsInTheVillageAlone() throws Exception {
        var village = polls.prepared(10);
        for (var paper : List.of("roll", "final-list", "proxies", "mobile-box", "staff", "result-report", "nothing")) {
            browser.perform(get("/v/" + village.code() + "/notices/" + paper + ".pdf"))
                    .andExpect(status().isNotFound());
        }
    }

    private String page(String village) throws Exception {
        return browser.perform(get("/v/" + village)).andReturn().getResponse().getContentAsString();
    }
}
