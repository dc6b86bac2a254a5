package org.huanjie.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.region.DivisionCode;
import org.huanjie.seat.BetweenFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** 全县选举结果 — says of each village what its own page says, and of nothing before it is declared. */
@HuanjieIT
class CountyResultsIT {

    @Autowired
    MockMvc browser;

    @Autowired
    Places places;

    @Autowired
    PollFixture polls;

    @Autowired
    BetweenFixture between;

    @Autowired
    PublicReading reading;

    @Autowired
    TestClock clock;

    @Test
    void whomAVillageElectedStandsInTheTableAndInTheFile() throws Exception {
        var village = between.declared();
        var county = new DivisionCode(village.code()).county().digits();
        var own = village.call(() -> reading.of(village.code())).orElseThrow().elections().stream()
                .filter(line -> line.result().isPresent())
                .findFirst()
                .orElseThrow();
        var elected = own.result().orElseThrow().posts().stream()
                .flatMap(post -> post.elected().stream())
                .map(line -> line.name())
                .toList();
        assertThat(elected).isNotEmpty();
        var page = browser.perform(get("/public/" + county + "/results"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains(elected).contains("1 个村中 1 个村已有结果", "/v/" + village.code());

        var file = browser.perform(get("/public/" + county + "/results.csv"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(file).startsWith("\uFEFF乡镇,村,区划代码,投票日,进度,登记选民,参加投票,参选率（%）,职位,姓名");
        assertThat(file.lines().filter(line -> line.contains(village.code()))).hasSize(elected.size());
        assertThat(file).contains(own.turnout().exact().toPlainString());
    }

    @Test
    void nobodyIsElectedBeforeTheResult() throws Exception {
        var village = polls.listed(10);
        var county = new DivisionCode(village.code()).county().digits();
        browser.perform(get("/public/" + county + "/results"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("中 0 个村已有结果")))
                .andExpect(content().string(containsString("/v/" + village.code())))
                .andExpect(content().string(not(containsString(village.voters().getFirst().name()))));
    }

    @Test
    void whatIsNoCountyWithATermHasNoResults() throws Exception {
        var county = places.newCounty(1, 1);
        for (var division : new String[] {county.code(), county.town(), county.village(), "999999", "x"}) {
            browser.perform(get("/public/" + division + "/results")).andExpect(status().isNotFound());
            browser.perform(get("/public/" + division + "/results.csv")).andExpect(status().isNotFound());
        }
    }

    @Test
    void theHomePageSaysHowFarEachVillageIsAndWhichVoteToday() throws Exception {
        var village = polls.listed(10);
        clock.set(ElectionFixture.DAY.minusDays(400).atTime(8, 0));
        browser.perform(get("/public"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(containsString(
                                "/public/" + new DivisionCode(village.code()).county().digits() + "/results")))
                .andExpect(content().string(containsString("正式候选人公布")))
                .andExpect(content().string(not(containsString("今天投票的村"))));
        clock.set(ElectionFixture.DAY.atTime(8, 0));
        browser.perform(get("/public")).andExpect(content().string(containsString("今天投票的村")));
    }
}
