package org.huanjie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 挂图各页 — matrix, chart, television and today, looked at by a browser at every size and in both languages. */
class WallPagesIT {

    private static final String TOWN = "330326103";

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.ofPilot();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void theCountysPages() {
        var page = browser.person(Browser.Screen.DESK);
        Browser.signIn(page, "county");
        look(page, "wall-matrix", "/counties/330326/matrix?town=" + TOWN);
        follows(page);
        look(page, "wall-gantt", "/towns/" + TOWN + "/gantt");
        look(page, "wall-tv", "/counties/330326/tv");
        pages(page);
        look(page, "today", "/today");
        inEnglish(page, "/counties/330326/matrix?town=" + TOWN, "/towns/" + TOWN + "/gantt", "/counties/330326/tv");
        page.context().close();
    }

    // the word beside the title comes from the first answer about the version
    private static void follows(Page page) {
        page.locator(".wall-line.live").waitFor();
    }

    private static void pages(Page page) {
        page.setViewportSize(Browser.Screen.WALL.width, Browser.Screen.WALL.height);
        assertThat(page.locator(".tv-part.on").count()).isOne();
        var first = page.locator(".tv-part.on").innerText();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".tv-part.on").innerText()).isNotEqualTo(first);
        page.keyboard().press(" ");
        assertThat(page.locator(".wall-line").innerText())
                .isEqualTo(page.locator(".wall-line").getAttribute("data-paused"));
        Browser.picture(page, "wall-tv-lists-1920");
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("ArrowLeft");
        Browser.picture(page, "wall-tv-villages-1920");
        assertThat((Integer) page.evaluate("document.documentElement.scrollHeight"))
                .isLessThanOrEqualTo(Browser.Screen.WALL.height);
    }

    private static void inEnglish(Page page, String... paths) {
        page.navigate("/me");
        page.locator("header button[value=en]").click();
        for (var path : paths) {
            page.navigate(path);
            assertThat(Untranslated.in(page)).as(path).isEmpty();
        }
    }

    private static void look(Page page, String name, String path) {
        assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
        Browser.look(page, name);
    }
}
