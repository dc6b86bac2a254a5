package org.huanjie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huanjie.PilotServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** 主要页面 — every main page of the demonstration, looked at by a browser at desk, wall and phone size, in both languages. */
class MainPagesIT {

    private static final String VILLAGE = "330326103210";
    private static final String NEXT = "330326103215";

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

    static Stream<Arguments> publicPages() {
        return Stream.of(
                Arguments.of("start", "/"),
                Arguments.of("openness", "/public/330326/reviews"),
                Arguments.of("village", "/v/" + VILLAGE),
                Arguments.of("village-next", "/v/" + NEXT),
                Arguments.of("result-objection", "/v/" + VILLAGE + "/results/villagers-committee/objection"),
                Arguments.of("board", "/v/" + VILLAGE + "/count/villagers-committee"),
                Arguments.of("parts", "/parts"),
                Arguments.of("kept", "/kept"),
                Arguments.of("sign-in", "/sign-in"));
    }

    static Stream<Arguments> insidePages() {
        return Stream.of(
                Arguments.of("county", "wall", "/counties/330326/wall"),
                Arguments.of("county", "county-readiness", "/counties/330326/readiness"),
                Arguments.of("county", "term", "/counties/330326/term"),
                Arguments.of("county", "accounts", "/accounts"),
                Arguments.of("county", "data-officer", "/data-officer"),
                Arguments.of("county", "exports", "/exports"),
                Arguments.of("town", "town", "/towns/330326103"),
                Arguments.of("town", "pilot-inside", "/villages/" + VILLAGE),
                Arguments.of("town", "opening", "/villages/" + VILLAGE + "/polling/opening?step=boxes"),
                Arguments.of("town", "boxes", "/villages/" + VILLAGE + "/polling/boxes"),
                Arguments.of("town", "archive", "/villages/" + VILLAGE + "/polling/archive"),
                Arguments.of("town", "results", "/villages/" + VILLAGE + "/results"),
                Arguments.of("town", "supplement", "/villages/" + VILLAGE + "/results/villagers-committee/supplement"),
                Arguments.of("town", "rounds", "/villages/" + VILLAGE + "/rounds/villagers-committee"),
                Arguments.of("town", "count-objections", "/villages/" + VILLAGE + "/objections"),
                Arguments.of("review", "town-readiness", "/towns/330326103/readiness"),
                Arguments.of("review", "verification", "/villages/330326103216/readiness/verification"),
                Arguments.of("village", "village-inside", "/villages/" + NEXT),
                Arguments.of("village", "readiness", "/villages/" + NEXT + "/readiness"),
                Arguments.of("committee", "roll", "/villages/" + NEXT + "/roll"),
                Arguments.of("committee", "roll-objections", "/villages/" + NEXT + "/roll/objections"),
                Arguments.of("committee", "relatives", "/villages/" + NEXT + "/relatives"),
                Arguments.of("committee", "polling", "/villages/" + NEXT + "/polling"),
                Arguments.of("desk1", "desk", "/villages/" + NEXT + "/polling/desk"),
                Arguments.of("teller", "teller", "/villages/" + NEXT + "/count"),
                Arguments.of("volunteer", "volunteering-over", "/volunteering/villages/" + VILLAGE),
                Arguments.of("town", "grids", "/villages/" + VILLAGE + "/grids"),
                Arguments.of("town", "calls", "/villages/" + VILLAGE + "/calls"),
                Arguments.of("village", "me", "/me"),
                Arguments.of("village", "questions", "/me/questions"));
    }

    /** Name, address, and what is pressed there to come to the page; nothing where it is the page itself. */
    static Stream<Arguments> pagesOfCallsAndRides() {
        var home = "/villages/" + VILLAGE;
        return Stream.of(
                Arguments.of("volunteers", home + "/volunteers", ""),
                Arguments.of("volunteer", home + "/volunteers", "main .list-group-item a"),
                Arguments.of("households", home + "/households", ""),
                Arguments.of("household", home + "/households", "main tbody th a"),
                Arguments.of("grids", home + "/grids", ""),
                Arguments.of("grid", home + "/grids", "main tbody th a"),
                Arguments.of("post", home + "/service-post", ""),
                Arguments.of("calls", home + "/calls", ""),
                Arguments.of("paper", home + "/calls", "main a[href*='/calls/grids/']"),
                Arguments.of("turnout-over", home + "/turnout", ""),
                Arguments.of("rides", home + "/rides", ""),
                Arguments.of("ride", home + "/rides", "main .hj-riders a"),
                Arguments.of("ride-form", home + "/rides/new?q=1", ""),
                Arguments.of("cars", home + "/rides/cars", ""),
                Arguments.of("car", home + "/rides", ".hj-runs .hj-actions a:last-child"),
                Arguments.of("ride-map", home + "/map", ""),
                Arguments.of("town-volunteers", "/towns/330326103/volunteers", ""));
    }

    /** Where both languages fit and are whole: the pages of an office that has little time. */
    @ParameterizedTest(name = "{0} in English")
    @MethodSource("pagesOfCallsAndRides")
    void callsAndRidesAreReadInEnglishToo(String name, String path, String pressed) {
        var page = SIGNED_IN.computeIfAbsent("town in English", account -> {
            var english = signedIn("town");
            english.context().addCookies(List.of(new Cookie("language", "en").setUrl(PilotServer.address())));
            return english;
        });
        assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
        if (!pressed.isEmpty()) {
            page.locator(pressed).first().click();
            assertThat(page.url()).as("pressed").doesNotEndWith(path);
        }
        Browser.look(page, "en-" + name);
        assertThat(Untranslated.in(page)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("publicPages")
    void whatEveryoneMayRead(String name, String path) {
        var page = browser.person(Browser.Screen.DESK);
        look(page, name, path);
        page.context().close();
    }

    @ParameterizedTest(name = "{1} as {0}")
    @MethodSource("insidePages")
    void whatEachRoleWorksWith(String account, String name, String path) {
        look(SIGNED_IN.computeIfAbsent(account, MainPagesIT::signedIn), name, path);
    }

    private static Page signedIn(String account) {
        var page = browser.person(Browser.Screen.DESK);
        Browser.signIn(page, account);
        return page;
    }

    @Test
    void aVolunteerWhoseVoteIsOverReadsSoAndHasNothingToFillIn() {
        var page = signedIn("volunteer");
        page.navigate("/volunteering");
        assertThat(page.locator("main").innerText()).contains("选举结果已经宣布");
        assertThat(page.locator("details[data-household]").count()).isPositive();
        assertThat(page.locator("form[data-contact]").count()).isZero();
        page.context().close();
    }

    @Test
    void theLanguageIsSwitchedInPlaceAndNoChineseIsLeft() {
        var page = browser.person(Browser.Screen.DESK);
        page.navigate("/sign-in");
        page.getByText("English").click();
        assertThat(page.url()).endsWith("/sign-in");
        assertThat(page.locator("h1").first().innerText()).isEqualTo("Sign in");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        page.context().close();
    }

    private static void look(Page page, String name, String path) {
        var answer = page.navigate(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        Browser.look(page, name);
    }
}
