package org.huanjie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A survey from the town's settings over the printed slips to the answer on a villager's phone, every page looked at on the way. */
class SurveyJourneyIT {

    private static final String VILLAGE = "/villages/330326103217/readiness";

    @Test
    void aTownAsksItsSampleAndAVillagerAnswersOnAPhone() {
        try (var browser = Browser.ofPilot()) {
            var town = browser.person(Browser.Screen.DESK);
            Browser.signIn(town, "town");
            settle(town);
            open(town);
            Browser.look(town, "survey");
            town.locator("form[action$='/slips'] button").click();
            town.click(".hj-confirm button.btn-primary");
            town.locator(".slip").first().waitFor();
            Browser.look(town, "survey-slips");
            var slip = town.locator(".slip strong").first().innerText();
            assertThat(town.locator(".slip svg").count()).isEqualTo(6);
            answer(browser.person(Browser.Screen.PHONE), slip.substring(slip.indexOf("/s/")));
            town.navigate(VILLAGE + "/survey");
            assertThat(town.locator("main").innerText()).contains("1");
            for (var name : new String[] {"files", "verification"}) {
                town.navigate(VILLAGE + "/" + name);
                Browser.look(town, "readiness-" + name);
            }
            town.navigate("/readiness/conditions");
            Browser.look(town, "readiness-conditions");
        }
    }

    private static void settle(Page town) {
        town.navigate("/towns/330326103/readiness");
        town.fill("#SURVEY_GRADES", "3");
        town.fill("#SURVEY_SATISFIED", "1");
        town.locator("form[action$='/settings'] button").click();
    }

    private static void open(Page town) {
        town.navigate(VILLAGE + "/survey");
        town.fill("#frame", "户主名册");
        town.fill("#size", "200");
        town.fill("#asked", "6");
        town.fill("#last", LocalDate.now(Clock.systemDefaultZone()).plusDays(7).toString());
        town.locator("main form button").last().click();
    }

    private static void answer(Page phone, String slip) {
        phone.navigate(slip);
        Browser.look(phone, "survey-answer");
        phone.locator("main button").first().click();
        Browser.look(phone, "survey-thanks");
        assertThat(phone.locator("main").innerText()).contains("谢谢");
    }
}
