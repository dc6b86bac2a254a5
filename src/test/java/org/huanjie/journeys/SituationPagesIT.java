package org.huanjie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The pages of the lists, looked at by a browser at every size and in both languages. */
class SituationPagesIT {

    private static final String LIST = "/villages/330326103210/problems";

    @Test
    void theListsAndAProblemAreFitToLookAt() {
        try (var browser = Browser.ofPilot()) {
            var page = browser.person(Browser.Screen.DESK);
            Browser.signIn(page, "town");
            page.navigate(LIST);
            Browser.look(page, "problems");
            page.locator("tbody a").first().click();
            Browser.look(page, "problem");
            page.navigate(LIST + "/new");
            Browser.look(page, "problem-new");
            page.navigate("/problems/mine");
            Browser.look(page, "problems-mine");
            page.locator("form[action='/language'] button").click();
            page.navigate(LIST);
            assertThat(Untranslated.in(page)).isEmpty();
        }
    }
}
