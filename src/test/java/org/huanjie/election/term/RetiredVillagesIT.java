package org.huanjie.election.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.Terms;
import org.huanjie.region.CutLists;
import org.huanjie.region.Division;
import org.huanjie.region.DivisionFile;
import org.huanjie.region.DivisionFile.Result;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** 撤并与换届 — a village goes from the list only when its election has ended; the next term opens in villages that still are. */
@HuanjieIT
class RetiredVillagesIT {

    @Autowired
    DivisionFile file;

    @Autowired
    ElectionFixture fixture;

    @Autowired
    Terms terms;

    @Autowired
    Elections elections;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient sql;

    @Test
    void aVillageUnderWayIsKeptAndTheOthersGoOn() throws Exception {
        var county = "952001";
        var cut = CutLists.of(county);
        load(cut, 2017);
        var villages = Stream.of("200", "201", "202", "204")
                .map(own -> county + "100" + own)
                .toList();
        fixture.open(new Places.County(county, List.of(county + "100"), villages));
        fixture.at(villages.get(1), Body.VILLAGERS_COMMITTEE, Stage.HANDED_OVER);
        fixture.at(villages.get(3), Body.VILLAGERS_COMMITTEE, Stage.HANDED_OVER);
        assertThat(file.load(cut.later(), cut.list(2023)))
                .isInstanceOfSatisfying(
                        Result.Kept.class,
                        kept -> assertThat(kept.underWay())
                                .extracting(Division::name)
                                .as("one goes, one becomes a community under its code")
                                .containsExactly("乙村", "丁村"));
        assertThat(file.preview(cut.later(), cut.list(2023)))
                .isInstanceOfSatisfying(
                        Result.Seen.class,
                        seen -> assertThat(seen.changes().kept()).hasSize(2));

        for (var change : List.of("valid_to = '2023-01-01'", "name = '乙社区'")) {
            assertThatThrownBy(() -> sql.sql("UPDATE region.division SET " + change + " WHERE code = :code")
                            .param("code", villages.get(1))
                            .update())
                    .hasStackTraceContaining("is under way");
        }

        end(villages.get(1));
        end(villages.get(3));
        load(cut, 2023);
        var office = TestSignIn.person(Role.COUNTY_OFFICE, county);
        var next = Scope.of(county)
                .call(() -> terms.open(county, "ZJ2012", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31), office));
        assertThat(Scope.of(county).call(() -> elections.within(county, Body.VILLAGERS_COMMITTEE)))
                .filteredOn(election -> election.term().equals(next))
                .extracting(Election::village)
                .containsExactly(county + "100200", county + "100203");

        for (var page : List.of("/v/" + villages.get(1), "/terms/" + county + "-2017/v/" + villages.get(1))) {
            browser.perform(get(page))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("乙村")));
        }
        browser.perform(get("/terms/" + county + "-2017/v/" + villages.get(0)))
                .andExpect(content().string(containsString("<h1>甲村</h1>")));
        browser.perform(get("/v/" + villages.get(0))).andExpect(content().string(containsString("<h1>新甲村</h1>")));
    }

    private void end(String village) {
        fixture.at(village, Body.VILLAGERS_COMMITTEE, Stage.ARCHIVED);
    }

    private void load(CutLists cut, int edition) {
        assertThat(file.load(CutLists.stream(cut.text(edition)), cut.list(edition)))
                .isInstanceOf(Result.Loaded.class);
    }
}
