package org.huanjie.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** 计票现场 — the steps on the count's page, from opening the boxes to the declaration on the spot. */
final class CountingRoom {

    private final People people;
    private final Visitor villager;
    private final String page;

    CountingRoom(People people, Visitor villager, String village) {
        this.people = people;
        this.villager = villager;
        this.page = village + "/count/villagers-committee";
    }

    /** Keys as many sheets as came: these in turn, and once each at the end. */
    void count(int recovered, List<String> inTurn, List<String> last) {
        var chair = people.at("committee").open(page);
        chair.page.check("input[name=mode][value=ONE]");
        chair.press("开始计票").looks("fourth-confirm-count").confirms("开始计票");
        chair.page.fill("#recovered", Integer.toString(recovered));
        chair.page.locator("form[action$='/recovered'] button").click();
        chair.confirms("确认收回票数");
        var teller = people.at("teller").open(page);
        teller.page.locator("#count[data-ready=yes]").waitFor();
        teller.looks("fourth-teller");
        int usual = recovered - last.size();
        var sheets = Stream.concat(
                        IntStream.range(0, usual).mapToObj(i -> inTurn.get(i % inTurn.size())), last.stream())
                .toList();
        IntStream.range(0, sheets.size()).forEach(i -> key(teller, i + 1, sheets.get(i)));
        teller.page.locator("#queue").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        teller.looks("fourth-teller-end");
        villager.open(page.replace("/villages/", "/v/")).looks("fourth-board");
        chair.open(page).press("结束计票").looks("fourth-confirm-close-count");
        people.beside(chair, "teller");
        chair.confirms("结束计票");
        chair.press("当场宣布结果").looks("fourth-confirm-declare");
        people.beside(chair, "scrutineer");
        chair.confirms("当场宣布结果").reads("结果已当场宣布").looks("fourth-declared");
    }

    private static void key(Visitor teller, int number, String keys) {
        teller.page.fill("#keys", keys);
        teller.page.press("#keys", "Enter");
        teller.page
                .locator("h2", new Page.LocatorOptions().setHasText("第 " + (number + 1) + " 张"))
                .waitFor();
    }
}
