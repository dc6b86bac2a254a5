package org.huanjie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.stream.Stream;
import org.huanjie.Huanjie;
import org.huanjie.HuanjieIT;
import org.huanjie.TestClock;
import org.huanjie.TestStore;
import org.huanjie.access.AccessParts;
import org.huanjie.access.who.Role;
import org.huanjie.candidacy.Candidate;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.encounter.CandidateStatements;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.journeys.Browser.Screen;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** 村民看公开页 — before the vote, on a phone first: what people come for is above the fold, in both languages, in larger type and aloud. */
@SpringBootTest(
        classes = {Huanjie.class, HuanjieIT.Parts.class, AccessParts.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"huanjie.setup=false", "huanjie.demo=true"})
@ContextConfiguration(initializers = TestStore.class)
class LeafletPagesIT {

    /** A device with these voices, which writes down what it is given to say. */
    private static final String VOICES =
            """
            window.said = [];
            const voice = (lang, localService) => ({ lang, localService });
            Object.defineProperty(window, 'speechSynthesis', { value: {
              getVoices: () => [%s], cancel: () => {}, addEventListener: () => {}, speak: one => window.said.push(one.text) } });
            window.SpeechSynthesisUtterance = function (text) { this.text = text; };""";

    @Autowired
    TestClock clock;

    @Autowired
    ElectionFixture elections;

    @Autowired
    PollFixture polls;

    @Autowired
    Candidates candidates;

    @Autowired
    CandidateStatements statements;

    @LocalServerPort
    int port;

    @Test
    void whatPeopleComeForIsAboveTheFoldInBothLanguages() {
        var village = beforeTheVote();
        try (var browser = new Browser("http://localhost:" + port)) {
            var page = browser.person(Screen.PHONE);
            for (var language : List.of("zh-CN", "en")) {
                page.context().addCookies(List.of(new Cookie("language", language).setUrl("http://localhost:" + port)));
                page.navigate("/v/" + village.code());
                assertThat(page.locator(".pub-ways a").allInnerTexts()).as(language).hasSize(4);
                assertThat(bottom(page, ".pub-ways")).as(language).isLessThanOrEqualTo(Screen.PHONE.height);
                Browser.look(page, "leaflet-" + language);
                page.navigate("/v/" + village.code() + "/sample-ballot");
                Browser.look(page, "sample-ballot-" + language);
                page.navigate("/v/" + village.code() + "/voting-request");
                Browser.look(page, "voting-request-" + language);
                page.setViewportSize(Screen.PHONE.width, Screen.PHONE.height);
            }
        }
    }

    @Test
    void cardsOfAPostAreOfOneSizeWhateverIsSaidOnThem() {
        var village = beforeTheVote();
        try (var browser = new Browser("http://localhost:" + port)) {
            var page = browser.person(Screen.PHONE);
            for (var screen : Screen.values()) {
                page.setViewportSize(screen.width, screen.height);
                page.navigate("/v/" + village.code());
                assertThat(page.evaluate(
                                """
                                [...document.querySelectorAll('.pub-cards')].map(cards => new Set([...cards.children]
                                  .map(one => { const box = one.getBoundingClientRect(); return Math.round(box.width) + ' ' + Math.round(box.height); })).size)"""))
                        .as(screen.name())
                        .isEqualTo(List.of(1, 1));
            }
        }
    }

    @Test
    void largerTypeStaysOnTheDeviceAndFits() {
        var village = beforeTheVote();
        try (var browser = new Browser("http://localhost:" + port)) {
            var page = browser.person(Screen.PHONE);
            page.navigate("/v/" + village.code());
            page.locator("[data-large]").click();
            for (var below : List.of("", "/sample-ballot", "/roll", "/voting-request")) {
                page.navigate("/v/" + village.code() + below);
                assertThat(page.locator("html").getAttribute("class")).contains("pub-large");
                Browser.fits(page, "large" + below.replace('/', '-'));
            }
            page.navigate("/v/" + village.code());
            assertThat(page.locator("[data-large]").getAttribute("aria-pressed")).isEqualTo("true");
            page.locator("[data-large]").click();
            page.reload();
            assertThat(page.locator("[data-large]").getAttribute("aria-pressed")).isEqualTo("false");
        }
    }

    @Test
    void thePageIsReadInItsOrderByAVoiceOfTheDeviceAlone() {
        var village = beforeTheVote();
        try (var browser = new Browser("http://localhost:" + port)) {
            var elsewhere = browser.person(Screen.PHONE);
            elsewhere.addInitScript(VOICES.formatted("voice('zh-CN', false), voice('en-US', true)"));
            elsewhere.navigate("/v/" + village.code());
            assertThat(elsewhere.locator("[data-read]").isVisible()).isFalse();

            var page = browser.person(Screen.PHONE);
            page.addInitScript(VOICES.formatted("voice('zh-CN', true)"));
            page.navigate("/v/" + village.code());
            page.locator("[data-read]").click();
            assertThat((List<?>) page.evaluate("window.said"))
                    .map(String::valueOf)
                    .containsSubsequence(village.call(() -> candidates.published(village.election())).stream()
                            .flatMap(one -> Stream.of(one.name(), said(one)))
                            .toList());
        }
    }

    private Village beforeTheVote() {
        var village = polls.listed(10);
        clock.set(ElectionFixture.DAY.minusDays(3).atTime(9, 0));
        var election = elections.find(village.code(), Body.VILLAGERS_COMMITTEE);
        elections.announced(election);
        village.call(() -> candidates.published(village.election())).forEach(one -> PollFixture.done(village.call(
                () -> statements.keep(election, one.id(), said(one), village.as(Role.ELECTION_COMMITTEE)))));
        return village;
    }

    // short and long
    private static String said(Candidate one) {
        return ("修好通村的路，账目逐月公开。" + one.name()).repeat(1 + one.name().codePointAt(0) % 9);
    }

    private static int bottom(Page page, String part) {
        return ((Number) page.evaluate(
                        "part => Math.ceil(document.querySelector(part).getBoundingClientRect().bottom)", part))
                .intValue();
    }
}
