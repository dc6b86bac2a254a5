package org.huanjie.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Stage;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.readiness.assessment.ReadinessFixture;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HuanjieIT
class WallIT {

    @Autowired
    MockMvc browser;

    @Autowired
    Places places;

    @Autowired
    TestClock clock;

    @Autowired
    ElectionFixture elections;

    @Autowired
    ReadinessFixture readiness;

    @Autowired
    PollFixture polls;

    @Autowired
    WallReading reading;

    @Test
    void aVillageStandsByItsReadinessUntilItStartsAndByItsElectionAfterIt() {
        var county = places.newCounty(2, 2);
        clock.set(LocalDate.of(2017, 1, 15));
        elections.open(county);
        readiness.pass(county.village(1));
        readiness.apply(county.village(2));
        elections.at(county.village(3), Body.VILLAGERS_COMMITTEE, Stage.ROLL_PUBLISHED);
        var wall = read(county.code());
        assertThat(states(wall))
                .isEqualTo(Map.of(
                        county.village(0), WallState.UNAPPLIED,
                        county.village(1), WallState.PASSED,
                        county.village(2), WallState.APPLIED,
                        county.village(3), WallState.REGISTERING));
        assertThat(wall.figures())
                .extracting(Wall.Figures::villages, Wall.Figures::ready, Wall.Figures::started)
                .containsExactly(4, 2, 1);
    }

    @Test
    void townsAndVillagesStandInTheOrderOfTheirCodes() {
        var county = places.newCounty(3, 3);
        var wall = read(county.code());
        assertThat(wall.towns()).extracting(town -> town.division().code()).isEqualTo(county.towns());
        assertThat(wall.towns())
                .flatExtracting(Wall.Town::cells)
                .extracting(cell -> cell.division().code())
                .isEqualTo(county.villages());
    }

    @Test
    void theNextLegalDatesAreThoseThatLieAhead() {
        var county = places.newCounty(1, 3);
        elections.open(county);
        elections.at(county.village(0), Body.VILLAGERS_COMMITTEE, Stage.REGISTERING);
        elections.at(county.village(1), Body.VILLAGERS_COMMITTEE, Stage.ROLL_PUBLISHED);
        clock.set(LocalDate.of(2017, 2, 12));
        assertThat(read(county.code()).days())
                .containsExactly(
                        new Wall.Day(LocalDate.of(2017, 2, 12), "ROLL", 1),
                        new Wall.Day(LocalDate.of(2017, 3, 4), "VOTE", 2),
                        new Wall.Day(LocalDate.of(2017, 3, 14), "HANDOVER", 2));
        clock.set(LocalDate.of(2017, 2, 13));
        assertThat(read(county.code()).days()).extracting(Wall.Day::what).containsExactly("VOTE", "HANDOVER");
    }

    @Test
    void turnoutIsCountedWhereThePollHasOpened() {
        var village = polls.polling(12);
        var figures = read(village.code().substring(0, 6)).figures();
        assertThat(figures.turnout().registered()).isEqualTo(12);
        assertThat(figures.turnout().marked()).isZero();
    }

    @Test
    void theCountyOfficeSeesItsWallAndNobodyElsesAndNobodyBelowDoes() throws Exception {
        var county = places.newCounty(1, 2);
        var other = places.newCounty(1, 1);
        var address = "/counties/" + county.code() + "/wall";
        browser.perform(get(address).with(TestSignIn.as(Role.COUNTY_OFFICE, county.code())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("测试村1-2 · 未申报")))
                .andExpect(content().string(containsString("/villages/" + county.village(1))));
        browser.perform(get(address).with(TestSignIn.as(Role.COUNTY_OFFICE, other.code())))
                .andExpect(status().isNotFound());
        browser.perform(get(address).with(TestSignIn.as(Role.TOWN_COMMITTEE, county.town())))
                .andExpect(status().isForbidden());
        browser.perform(get(address)).andExpect(status().is3xxRedirection());
    }

    @Test
    void theWallIsInEnglishToo() throws Exception {
        var county = places.newCounty(1, 1);
        browser.perform(get("/counties/" + county.code() + "/wall")
                        .cookie(new jakarta.servlet.http.Cookie("language", "en"))
                        .with(TestSignIn.as(Role.COUNTY_OFFICE, county.code())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Not applied")));
    }

    private Wall read(String county) {
        return Scope.of(county).call(() -> reading.of(county));
    }

    private static Map<String, WallState> states(Wall wall) {
        return wall.towns().stream()
                .flatMap(town -> town.cells().stream())
                .collect(Collectors.toMap(cell -> cell.division().code(), Wall.Cell::state));
    }
}
