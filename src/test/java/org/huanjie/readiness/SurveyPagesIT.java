package org.huanjie.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.hamcrest.Matchers;
import org.huanjie.Confirmed;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.readiness.assessment.ReadinessFixture;
import org.huanjie.readiness.condition.ReadinessSetting;
import org.huanjie.readiness.condition.ReadinessSettings;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** From opening a survey to its closed result, over the pages; a slip is answered without signing in. */
@HuanjieIT
class SurveyPagesIT {

    @Autowired
    Places places;

    @Autowired
    ElectionFixture elections;

    @Autowired
    ReadinessSettings settings;

    @Autowired
    MockMvc browser;

    @Autowired
    TestClock clock;

    String village;

    @Test
    void aSurveyIsOpenedPrintedAnsweredAndClosed() throws Exception {
        clock.set(LocalDate.of(2017, 1, 10));
        var county = places.newCounty(1, 1);
        village = county.village();
        elections.open(county);
        var path = "/villages/" + village + "/readiness/survey";
        town(post(path)
                        .param("frame", "户主名册")
                        .param("size", "20")
                        .param("asked", "30")
                        .param("last", "2017-01-20"))
                .andExpect(status().is(422))
                .andExpect(content().string(Matchers.containsString("户主名册")));
        set(ReadinessSetting.SURVEY_GRADES, 3);
        set(ReadinessSetting.SURVEY_SATISFIED, 1);
        town(post(path)
                        .param("frame", "户主名册")
                        .param("size", "200")
                        .param("asked", "12")
                        .param("last", "2017-01-20"))
                .andExpect(redirectedUrl(path));
        var open = town(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        var address = found(open, "action=\"(" + path + "/[0-9a-f-]{36})/slips\"");
        var slips = Confirmed.act(browser, as(post(address + "/slips")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var slip = found(slips, "(/s/[2-9A-Z-]{15})");
        // each of the twelve can be scanned as well
        assertThat(slips.split("<svg(?! class=\"hj-icon\")", -1)).hasSize(12 + 1);
        browser.perform(get(slip))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("不满意")));
        browser.perform(post(slip).param("grade", "1").with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("谢谢")));
        browser.perform(post(slip).param("grade", "1").with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(Matchers.containsString("已用过")));
        browser.perform(get("/s/nothing"))
                .andExpect(status().is(422))
                .andExpect(content().string(Matchers.containsString("没有这个码")));
        Confirmed.act(browser, as(post(address + "/close"))).andExpect(redirectedUrl(path));
        town(get(path)).andExpect(content().string(Matchers.containsString("不显示结果")));
        town(post(address + "/slips")).andExpect(redirectedUrl(path));
    }

    private ResultActions town(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(as(request));
    }

    private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        return request.with(TestSignIn.as(Role.TOWN_COMMITTEE, village.substring(0, 9)))
                .with(csrf());
    }

    private void set(ReadinessSetting setting, int value) {
        var town = village.substring(0, 9);
        Scope.of(town)
                .run(() -> ReadinessFixture.done(
                        settings.set(town, setting, OptionalInt.of(value), ReadinessFixture.committee(town))));
    }

    private static String found(String page, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
