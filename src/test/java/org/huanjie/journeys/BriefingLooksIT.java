package org.huanjie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The pages of the meetings, looked at by a browser at every size and in both languages. */
class BriefingLooksIT {

    private static final String PILOT = "/briefings/330326103210";
    private static final String NEXT = "/briefings/330326103215";

    @Test
    void whatTownAndCountySee() {
        try (var browser = Browser.ofPilot()) {
            var page = browser.person(Browser.Screen.DESK);
            Browser.signIn(page, "town");
            look(page, PILOT, "briefing-village");
            page.locator("section[aria-labelledby=held] tbody a").first().click();
            Browser.look(page, "briefing-minutes");
            look(page, "/briefings/330326103", "briefing-town");
            look(page, "/briefings/330326103/new", "briefing-form-town");
            page.locator("form[action='/language'] button").click();
            for (var path : new String[] {PILOT, "/briefings/330326103", "/briefings/330326103/new"}) {
                page.navigate(path);
                assertThat(Untranslated.in(page)).as(path).isEmpty();
            }
            var county = browser.person(Browser.Screen.DESK);
            Browser.signIn(county, "county");
            look(county, "/briefings/330326", "briefing-county");
        }
    }

    @Test
    void aVillageTakesAMeetingDown() {
        try (var browser = Browser.ofPilot()) {
            var page = browser.person(Browser.Screen.DESK);
            Browser.signIn(page, "village");
            page.navigate(NEXT);
            page.locator("main details:has(#person) > summary").click();
            page.fill("#person", "镇戊驻");
            page.fill("#organ", "萧江镇驻村干部");
            page.locator("form[action$='/seats'] button").click();
            Browser.look(page, "briefing-roster");
            page.navigate(NEXT + "/new");
            page.fill("#said-1", "投票场地的桌椅还差二十套");
            page.locator("main details summary").first().click();
            page.fill("#due-1", "2017-03-20");
            page.locator("main form button.btn-primary").click();
            Browser.look(page, "briefing-form-refused");
            assertThat(page.inputValue("#said-1")).isEqualTo("投票场地的桌椅还差二十套");
            page.fill("#due-1", "");
            page.locator("input[type=radio][value=PRESENT]").all().forEach(Locator::check);
            page.locator("main form button.btn-primary").click();
            Browser.look(page, "briefing-record");
            assertThat(page.url()).contains("/held/");
        }
    }

    private static void look(Page page, String path, String name) {
        assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
        Browser.look(page, name);
    }
}
