package org.huanjie.journeys;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** 自查表 — filled in as a village team would that has everything settled, and verified item by item. */
final class SelfCheckForm {

    private static final List<String> CONDITIONS =
            List.of("KEY_PERSONS", "HARD_ISSUES", "FINANCE", "RULES_IN_ORDER", "HEADS_CLEAR", "VILLAGERS_RATING");

    private SelfCheckForm() {}

    /** As on this day: what is dated lies some weeks before, what is due some weeks after. */
    static void fill(Visitor team, LocalDate today) {
        team.page.evaluate("document.querySelectorAll('details.hj-topic').forEach(topic => topic.open = true)");
        met(team.page);
        Map.of(
                        "KEY_PERSONS.0.role", "退伍老兵代表",
                        "KEY_PERSONS.0.officer", "驻村戊",
                        "KEY_PERSONS.0.lastTalk", today.minusDays(3).toString(),
                        "HARD_ISSUES.0.title", "村道拓宽补偿",
                        "HARD_ISSUES.0.plan", "补签协议",
                        "HARD_ISSUES.0.due", today.plusDays(50).toString(),
                        "VILLAGERS_RATING.frame", "每户一人",
                        "VILLAGERS_RATING.asked", "120",
                        "VILLAGERS_RATING.responses", "110",
                        "VILLAGERS_RATING.score", "92.5%")
                .forEach((name, text) -> team.page.fill("[name='" + name + "']", text));
        team.page.selectOption("[name='HARD_ISSUES.0.risk']", "YELLOW");
        papers(team.page, ".title", "台账材料");
        papers(team.page, ".dated", today.minusDays(19).toString());
    }

    static void verify(Visitor review) {
        met(review.page);
    }

    private static void met(Page page) {
        CONDITIONS.forEach(condition -> page.check("[name='" + condition + ".met'][value=yes]"));
    }

    private static void papers(Page page, String field, String text) {
        page.locator("input[name$='" + field + "']:not([name^='HARD_ISSUES'])")
                .all()
                .forEach(input -> input.fill(text));
    }
}
