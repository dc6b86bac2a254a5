package org.huanjie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The pages of the three ones, looked at by a browser at every size and in both languages. */
class ResponsibilityLooksIT {

    private static final String PILOT = "/villages/330326103210/responsibility";
    private static final String LACKING = "/villages/330326103215/responsibility";

    @Test
    void thePagesOfTheThreeOnesAreFitToLookAt() {
        try (var browser = Browser.ofPilot()) {
            var page = browser.person(Browser.Screen.DESK);
            Browser.signIn(page, "town");
            look(page, PILOT, "three-ones");
            page.locator("#CADRE ~ details summary").first().click();
            Browser.look(page, "three-ones-form");
            var person = page.locator("#name-CADRE-person option").nth(1).getAttribute("value");
            look(page, PILOT + "/people/" + person, "asking");
            look(page, LACKING, "three-ones-lacking");
            page.locator("#LEADER ~ details summary").first().click();
            page.locator("form[action$='/bonds'] button").first().click();
            page.locator("[role=alert]").waitFor();
            Browser.look(page, "three-ones-refused");
            look(page, "/towns/330326103/responsibility", "town-ones");
            page.navigate(PILOT);
            english(page);
            look(page, "/towns/330326103/responsibility", "town-ones-en");
            assertThat(Untranslated.in(page)).isEmpty();
        }
    }

    @Test
    void theCountysPageIsFitToLookAt() {
        try (var browser = Browser.ofPilot()) {
            var page = browser.person(Browser.Screen.DESK);
            Browser.signIn(page, "county");
            look(page, "/counties/330326/responsibility", "county-ones");
            page.locator("#links ~ details summary").first().click();
            page.locator("#loads").scrollIntoViewIfNeeded();
            Browser.look(page, "county-ones-form");
            english(page);
            assertThat(Untranslated.in(page)).isEmpty();
        }
    }

    private static void english(Page page) {
        page.locator("form[action='/language'] button").click();
        assertThat(Untranslated.in(page)).isEmpty();
    }

    private static void look(Page page, String path, String name) {
        assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
        Browser.look(page, name);
    }
}
