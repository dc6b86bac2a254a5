package org.huanjie.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.huanjie.Huanjie;
import org.huanjie.HuanjieIT;
import org.huanjie.TestStore;
import org.huanjie.access.AccessParts;
import org.huanjie.access.signin.Demonstration;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.journeys.Browser.Screen;
import org.huanjie.mobilisation.MobilisationFixture;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.polling.issuing.Issuing;
import org.huanjie.roll.voter.VoterCard;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** 参选进度 — while people vote, the village's team sees how many of each grid have come, at every size and in both languages. */
@SpringBootTest(
        classes = {Huanjie.class, HuanjieIT.Parts.class, AccessParts.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"huanjie.setup=false", "huanjie.demo=true"})
@ContextConfiguration(initializers = TestStore.class)
class TurnoutJourneyIT {

    private static final int VOTERS = 120;
    private static final int CAME = 45;
    private static final int HOMES = 20;

    @Autowired
    PollFixture polls;

    @Autowired
    MobilisationFixture mobilisation;

    @Autowired
    Issuing issuing;

    @Autowired
    Demonstration demonstration;

    @LocalServerPort
    int port;

    @Test
    void theTeamSeesHowManyOfEachGridHaveCome() {
        var village = polls.prepared(VOTERS);
        mobilisation.households(
                village, village.voters().stream().map(VoterCard::id).toList());
        mobilisation.grids(village, HOMES);
        polls.open(village);
        for (int n = 0; n < CAME; n++) {
            draw(village, 2 * n);
        }
        try (var browser = new Browser("http://127.0.0.1:" + port)) {
            var person = team(village);
            village.call(() -> demonstration.open(person, village.as(Role.TOWN_COMMITTEE)));
            var page = browser.person(Screen.DESK);
            Browser.signIn(page, person.signInName());
            page.navigate("/villages/" + village.code() + "/turnout");
            assertThat(page.locator("main")).containsText(CAME + " / " + VOTERS + " 人");
            Browser.look(page, "turnout");
        }
    }

    private void draw(Village village, int voter) {
        var desk = polls.desks(village).getFirst();
        village.call(() -> issuing.issue(
                village.code(),
                village.election(),
                desk.id(),
                village.voter(voter),
                null,
                village.as(Role.BALLOT_ISSUER)));
    }

    private static SignedIn team(Village village) {
        var name = "team-" + village.code();
        return new SignedIn(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                name,
                "欧阳专",
                Role.VILLAGE_TEAM,
                village.code());
    }
}
