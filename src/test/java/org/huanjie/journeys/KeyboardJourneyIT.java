package org.huanjie.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.huanjie.Huanjie;
import org.huanjie.HuanjieIT;
import org.huanjie.TestStore;
import org.huanjie.access.AccessParts;
import org.huanjie.access.signin.Demonstration;
import org.huanjie.access.who.Role;
import org.huanjie.count.CountFixture;
import org.huanjie.polling.desk.Duty;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** 键盘全程 — desk, count, self-check and a problem by the keyboard alone, and the palette that leads to them. */
@SpringBootTest(
        classes = {Huanjie.class, HuanjieIT.Parts.class, AccessParts.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"huanjie.setup=false", "huanjie.demo=true"})
@ContextConfiguration(initializers = TestStore.class)
class KeyboardJourneyIT {

    @Autowired
    PollFixture polls;

    @Autowired
    CountFixture counts;

    @Autowired
    Demonstration demonstration;

    @LocalServerPort
    int port;

    @Test
    void aBallotIsHandedOut() {
        var village = polls.polling(40);
        polls.arrive(village, Duty.ISSUER, Browser.demonstrator(village, Role.BALLOT_ISSUER, "1"));
        try (var browser = new Browser("http://127.0.0.1:" + port)) {
            var desk = at(browser, village, Role.BALLOT_ISSUER, "/polling/desk");
            var keys = new Keyboard(desk);
            keys.to("1号台").enter();
            var name = village.voters().get(7).name();
            assertThat(desk.locator("#q")).isFocused();
            keys.type(name);
            assertThat(desk.locator("#book")).containsText(name);
            keys.press("Enter");
            assertThat(desk.locator("#book .large")).containsText(name);
            desk.locator("#book .large button.btn-primary:enabled").waitFor(); // the desk takes no Enter before
            keys.press("Enter");
            assertThat(desk.locator("#result")).containsText("已发：" + name);
        }
    }

    @Test
    void aSheetIsKeyed() {
        var village = counts.counting(20, 12);
        try (var browser = new Browser("http://127.0.0.1:" + port)) {
            var scrutineer = at(browser, village, Role.SCRUTINEER, "/count/villagers-committee");
            var opening = new Keyboard(scrutineer);
            opening.to("开始计票").enter();
            opening.to("开始计票").enter();
            opening.to("点清后的张数").type("12").enter();
            opening.to("确认").enter();
            polls.present(village, "teller1-" + village.code());
            var teller = at(browser, village, Role.TELLER, "/count/villagers-committee");
            var keys = new Keyboard(teller);
            assertThat(teller.locator("#count")).hasAttribute("data-ready", "yes");
            assertThat(teller.locator("#keys")).isFocused();
            assertThat(teller.locator("#which")).containsText("第 1 张");
            keys.type("1 3 4 5").press("Enter");
            assertThat(teller.locator("#keys")).hasValue("");
            assertThat(teller.locator("#which")).containsText("第 2 张");
        }
    }

    @Test
    void theWayToAProblemAndItsRegistrationAreKeys() {
        try (var browser = Browser.ofPilot()) {
            var town = browser.person(Browser.Screen.DESK);
            Browser.signIn(town, "town");
            town.navigate("/today");
            var keys = new Keyboard(town);
            keys.press("?");
            assertThat(town.locator("#key-list")).isVisible();
            Browser.look(town, "keys");
            keys.press("Escape");
            keys.press("Control+k");
            assertThat(town.locator("#palette input")).isFocused();
            keys.type("pnc 问题");
            assertThat(town.locator("#palette a").first()).containsText("问题");
            Browser.accessible(town, "palette");
            Browser.picture(town, "palette");
            keys.enter();
            assertThat(town).hasURL(Pattern.compile(".*/villages/330326103210/problems.*"));
            keys.to("登记问题").enter();
            keys.to("title").type("村道灯坏了两处");
            keys.to("问题类型").press("ArrowDown");
            keys.to("风险等级").press("ArrowDown");
            keys.to("问题描述").type("夜里看不清，已报修。");
            keys.to("登记问题").enter();
            assertThat(town.locator("main")).containsText("村道灯坏了两处");
        }
    }

    @Test
    void whoTurnsSingleKeysOffHasNone() {
        try (var browser = Browser.ofPilot()) {
            var town = browser.person(Browser.Screen.DESK);
            Browser.signIn(town, "town");
            town.navigate("/today");
            var keys = new Keyboard(town);
            keys.press("?");
            assertThat(town.locator("[data-keys-off]")).isFocused();
            keys.press("Space").press("Escape").press("?");
            assertThat(town.locator("#key-list")).isHidden();
            assertThat(town.evaluate("() => localStorage.getItem('huanjie.keys-off')")).isEqualTo("yes");
            keys.press("Control+k"); // two keys at once are none of these
            assertThat(town.locator("#palette")).isVisible();
        }
    }

    private Page at(Browser browser, Village village, Role role, String path) {
        var page = browser.demonstrator(demonstration, village, role, "1");
        page.navigate("/villages/" + village.code() + path);
        return page;
    }
}
