package org.huanjie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** 纪律的网页 — the pilot's reminders day by day, who of its staff is ready, and its register of pledges. */
class DisciplinePagesIT {

    private static final String PANNAN = "330326103210";

    @Test
    void theRemindersOfAPilotVillageAreReadDayByDay() {
        try (var browser = Browser.ofPilot()) {
            var office = Visitor.signedIn(browser, "county").open("/discipline/reminders/330326");
            office.looks("reminders").looksInEnglish("reminders");
            office.page.locator("main .list-group a[href*='" + PANNAN + "']").click();
            office.reads("2017 年 2 月 1 日", "已发").looks("reminder-series");
            office.looksInEnglish("reminder-series");
        }
    }

    @Test
    void theTownReadsWhoHasPledgedAndWhoIsReady() {
        try (var browser = Browser.ofPilot()) {
            var town = Visitor.signedIn(browser, "town").open("/villages/" + PANNAN + "/duty");
            town.reads("全部齐备").looks("duty-ready").looksInEnglish("duty-ready");
            town.open("/villages/" + PANNAN + "/duty/pledges").looks("pledge-register");
            assertThat(town.text("#given")).isEqualTo("已签署 8 份");
            town.looksInEnglish("pledge-register");
        }
    }
}
