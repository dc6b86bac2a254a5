package org.huanjie.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import org.huanjie.Huanjie;
import org.huanjie.HuanjieIT;
import org.huanjie.TestStore;
import org.huanjie.access.AccessParts;
import org.huanjie.access.signin.Demonstration;
import org.huanjie.access.who.Role;
import org.huanjie.count.CountFixture;
import org.huanjie.journeys.Browser.Screen;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/**
 * 唱票计票全程 — two tellers in two browsers before a board: a difference, a doubtful ballot, a write-in, an undoing, a network that goes
 * away, and a tie that goes to 再次投票.
 */
@SpringBootTest(
        classes = {Huanjie.class, HuanjieIT.Parts.class, AccessParts.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"huanjie.setup=false", "huanjie.demo=true"})
@ContextConfiguration(initializers = TestStore.class)
class CountJourneyIT {

    @Autowired
    CountFixture fixture;

    @Autowired
    PollFixture polls;

    @Autowired
    Demonstration demonstration;

    @LocalServerPort
    int port;

    private String path = "";
    private Page first;
    private Page second;
    private Page board;
    private Page committee;

    @Test
    void twoTellersCountTwelveBallotsAndTheTieGoesToAnotherVote() {
        var village = fixture.counting(20, 12);
        try (var browser = new Browser("http://127.0.0.1:" + port)) {
            var scrutineer = signedIn(browser, village, Role.SCRUTINEER, "1");
            open(scrutineer, village);
            polls.present(village, "teller1-" + village.code(), "teller2-" + village.code());
            first = teller(browser, village, "1");
            second = teller(browser, village, "2");
            board = signedIn(browser, village, Role.CALLER, "1");
            board.setViewportSize(Screen.WALL.width, Screen.WALL.height);
            board.navigate(path + "/board");

            both("1 3 4 5");
            both("1 3 4 6");
            reads(2);
            theTellersDiffer();
            aHeldDownEnterIsOneSheet();
            both("1 bd3");
            aPersonIsWrittenIn(village);
            reads(6);
            aSheetIsUndone();
            theNetworkGoesAway();
            both("2 4 5 6");
            both("1 3 4 5");
            both("6");
            reads(12);
            Browser.look(board, "count-board");
            theCommitteeDecides(browser, village);
            theCountCloses(scrutineer, village);
            theResultIsDeclared(village);
            theNextRoundIsThere(village);
        }
    }

    private void open(Page scrutineer, Village village) {
        scrutineer.navigate(path(village));
        assertThat(scrutineer.isChecked("input[value=TWO]")).isTrue();
        Browser.look(scrutineer, "count-open");
        scrutineer.click("form[action$='/open'] button");
        Browser.look(scrutineer, "count-confirm-open");
        confirms(scrutineer);
        scrutineer.fill("#recovered", "12");
        scrutineer.click("form[action$='/recovered'] button");
        sees(scrutineer.locator(".hj-confirm"), "收回票数定下");
        confirms(scrutineer);
    }

    private void theTellersDiffer() {
        key(first, "1 3 5 6");
        key(second, "1 3 5 7");
        for (var page : new Page[] {first, second}) {
            sees(page.locator("#live .hj-versions"), "1 3 5 7");
            sees(page.locator("#live .hj-versions"), "1 3 5 6");
            sees(page.locator("#which"), "第 3 张不一致");
        }
        sees(board.locator(".differs"), "第 3 张");
        Browser.look(second, "count-difference");
        second.fill("#keys", "1 3 5 6");
        second.press("#keys", "Enter");
        sees(second.locator("#fault"), "重录要写明缘由");
        key(second, "1 3 5 6 r2");
        reads(3);
        sees(first.locator("#which"), "第 4 张");
    }

    private void aHeldDownEnterIsOneSheet() {
        first.fill("#keys", "1 3 4 5");
        first.keyboard().down("Enter");
        first.keyboard().down("Enter");
        first.keyboard().up("Enter");
        first.keyboard().press("Enter");
        key(second, "1 3 4 5");
        reads(4);
        sees(first.locator("#which"), "第 5 张");
    }

    private void aPersonIsWrittenIn(Village village) {
        var name = village.voters().get(15).name();
        for (var page : new Page[] {first, second}) {
            page.locator("#keys").fill("aw" + name);
            assertThat(page.locator("#choices li").first()).isVisible();
            page.press("#keys", "Enter");
            assertThat(page.locator("#keys")).hasValue(java.util.regex.Pattern.compile("\\d+ "));
            page.locator("#keys").pressSequentially("3 5 6");
            sees(page.locator("#echo"), name);
            page.press("#keys", "Enter");
        }
    }

    private void aSheetIsUndone() {
        var line = first.locator(".hj-sheets li").filter(new Locator.FilterOptions().setHasText("第 1 张"));
        line.locator("summary").click();
        line.locator("button[value=MISCALLED]").click();
        ready(first);
        reads(5);
        both("1 3 4 5");
        reads(6);
        Browser.look(first, "count-teller");
    }

    private void theNetworkGoesAway() {
        first.context().setOffline(true);
        for (var keys : new String[] {"1 3 4 5", "1 3 4 6", "1 3 5 6"}) {
            key(first, keys);
            key(second, keys);
        }
        sees(first.locator("#queue"), "3 张未送出");
        Browser.picture(first, "count-offline-1280");
        assertThat(second.locator("#queue")).isHidden(); // the other's three are in, and wait for their like
        reads(6);
        try {
            first.reload();
        } catch (PlaywrightException away) {
            // the page itself cannot be had; what was keyed is on the device
        }
        first.context().setOffline(false);
        first.navigate(path);
        ready(first);
        reads(9);
        assertThat(first.locator("#queue")).isHidden();
    }

    private void theCommitteeDecides(Browser browser, Village village) {
        committee = signedIn(browser, village, Role.ELECTION_COMMITTEE, "1");
        committee.navigate(path);
        Browser.look(committee, "count-doubtful");
        committee.fill(".hj-doubts input[name=keys]", "3 4 6");
        committee.click(".hj-doubts button[type=submit]");
        assertThat(committee.locator(".hj-doubts")).isHidden();
    }

    private void theCountCloses(Page scrutineer, Village village) {
        scrutineer.navigate(path);
        scrutineer.click("form[action$='/close'] button");
        Browser.look(scrutineer, "count-confirm-close");
        signs(scrutineer, "teller1-" + village.code());
        confirms(scrutineer);
        sees(scrutineer.locator("#live"), "再次投票");
        sees(scrutineer.locator("#live"), "两人结束");
        Browser.look(scrutineer, "count-tie");
    }

    /** On the village's page it says where and by whom; on the count's page a scrutineer signs beside the committee. */
    private void theResultIsDeclared(Village village) {
        committee.navigate("/villages/" + village.code());
        sees(committee.locator("main"), "结果须由两人在计票页上宣布");
        committee.navigate(path(village));
        committee.click("form[action$='/declare'] button");
        sees(committee.locator(".hj-confirm"), "当选主任");
        signs(committee, "scrutineer1-" + village.code());
        Browser.look(committee, "count-confirm-declare");
        confirms(committee);
        sees(committee.locator("#live"), "两人宣布");
    }

    private static void signs(Page page, String account) {
        page.fill("#second-name", account);
        page.fill("#second-password", Demonstration.PASSWORD);
    }

    private static void confirms(Page page) {
        page.click(".hj-confirm button.btn-primary");
    }

    /** Declared, the tie has opened its own vote: among the tied alone, with a day to be set and a last day. */
    private void theNextRoundIsThere(Village village) {
        committee.navigate("/villages/" + village.code());
        sees(committee.locator("main"), "再次投票");
        committee.navigate("/villages/" + village.code() + "/rounds/villagers-committee");
        var round = committee.locator("main section").filter(new Locator.FilterOptions().setHasText("第 2 轮 · 再次投票"));
        sees(round, "应选 2 名");
        sees(round, "最迟：");
        sees(round, "（R-WN-8）");
        // three were level for two seats: they alone stand, by name
        assertThat(round.getByText("委员候选人：")).hasText(java.util.regex.Pattern.compile("委员候选人：[^、]+、[^、]+、[^、]+"));
        Browser.look(committee, "count-rounds");
        assertThat(committee.locator("#day")).isVisible();
    }

    private void both(String keys) {
        key(first, keys);
        key(second, keys);
    }

    private static void key(Page teller, String keys) {
        teller.fill("#keys", keys);
        teller.press("#keys", "Enter");
        assertThat(teller.locator("#keys")).hasValue("");
    }

    private void reads(int sheets) {
        assertThat(board.locator("#tally .hj-sums")).hasAttribute("data-read", Integer.toString(sheets));
    }

    private static void sees(Locator where, String text) {
        assertThat(where).containsText(text);
    }

    private String path(Village village) {
        path = "/villages/" + village.code() + "/count/villagers-committee";
        return path;
    }

    private Page teller(Browser browser, Village village, String n) {
        var page = signedIn(browser, village, Role.TELLER, n);
        page.navigate(path);
        ready(page);
        return page;
    }

    private static void ready(Page page) {
        assertThat(page.locator("#count")).hasAttribute("data-ready", "yes");
    }

    private Page signedIn(Browser browser, Village village, Role role, String n) {
        return browser.demonstrator(demonstration, village, role, n);
    }
}
