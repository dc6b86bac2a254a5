package org.huanjie.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.UUID;
import org.huanjie.Huanjie;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.TestStore;
import org.huanjie.access.AccessParts;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.signin.Demonstration;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.journeys.Browser.Screen;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** 草稿全程 — a page with a long form is lost; what stood in it is offered, taken back, refused once, saved, and then is nowhere on the device. */
@SpringBootTest(
        classes = {Huanjie.class, HuanjieIT.Parts.class, AccessParts.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"huanjie.setup=false", "huanjie.demo=true"})
@ContextConfiguration(initializers = TestStore.class)
class DraftJourneyIT {

    private static final String DRAFTS = "Object.keys(localStorage).filter(key => key.startsWith('huanjie-draft:')).length";
    private static final String TOLD = "桥头护栏松动，等着修。";

    @Autowired
    Places places;

    @Autowired
    TestClock clock;

    @Autowired
    ElectionFixture elections;

    @Autowired
    Demonstration demonstration;

    @LocalServerPort
    int port;

    @Test
    void whatWasNotSentComesBackAndIsGoneOnceItIsSaved() {
        clock.set(LocalDate.of(2017, 1, 15));
        var county = places.newCounty(1, 1);
        elections.open(county);
        try (var browser = new Browser("http://127.0.0.1:" + port)) {
            var page = signedIn(browser, county);
            var form = "/villages/" + county.village() + "/problems/new";
            page.navigate(form);
            assertThat(page.locator(".hj-draft")).isHidden();
            page.fill("#description", TOLD);
            page.selectOption("#kind", page.locator("#kind option").nth(1).getAttribute("value"));
            lostAndTakenBack(page, form);
            refused(page, form);
            saved(page, form);
            nothingIsLeftAtSignOut(page, form);
        }
    }

    private static void lostAndTakenBack(Page page, String form) {
        assertThat(page.evaluate("!dispatchEvent(new Event('beforeunload', { cancelable: true }))"))
                .as("the browser asks before such a page is left")
                .isEqualTo(true);
        page.navigate(form);
        assertThat(page.locator(".hj-draft")).isVisible();
        assertThat(page.locator("[data-draft-take]")).containsText("没有保存的内容");
        assertThat(page.inputValue("#description")).isEmpty();
        page.locator("[data-draft-take]").click();
        assertThat(page.inputValue("#description")).isEqualTo(TOLD);
        assertThat(page.inputValue("#kind")).isNotEmpty();
    }

    /** What is wrong comes back with the form, and what stood in it is kept still. */
    private static void refused(Page page, String form) {
        send(page);
        assertThat(page.locator(".alert-danger")).isVisible();
        assertThat(page.inputValue("#description")).isEqualTo(TOLD);
        page.navigate(form);
        assertThat(page.locator(".hj-draft")).isVisible();
        page.locator("[data-draft-take]").click();
    }

    private static void saved(Page page, String form) {
        page.fill("#title", "护栏");
        page.selectOption("#risk", page.locator("#risk option").nth(1).getAttribute("value"));
        send(page);
        assertThat(page.locator(".alert-success")).isVisible();
        assertThat(page.evaluate(DRAFTS)).isEqualTo(0);
        page.navigate(form);
        assertThat(page.locator(".hj-draft")).isHidden();
    }

    private static void nothingIsLeftAtSignOut(Page page, String form) {
        page.fill("#description", TOLD);
        assertThat(page.evaluate(DRAFTS)).isEqualTo(1);
        page.locator("form[action='/sign-out'] button").click();
        assertThat(page.locator("a[href='/sign-in']").first()).isVisible();
        assertThat(page.evaluate(DRAFTS)).isEqualTo(0);
    }

    private static void send(Page page) {
        page.locator("main form button[type=submit]").first().click();
    }

    private Page signedIn(Browser browser, Places.County county) {
        var name = "draft-" + county.village();
        var person = new SignedIn(UUID.randomUUID(), name, "演示草稿", Role.VILLAGE_TEAM, county.village());
        var town = TestSignIn.person(Role.TOWN_COMMITTEE, county.town());
        Scope.of(county.village()).call(() -> demonstration.open(person, town));
        var page = browser.person(Screen.DESK);
        Browser.signIn(page, name);
        return page;
    }
}
