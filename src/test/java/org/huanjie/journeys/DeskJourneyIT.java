package org.huanjie.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huanjie.Huanjie;
import org.huanjie.HuanjieIT;
import org.huanjie.TestStore;
import org.huanjie.access.AccessParts;
import org.huanjie.access.signin.Demonstration;
import org.huanjie.access.who.Role;
import org.huanjie.polling.desk.Book;
import org.huanjie.polling.desk.Duty;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.roll.line.RollText;
import org.huanjie.shell.text.TypingTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/**
 * 发票台全程 — a desk at a card reader's speed, at 90 ms a key, over a slow network and without one: nobody is marked but who stood large
 * when Enter was pressed, and nobody twice.
 */
@SpringBootTest(
        classes = {Huanjie.class, HuanjieIT.Parts.class, AccessParts.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"huanjie.setup=false", "huanjie.demo=true"})
@ContextConfiguration(initializers = TestStore.class)
class DeskJourneyIT {

    private static final int SLOW = 800;

    @Autowired
    PollFixture fixture;

    @Autowired
    Book book;

    @Autowired
    Demonstration demonstration;

    @LocalServerPort
    int port;

    /** 网络 — there, away, or gone just when a ballot's answer is on its way. */
    private enum Network {
        THERE,
        AWAY,
        LOSES_ANSWERS
    }

    private Network network = Network.THERE;
    private Village village;
    private Page desk;

    @Test
    void theBallotGoesToWhomTheBoxNamesAndToNobodyElse() {
        village = fixture.polling(40);
        fixture.arrive(village, Duty.ISSUER, Browser.demonstrator(village, Role.BALLOT_ISSUER, "1"));
        try (var browser = new Browser("http://127.0.0.1:" + port)) {
            desk = browser.demonstrator(demonstration, village, Role.BALLOT_ISSUER, "1");
            desk.navigate("/villages/" + village.code() + "/polling/desk?desk="
                    + fixture.desks(village).getFirst().id());
            desk.route(
                    Pattern.compile(".*/polling/(desk|issue)"), this::carry); // what the desk waits for, and no other
            desk.evaluate(
                    "patience => { document.getElementById('find').dataset.patience = patience; }", Browser.PATIENCE);
            theBrowserReadsWhatIsTypedAsTheServerDoes();
            aCardReaderTypesTheNextNumberOverTheRowsOfTheOneBefore();
            aHandTypesTheNextNameOverTheRowsOfTheOneBefore();
            theSameOverASlowNetwork();
            severalAreChosenFrom();
            withoutANetworkNothingIsHandedOut();
            anAnswerThatWasLostIsFoundAgain();
            withoutASignInNothingIsHandedOut();
        }
    }

    private void theBrowserReadsWhatIsTypedAsTheServerDoes() {
        TypingTest.READ.forEach((typed, read) ->
                assertThat(desk.evaluate("typed => typedText(typed)", typed)).isEqualTo(read));
    }

    private void aCardReaderTypesTheNextNumberOverTheRowsOfTheOneBefore() {
        scan(number(10), 0);
        standsLarge(10);
        Browser.look(desk, "desk-large");
        scan(number(11), 0);
        standsLarge(11);
        marked();
        enter();
        says("已发：" + name(11), "");
        assertThat(desk.locator("#left")).hasText("余 21 张");
        marked(11);
    }

    private void aHandTypesTheNextNameOverTheRowsOfTheOneBefore() {
        type(name(12), 90);
        row(12).waitFor();
        assertThat(desk.locator("#result")).isEmpty(); // the verdict on the one before does not stand over this one
        scan(name(13), 90);
        standsLarge(13);
        marked(11);
        enter();
        says("已发：" + name(13), "");
        marked(11, 13);
    }

    private void theSameOverASlowNetwork() {
        latency(SLOW);
        type(name(14), 0);
        row(14).waitFor();
        scan(name(15), 0);
        assertThat(desk.locator("#book li")).hasCount(0);
        assertThat(desk.locator("#left")).hasText("");
        enter(); // a second Enter, before the answer to the first
        standsLarge(15);
        marked(11, 13);
        enter();
        says("已发：" + name(15), "");
        marked(11, 13, 15);
        latency(0);
    }

    private void severalAreChosenFrom() {
        scan(name(16).substring(0, 1), 0);
        row(16).waitFor();
        desk.keyboard().press("ArrowDown");
        var pointed = desk.locator("#book li.on b").innerText();
        enter();
        assertThat(desk.locator("#book li.large b")).hasText(pointed);
        desk.keyboard().press("Escape");
        assertThat(desk.locator("#book li.large")).hasCount(0);
        row(16).click();
        standsLarge(16);
        marked(11, 13, 15);
    }

    private void withoutANetworkNothingIsHandedOut() {
        network = Network.AWAY;
        scan(name(17), 0);
        says("没有得到回答，没有发出选票", "LOST");
        Browser.look(desk, "desk-lost");
        assertThat(desk.locator("#q")).hasValue(name(17));
        network = Network.THERE;
        enter();
        standsLarge(17);
        network = Network.AWAY;
        enter();
        says("就本台所知没有发出选票", "LOST");
        assertThat(desk.locator("#book li")).hasCount(0);
        marked(11, 13, 15);
        network = Network.THERE;
        enter();
        standsLarge(17);
        assertThat(desk.locator("#result")).isEmpty();
        enter();
        says("已发：" + name(17), "");
        marked(11, 13, 15, 17);
    }

    private void anAnswerThatWasLostIsFoundAgain() {
        network = Network.LOSES_ANSWERS;
        scan(number(18), 0);
        standsLarge(18);
        enter();
        says("就本台所知没有发出选票", "LOST");
        marked(11, 13, 15, 17, 18);
        network = Network.THERE;
        enter();
        assertThat(desk.locator("#book li.large")).containsText("在 1号台 领票");
        enter();
        scan(wide(number(19)), 0);
        standsLarge(19);
        marked(11, 13, 15, 17, 18);
        assertThat(fixture.desks(village).getFirst().issued()).isEqualTo(5);
    }

    private void withoutASignInNothingIsHandedOut() {
        desk.context().clearCookies();
        enter();
        says("登录已失效，没有发出选票", "LOST");
        marked(11, 13, 15, 17, 18);
    }

    // one handler for the whole way: whether a request is intercepted at all is not to hang on how fast a browser hears
    // of a change
    private void carry(Route route) {
        boolean issue = route.request().url().endsWith("/issue");
        if (network == Network.THERE || network == Network.LOSES_ANSWERS && !issue) {
            route.resume();
            return;
        }
        if (network == Network.LOSES_ANSWERS) {
            route.fetch(new Route.FetchOptions().setTimeout(Browser.PATIENCE));
        }
        route.abort("internetdisconnected");
    }

    /** As a card reader does: over whatever stands there, Enter with the last key. */
    private void scan(String text, int delay) {
        type(text, delay);
        enter();
    }

    private void type(String text, int delay) {
        desk.locator("#q").selectText();
        desk.locator("#q").pressSequentially(text, new Locator.PressSequentiallyOptions().setDelay(delay));
    }

    private void enter() {
        desk.keyboard().press("Enter");
    }

    private void standsLarge(int voter) {
        var card = desk.locator("#book li.large", new Page.LocatorOptions().setHasText(name(voter)));
        card.waitFor();
        assertThat(desk.locator("#book li").filter(new Locator.FilterOptions().setVisible(true)))
                .hasCount(1);
        card.locator("button.btn-primary:enabled").waitFor();
    }

    private Locator row(int voter) {
        return desk.locator("#book li", new Page.LocatorOptions().setHasText(name(voter)));
    }

    private void says(String text, String kind) {
        assertThat(desk.locator("#result .hj-issue" + (kind.isEmpty() ? "" : "." + kind)))
                .containsText(text);
    }

    private void latency(int milliseconds) {
        var conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", milliseconds);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", -1);
        var session = desk.context().newCDPSession(desk);
        session.send("Network.enable");
        session.send("Network.emulateNetworkConditions", conditions);
    }

    private void marked(Integer... voters) {
        var all = IntStream.range(0, village.voters().size())
                .filter(n -> village.call(() -> book.find(village.election(), village.voter(n)))
                        .flatMap(entry -> entry.mark())
                        .isPresent())
                .boxed()
                .toList();
        assertThat(all).isEqualTo(Arrays.asList(voters));
    }

    private String name(int voter) {
        return village.voters().get(voter).name();
    }

    /** As a Chinese keyboard types figures and letters. */
    private static String wide(String text) {
        return text.chars().mapToObj(one -> Character.toString(one + 0xFEE0)).collect(Collectors.joining());
    }

    private String number(int voter) {
        return RollText.file(village.code().substring(0, 6), 0, village.voters().size())
                .lines()
                .map(line -> List.of(line.split(",")))
                .filter(line -> line.getFirst().equals(name(voter)))
                .map(line -> line.get(3))
                .findFirst()
                .orElseThrow();
    }
}
