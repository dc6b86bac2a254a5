package org.huanjie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** 消息的网页 — an office sends by a template after it has seen the cost, and reads the message on a drawn phone; somebody proves a telephone. */
class MessagePagesIT {

    @Test
    void anOfficeSendsByATemplateAfterItHasSeenTheCost() {
        try (var browser = Browser.ofPilot()) {
            var county = browser.person(Browser.Screen.DESK);
            Browser.signIn(county, "county");
            county.navigate("/messages");
            Browser.look(county, "messages");
            county.locator("main .list-group a[href^='/messages/']").first().click();
            assertThat(county.locator(".hj-bubble").innerText()).startsWith("【");
            Browser.look(county, "message");
            county.navigate("/messages/templates");
            Browser.look(county, "message-templates");
            county.locator("h2 a").first().click();
            assertThat(county.locator(".hj-phone")).isNotNull();
            Browser.look(county, "message-template");
            county.navigate("/messages/templates");
            county.locator("section:has-text('12380') a.btn").click();
            county.locator("input[value='role.TOWN_COMMITTEE']").check();
            county.locator("input[value='role.VILLAGE_TEAM']").check();
            county.fill("#matter", "换届纪律");
            Browser.look(county, "message-new");
            county.locator("form[action='/messages'] button[type=submit]").click();
            county.waitForLoadState();
            assertThat(county.locator("main").innerText()).contains("预计费用", "0.10 元");
            Browser.look(county, "message-confirm");
            county.locator("form[action='/messages'] button[type=submit]").click();
            county.waitForLoadState();
            assertThat(county.locator("main").innerText()).contains("换届纪律", "138****0003");
            county.navigate("/messages/bounced");
            Browser.look(county, "messages-bounced");
            county.locator("form[action='/language'] button").click();
            for (var path : new String[] {"/messages", "/messages/new", "/messages/templates", "/messages/bounced"}) {
                county.navigate(path);
                Browser.fits(county, "messages-en");
            }
        }
    }

    @Test
    void whatWasTypedComesBackWithEveryFault() {
        try (var browser = Browser.ofPilot()) {
            var county = browser.person(Browser.Screen.DESK);
            Browser.signIn(county, "county");
            county.navigate("/messages/templates/new");
            county.fill("#name", "坏模板");
            county.locator("#purpose").selectOption("DISCIPLINE");
            county.fill("#chinese", "{whom}不送礼");
            county.fill("#english", "Give nothing {day");
            county.locator("form[action='/messages/templates'] button[type=submit]").click();
            assertThat(county.locator("main").innerText()).contains("没有字段“whom”", "花括号不成对", "12380");
            assertThat(county.inputValue("#chinese")).isEqualTo("{whom}不送礼");
            Browser.look(county, "message-template-faults");
        }
    }

    @Test
    void somebodyEntersATelephoneAndIsAskedForItsCode() {
        try (var browser = Browser.ofPilot()) {
            var village = browser.person(Browser.Screen.DESK);
            Browser.signIn(village, "cadre");
            village.navigate("/me/contacts");
            Browser.look(village, "my-contacts");
            village.fill("#phone-address", "12");
            village.locator("form[action='/me/contacts'] button").first().click();
            assertThat(village.locator("main").innerText()).contains("这不是可用的手机");
            village.fill("#phone-address", "138 0000 0009");
            village.locator("form[action='/me/contacts'] button").first().click();
            assertThat(village.locator("main").innerText()).contains("138****0009", "待确认");
            village.fill("#phone-code", "000000");
            village.locator("form[action='/me/contacts/code'] button").click();
            assertThat(village.locator("main").innerText()).contains("验证码不对");
            Browser.look(village, "my-contacts-code");
            village.locator("form[action='/me/contacts/remove'] button").click();
            assertThat(village.locator("main").innerText()).contains("未登记");
        }
    }
}
