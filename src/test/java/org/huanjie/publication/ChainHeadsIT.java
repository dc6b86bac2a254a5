package org.huanjie.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.huanjie.HuanjieIT;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.ledger.Head;
import org.huanjie.ledger.Ledger;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.region.DivisionCode;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** 链头的印出 — every record that is printed says how far its village's chain had come; the offices read and keep the heads of their own. */
@HuanjieIT
class ChainHeadsIT {

    @Autowired
    MockMvc browser;

    @Autowired
    PollFixture fixture;

    @Autowired
    Ledger ledger;

    @Test
    void everyRecordSaysHowFarTheVillagesChainHadCome() throws Exception {
        var village = fixture.polling(20);
        var base = "/villages/" + village.code();
        for (var page : List.of(
                "/polling",
                "/polling/opening",
                "/polling/boxes",
                "/polling/archive",
                "/count/villagers-committee",
                "/election/villagers-committee/meetings",
                "/readiness/verification")) {
            assertThat(page(base + page, Role.TOWN_COMMITTEE, village.code()))
                    .as(page)
                    .contains(line(village));
        }
        assertThat(page(base + "/count/villagers-committee", Role.TELLER, village.code()))
                .contains(line(village));
    }

    /** A page that is no record says nothing of chains, so that its reader does not take it for one. */
    @Test
    void whatIsNoRecordDoesNot() throws Exception {
        var village = fixture.polling(20);
        assertThat(page("/villages/" + village.code(), Role.TOWN_COMMITTEE, village.code()))
                .doesNotContain("存证链 " + village.code());
    }

    @Test
    void theOfficesSeeTheHeadsOfTheirOwnDivisionAndThoseBelow() throws Exception {
        var here = fixture.polling(20);
        var elsewhere = fixture.polling(20);
        var county = page("/chains", Role.COUNTY_OFFICE, here.code());
        for (var division : List.of(county(here), town(here), here.code())) {
            assertThat(county).contains(division, head(division).hash());
        }
        assertThat(county)
                .doesNotContain(elsewhere.code(), head(elsewhere.code()).hash());
        var town = page("/chains", Role.TOWN_COMMITTEE, here.code());
        assertThat(town).contains(head(here.code()).hash(), head(town(here)).hash());
        assertThat(town).doesNotContain(head(county(here)).hash());
        assertThat(page("/chains/heads.txt", Role.AUDITOR, here.code()).lines())
                .containsExactlyElementsOf(Stream.of(county(here), town(here), here.code())
                        .map(this::head)
                        .map(head -> head.division() + ":" + head.number() + ":" + head.hash())
                        .toList());
    }

    @Test
    void nobodyElseDoesAndTheyNameNobody() throws Exception {
        var village = fixture.polling(20);
        for (var role : Arrays.stream(Role.values())
                .filter(role -> !List.of(Role.COUNTY_OFFICE, Role.TOWN_COMMITTEE, Role.AUDITOR)
                        .contains(role))
                .toList()) {
            for (var path : List.of("/chains", "/chains/heads.txt")) {
                browser.perform(get(path).with(TestSignIn.as(role, division(role, village.code()))))
                        .andExpect(status().isForbidden());
            }
        }
        for (var path : List.of("/chains", "/chains/heads.txt")) {
            var shown = page(path, Role.COUNTY_OFFICE, village.code());
            var main = shown.contains("<main") ? shown.substring(shown.indexOf("<main")) : shown;
            assertThat(village.voters()).allSatisfy(voter -> assertThat(main).doesNotContain(voter.name()));
            assertThat(main)
                    .doesNotContainPattern("[0-9]{17}[0-9Xx](?![0-9a-f])")
                    .doesNotContain("测试" + Role.VILLAGE_TEAM);
        }
    }

    private String page(String path, Role role, String village) throws Exception {
        return browser.perform(get(path).with(TestSignIn.as(role, division(role, village))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String division(Role role, String village) {
        return new DivisionCode(village).at(role.level()).digits();
    }

    private String line(Village village) {
        var head = village.call(() -> ledger.head(village.code()).orElseThrow());
        return "存证链 " + head.division() + " 第 " + head.number() + " 号 " + head.shortHash();
    }

    private Head head(String division) {
        return Scope.of(division).call(() -> ledger.head(division).orElseThrow());
    }

    private static String town(Village village) {
        return village.code().substring(0, 9);
    }

    private static String county(Village village) {
        return village.code().substring(0, 6);
    }
}
