package org.huanjie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** 页面的样子 — pages in the dark, and what a phone shows of them: a low head, what a finger can hit, cards instead of wide tables. */
class FaceIT {

    private static final String VILLAGE = "/villages/330326103210";
    private static final int HEAD = 100;
    private static final int FINGER = 44;

    /** Where the first thing below header and bar begins. */
    private static final String FIRST =
            "Math.round(document.querySelector('main > .container-fluid').getBoundingClientRect().top + scrollY"
                    + " + parseFloat(getComputedStyle(document.querySelector('main > .container-fluid')).paddingTop))";

    /** What can be pressed in the header and is seen, and is smaller than a finger. */
    private static final String SMALL =
            """
            least => [...document.querySelectorAll('.hj-header a, .hj-header button, .hj-header summary')]
              .filter(one => one.checkVisibility() && one.getBoundingClientRect().height < least)
              .map(one => one.outerHTML)""";

    /** Cells of a card that say no column, or reach beyond the screen. */
    private static final String LOST =
            """
            () => [...document.querySelectorAll('.hj-cards tbody tr > *')]
              .filter(cell => !cell.dataset.label || cell.getBoundingClientRect().right > innerWidth)
              .map(cell => cell.outerHTML)""";

    private static Browser browser;
    private static final Map<String, Page> SIGNED_IN = new HashMap<>();

    @BeforeAll
    static void open() {
        browser = Browser.ofPilot();
    }

    @AfterAll
    static void close() {
        SIGNED_IN.clear();
        browser.close();
    }

    /** Account, name and address of a page of each look: cards, tables, tiles, forms, the board. */
    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of("", "start", "/"),
                Arguments.of("", "village", "/v/330326103210"),
                Arguments.of("", "board", "/v/330326103210/count/villagers-committee"),
                Arguments.of("", "parts", "/parts"),
                Arguments.of("county", "wall", "/counties/330326/wall"),
                Arguments.of("county", "matrix", "/counties/330326/matrix"),
                Arguments.of("town", "today", "/today"),
                Arguments.of("town", "pilot-inside", VILLAGE),
                Arguments.of("town", "schedule", VILLAGE + "/schedule"),
                Arguments.of("town", "opening", VILLAGE + "/polling/opening?step=boxes"),
                Arguments.of("review", "verification", "/villages/330326103216/readiness/verification"),
                Arguments.of("village", "readiness", "/villages/330326103215/readiness"),
                Arguments.of("desk1", "desk", "/villages/330326103215/polling/desk"),
                Arguments.of("teller", "teller", "/villages/330326103215/count"),
                Arguments.of("volunteer", "volunteering", "/volunteering/villages/330326103210"));
    }

    @ParameterizedTest(name = "{1} as {0} in the dark")
    @MethodSource("pages")
    void isReadInTheDark(String account, String name, String path) {
        legible(SIGNED_IN.computeIfAbsent(account, FaceIT::inTheDark), name, path);
    }

    @Test
    void whoeverChoosesTheDarkKeepsItUntilTheyChooseTheLight() {
        var page = browser.person(Browser.Screen.DESK);
        page.navigate("/");
        assertThat(theme(page)).isEqualTo("light");
        page.locator(".hj-theme").click();
        page.navigate("/sign-in");
        assertThat(theme(page)).isEqualTo("dark");
        assertThat(page.locator(".hj-theme").getAttribute("aria-pressed")).isEqualTo("true");
        page.locator(".hj-theme").click();
        page.reload();
        assertThat(theme(page)).isEqualTo("light");
    }

    @Test
    void onAPhoneTheHeadIsLowAndItsMenuFitsAFinger() {
        var page = browser.person(Browser.Screen.PHONE);
        page.navigate("/v/330326103210");
        low(page);
        Browser.signIn(page, "town");
        for (var path : List.of("/towns/330326103", VILLAGE, VILLAGE + "/schedule")) {
            page.navigate(path);
            low(page);
        }
        assertThat(page.locator(".hj-nav").isVisible()).isFalse();
        page.locator(".hj-menu-button").click();
        assertThat(page.locator(".hj-nav").isVisible()).isTrue();
        assertThat(page.evaluate(SMALL, FINGER)).isEqualTo(List.of());
        Browser.picture(page, "menu-390");
        page.keyboard().press("Escape");
        assertThat(page.locator(".hj-nav").isVisible()).isFalse();
    }

    @Test
    void onAPhoneATableIsCardsWithTheWordsOfItsColumns() {
        var page = browser.person(Browser.Screen.PHONE);
        Browser.signIn(page, "town");
        for (var path : List.of(VILLAGE + "/schedule", VILLAGE + "/problems", "/towns/330326103/responsibility")) {
            assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
            assertThat(page.locator(".hj-cards").count()).as(path).isPositive();
            assertThat(page.evaluate(LOST)).as(path).isEqualTo(List.of());
            Browser.picture(page, path.substring(path.lastIndexOf('/') + 1) + "-cards-390");
        }
    }

    private static void low(Page page) {
        assertThat((Integer) page.evaluate(FIRST)).as(page.url()).isLessThan(HEAD);
        assertThat(page.evaluate(SMALL, FINGER)).as(page.url()).isEqualTo(List.of());
    }

    private static void legible(Page page, String name, String path) {
        assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
        var only = new AxeRunOptions();
        only.setResultTypes(List.of("violations"));
        var faint = new AxeBuilder(page)
                .options(only).setLegacyMode(true).withRules(List.of("color-contrast")).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream())
                        .map(node -> node.getTarget() + " " + node.getHtml())
                        .toList();
        for (var screen : List.of(Browser.Screen.DESK, Browser.Screen.PHONE)) {
            page.setViewportSize(screen.width, screen.height);
            Browser.picture(page, name + "-dark-" + screen.width);
        }
        page.setViewportSize(Browser.Screen.DESK.width, Browser.Screen.DESK.height);
        assertThat(faint).as(path).isEmpty();
    }

    private static Page inTheDark(String account) {
        var page = browser.person(Browser.Screen.DESK);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        if (!account.isEmpty()) {
            Browser.signIn(page, account);
        }
        page.navigate("/");
        assertThat(theme(page)).isEqualTo("dark");
        return page;
    }

    private static String theme(Page page) {
        return page.locator("html").getAttribute("data-bs-theme");
    }
}
