package org.huanjie.wall.web.palette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** 命令面板的验证 — what each role finds by a few letters, and that nothing of others is found. */
@HuanjieIT
class PaletteIT {

    private static final Pattern WAYS = Pattern.compile("href=\"([^\"]+)\"");

    @Autowired
    MockMvc browser;

    @Autowired
    Places places;

    @Autowired
    ElectionFixture elections;

    private Places.County county;

    @BeforeEach
    void aCounty() {
        county = places.newCounty(2, 2);
    }

    @Test
    void aTownFindsItsOwnVillagesAlone() throws Exception {
        var ways = found(as(Role.TOWN_COMMITTEE, county.town()), "测试村", "");

        assertThat(ways).containsExactly("/villages/" + county.village(0), "/villages/" + county.village(1));
    }

    @Test
    void aVillageIsFoundByItsCode() throws Exception {
        var leader = as(Role.COUNTY_LEADER, county.code());

        assertThat(found(leader, county.village(3), "")).containsExactly("/villages/" + county.village(3));
        assertThat(found(as(Role.TOWN_COMMITTEE, county.town()), county.village(3), "")).isEmpty();
    }

    @Test
    void beforeAnythingIsTypedStandTheWorkOfTheVillageAtHandAndThePages() throws Exception {
        opened();
        var committee = as(Role.ELECTION_COMMITTEE, county.village());

        var ways = found(committee, "", "");

        assertThat(ways)
                .contains("/villages/" + county.village() + "/election/villagers-committee/meetings", "/today")
                .doesNotHaveDuplicates();
    }

    @Test
    void theWorkIsThatOfThePageBelowAndOfNobodyElsesVillage() throws Exception {
        opened();
        var town = as(Role.TOWN_COMMITTEE, county.town());
        var meetings = "/election/villagers-committee/meetings";

        assertThat(found(town, "", "/villages/" + county.village(1) + "/roll"))
                .contains("/villages/" + county.village(1) + meetings);
        assertThat(found(town, "", "/villages/" + county.village(2))).noneMatch(way -> way.startsWith("/villages/"));
        assertThat(found(town, "", "/villages/" + county.village(1) + "0")).noneMatch(way -> way.startsWith("/villages/"));
    }

    @Test
    void aVillageAndItsWorkAreFoundInOneLine() throws Exception {
        opened();

        assertThat(found(as(Role.TOWN_COMMITTEE, county.town()), "测试村1-2 会议", ""))
                .isNotEmpty()
                .allMatch(way -> way.startsWith("/villages/" + county.village(1) + "/election/") && way.endsWith("/meetings"));
    }

    @Test
    void whatARoleMayNotSeeIsNotFound() throws Exception {
        opened();

        assertThat(found(as(Role.ORGAN, county.code()), "测试村", "")).isEmpty();
        assertThat(found(as(Role.VOLUNTEER, county.village()), "会议", "")).isEmpty();
        assertThat(found(as(Role.COUNTY_LEADER, county.code()), "测试", "")).noneMatch(way -> way.startsWith("/accounts"));
    }

    @Test
    void itIsAPageOfItsOwnInBothLanguages() throws Exception {
        var committee = as(Role.ELECTION_COMMITTEE, county.village());
        for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            browser.perform(get("/palette").param("q", "<b>").locale(language).with(committee))
                    .andExpect(status().isOk())
                    .andExpect(page -> assertThat(page.getResponse().getContentAsString())
                            .contains("&lt;b>")
                            .doesNotContain("“<b>"));
        }
    }

    private void opened() {
        elections.open(county);
        county.villages().forEach(village -> elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.COMMITTEE_CHOSEN));
    }

    private static RequestPostProcessor as(Role role, String division) {
        return TestSignIn.as(role, division);
    }

    private List<String> found(RequestPostProcessor who, String text, String at) throws Exception {
        var answer = browser.perform(get("/palette/rows").param("q", text).param("at", at).with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return WAYS.matcher(answer).results().map(way -> way.group(1)).toList();
    }
}
