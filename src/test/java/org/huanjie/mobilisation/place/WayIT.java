package org.huanjie.mobilisation.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.huanjie.HuanjieIT;
import org.huanjie.TestClock;
import org.huanjie.access.who.Role;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Stage;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** 会场路线 — anyone sees where the hall lies, while a vote is ahead; landmarks alone are on it. */
@HuanjieIT
class WayIT {

    @Autowired
    MockMvc browser;

    @Autowired
    TestClock clock;

    @Autowired
    PollFixture polls;

    @Autowired
    ElectionFixture elections;

    @Autowired
    Landmarks landmarks;

    @Test
    void theHallStandsAmongTheLandmarksUntilNobodyVotesAnyMore() throws Exception {
        var village = polls.listed(10);
        var page = "/v/" + village.code() + "/way";
        browser.perform(get(page)).andExpect(status().isNotFound());
        assertThat(text("/v/" + village.code())).doesNotContain(page);

        clock.set(ElectionFixture.DAY.minusDays(3).atTime(9, 0));
        elections.announced(elections.find(village.code(), Body.VILLAGERS_COMMITTEE));
        assertThat(village.call(() -> landmarks.put(
                        village.code(),
                        LandmarkKind.BRIDGE,
                        "老石桥",
                        new Spot(-204, 96),
                        village.as(Role.ELECTION_COMMITTEE))))
                .isInstanceOf(Verdict.Done.class);
        assertThat(text("/v/" + village.code())).contains("href=\"" + page + "\"");
        assertThat(text(page))
                .contains("祠堂", "老石桥", "往西约 200 米", "往北约 100 米", "<g class=\"landmark\"")
                .doesNotContain("class=\"home", "class=\"rider");

        elections.at(village.code(), Body.VILLAGERS_COMMITTEE, Stage.COUNTING);
        browser.perform(get(page)).andExpect(status().isNotFound());
    }

    @Test
    void thereIsNoneOfAVillageThatIsNone() throws Exception {
        browser.perform(get("/v/x/way")).andExpect(status().isNotFound());
    }

    private String text(String address) throws Exception {
        return browser.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
