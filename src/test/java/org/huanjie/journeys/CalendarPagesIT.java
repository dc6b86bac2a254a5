package org.huanjie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** 日程页面 — the pages of the calendar in a browser, at desk, wall and phone size. */
class CalendarPagesIT {

    private static final String NEXT = "330326103215";

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.ofPilot();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of("county", "plan", "/counties/330326/plan"),
                Arguments.of("town", "schedule-pilot", "/villages/330326103210/schedule"),
                Arguments.of("town", "schedule-tried", "/villages/" + NEXT + "/schedule?day=2018-01-06"),
                Arguments.of("village", "calendar-links", "/me/calendar"));
    }

    @ParameterizedTest(name = "{1} as {0}")
    @MethodSource("pages")
    void whatEachRoleReads(String account, String name, String path) {
        var page = browser.person(Browser.Screen.DESK);
        Browser.signIn(page, account);
        look(page, name, path);
        page.context().close();
    }

    private static void look(Page page, String name, String path) {
        assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
        Browser.look(page, name);
    }
}
