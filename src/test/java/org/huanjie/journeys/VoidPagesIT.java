package org.huanjie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The page of findings of voidness, looked at by a browser at every size and in both languages; what is entered here is dropped again. */
class VoidPagesIT {

    private static final String PAGE = "/villages/330326103220/voiding";

    @Test
    void aFindingIsEnteredAndDropped() {
        try (var browser = Browser.ofPilot()) {
            var page = browser.person(Browser.Screen.DESK);
            Browser.signIn(page, "town");
            page.navigate(PAGE);
            Browser.look(page, "void-form");
            page.locator("form[action='/language'] button").click();
            page.navigate(PAGE);
            assertThat(Untranslated.in(page)).isEmpty();
            page.locator("form[action='/language'] button").click();
            page.navigate(PAGE);
            page.locator("#ground").selectOption("NOT_IN_PUBLIC");
            page.locator("#document").fill("萧政发〔2017〕3号");
            page.locator("#decided").fill("2017-03-01");
            page.locator("#facts").fill("副会场的选票没有公开唱票。");
            page.getByText("录入，待复核").click();
            assertThat(page.locator(".alert-danger").innerText()).contains("认定日期不对");
            assertThat(page.locator("#facts").inputValue()).contains("副会场");
            Browser.look(page, "void-refused");
            page.locator("#decided").fill("2017-03-06");
            page.getByText("录入，待复核").click();
            page.getByText("须由另一人复核").waitFor();
            Browser.look(page, "void-entered");
            page.getByText("撤下").first().click();
            page.getByText("已撤下").first().waitFor();
        }
    }
}
