package org.huanjie.candidacy.review.openness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestStore;
import org.huanjie.candidacy.review.ReviewFixture;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Stage;
import org.huanjie.store.folder.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** 联审公开 — open to everybody, published once for the whole county, and never a small number. */
@HuanjieIT
class OpennessIT {

    @Autowired
    MockMvc browser;

    @Autowired
    Places places;

    @Autowired
    ElectionFixture elections;

    @Autowired
    ReviewFixture fixture;

    private Places.County county;
    private String path;

    @BeforeEach
    void aCounty() {
        county = places.newCounty(2, 1);
        path = "/public/" + county.code() + "/reviews";
    }

    @Test
    void nothingIsPublishedBeforeTheLastVillageIsFiled() throws Exception {
        assertThat(status(path)).as("no term yet").isEqualTo(404);
        elections.open(county);
        assertThat(read(path, "zh")).contains("全县各村选举全部备案后公布", "共 2 个村").doesNotContain("<table");
        assertThat(read(path, "en")).contains("Published when the election of every village is filed");
        assertThat(status("/public/" + county.town() + "/reviews")).isEqualTo(404);
        assertThat(read("/public", "zh")).contains(path);
        var day = elections.at(county.village(), Body.VILLAGERS_COMMITTEE, Stage.NOMINATING).day();
        assertThat(day).isEqualTo("2017-03-04");
        assertThat(read(path, "zh")).as("when").contains("最晚的选举日是 2017 年 3 月 4 日");
        assertThat(read("/v/" + county.village(), "zh")).contains(path);
    }

    @Test
    void aTableOfTheCountyHidesWhatIsSmall() throws Exception {
        elections.open(county);
        fixture.adopt(county);
        filed(county.villages().get(0), 9, 6);
        filed(county.villages().get(1), 14, 2);
        var page = read(path, "zh");
        assertThat(page).contains("<table", "全县 2 个村的选举均已备案", ">9<", ">14<", "<b>23</b>", "不公布");
        assertThat(page).as("the second town's 2, and the 6 and 8 that would give it away").doesNotContain(">2<", ">6<", ">8<");
    }

    /** As it would be after an election: so many reviewed, so many of them found against by a notice. */
    private void filed(String village, int reviewed, int found) throws Exception {
        var election = elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.FILED);
        try (var owner = TestStore.server().store().asOwner()) {
            Sql.run(owner, """
                    WITH r AS (
                      INSERT INTO candidacy.review (id, election, village, person, edition, opened_at, due_on, concluded_at)
                      SELECT gen_random_uuid(), '%2$s', '%1$s', gen_random_uuid(), 'ED-2016-X', now(), '2017-02-25', now()
                      FROM generate_series(1, %3$d) RETURNING id, election)
                    INSERT INTO candidacy.finding (id, review, election, village, edition, item, force, organ, found_on)
                    SELECT gen_random_uuid(), id, election, '%1$s', 'ED-2016-X', 'ITEM-10', 'P', 'TOWN', '2017-02-25' FROM r LIMIT %4$d
                    """.formatted(village, election.first(), reviewed, found));
        }
    }

    private int status(String address) throws Exception {
        return browser.perform(get(address)).andReturn().getResponse().getStatus();
    }

    private String read(String address, String language) throws Exception {
        return browser.perform(get(address).cookie(new Cookie("language", language)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
