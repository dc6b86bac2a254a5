package org.huanjie.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huanjie.access.signin.Demonstration;

/** 计票现场 — the steps on the count's page, from opening the boxes to the declaration on the spot. */
final class CountingRoom {

    private final Browser browser;
    private final String page;

    CountingRoom(Browser browser, String village) {
        this.browser = browser;
        this.page = village + "/count/villagers-committee";
    }

    /** Keys as many sheets as came: these in turn, and once each at the end. */
    void count(int recovered, List<String> inTurn, List<String> last) {
        var chair = Visitor.signedIn(browser, "committee").open(page);
        chair.page.check("input[name=mode][value=ONE]");
        chair.press("开始计票").looks("fourth-confirm-count").confirms("开始计票");
        chair.page.fill("#recovered", Integer.toString(recovered));
        chair.page.locator("form[action$='/recovered'] button").click();
        chair.confirms("确认收回票数");
        var teller = Visitor.signedIn(browser, "teller").open(page);
        teller.page.locator("#count[data-ready=yes]").waitFor();
        teller.looks("fourth-teller");
        int usual = recovered - last.size();
        var sheets = Stream.concat(
                        IntStream.range(0, usual).mapToObj(i -> inTurn.get(i % inTurn.size())), last.stream())
                .toList();
        IntStream.range(0, sheets.size()).forEach(i -> key(teller, i + 1, sheets.get(i)));
        teller.page.locator("#queue").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        teller.looks("fourth-teller-end");
        Visitor.passingBy(browser).open(page.replace("/villages/", "/v/")).looks("fourth-board");
        chair.open(page).press("结束计票").looks("fourth-confirm-close-count");
        signed(chair, "teller").confirms("结束计票");
        chair.press("当场宣布结果").looks("fourth-confirm-declare");
        signed(chair, "scrutineer").confirms("当场宣布结果").reads("结果已当场宣布").looks("fourth-declared");
    }

    private static Visitor signed(Visitor chair, String account) {
        return chair.fill("第二人的登录名", account).fill("第二人的密码", Demonstration.PASSWORD);
    }

    private static void key(Visitor teller, int number, String keys) {
        teller.page.fill("#keys", keys);
        teller.page.press("#keys", "Enter");
        teller.page
                .locator("h2", new Page.LocatorOptions().setHasText("第 " + (number + 1) + " 张"))
                .waitFor();
    }
}
