package org.huanjie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import org.huanjie.Huanjie;
import org.huanjie.HuanjieIT;
import org.huanjie.TestStore;
import org.huanjie.access.AccessParts;
import org.huanjie.access.who.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** 举报全程 — somebody reports on a phone without a name; the town looks into it and finds; with the key the answer is read on the phone. */
@SpringBootTest(
        classes = {Huanjie.class, HuanjieIT.Parts.class, AccessParts.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"huanjie.setup=false", "huanjie.demo=true"})
@ContextConfiguration(initializers = TestStore.class)
class ReportJourneyIT {

    @Autowired
    ReviewRoom rooms;

    @LocalServerPort
    int port;

    private Browser browser;
    private ReviewRoom.Room room;

    @BeforeEach
    void begin() {
        room = rooms.nominating();
        browser = new Browser("http://127.0.0.1:" + port);
    }

    @AfterEach
    void end() {
        browser.close();
    }

    @Test
    void anUnnamedReportGoesFromAPhoneToTheFindingAndBack() {
        var phone = Visitor.onPhone(browser).open("/report/" + room.village());
        phone.looks("report-form");
        phone.page.locator("#kind").selectOption("VILLAGE.TREATS");
        assertThat(phone.page.locator(".rep-not").isVisible()).isTrue();
        phone.page.locator("#words").fill("初八晚上挨家送米");
        phone.press("提交举报").reads("举报已收到").looks("report-key");
        var key = phone.text("#key");
        assertThat(phone.page.context().cookies()).isEmpty();

        var town = rooms.desk(browser, room, Role.TOWN_COMMITTEE, "1").open("/discipline/reports");
        town.looks("report-desk");
        town.page.locator("tbody a").first().click();
        town.reads("初八晚上挨家送米", "未署名");
        step(town, "受理");
        step(town, "开始核查");
        town.page.locator("form[action$='/questions'] textarea").first().fill("送到哪几户？");
        town.press("发出").reads("已办理").looks("report-case");
        town.page
                .locator("form[action$='/findings'] input[value=SUBSTANTIATED]")
                .check();
        town.page.locator("form[action$='/findings'] input[name=document]").fill("〔2017〕3号");
        town.page.locator("form[action$='/findings'] input[name=organ]").fill("县纪委");
        town.page.locator("form[action$='/findings'] input[name=decided]").fill("2017-02-10");
        town.page.locator("form[action$='/findings'] textarea").fill("送礼属实");
        town.press("作出认定").reads("R-WN-17");

        var back = Visitor.onPhone(browser).open("/report/case#" + key.replace("-", ""));
        back.press("查看").reads("已认定", "送到哪几户？").looks("report-own-case");
        back.page.locator("#words").fill("东头三户");
        back.press("提交").reads("已收到", "东头三户");
    }

    @Test
    void aLetterIsEnteredItsReceiptPrintedAndWhomItIsAboutPicked() {
        var town = rooms.desk(browser, room, Role.TOWN_COMMITTEE, "1").open("/discipline/reports");
        var accused = "演示team";
        rooms.desk(browser, room, Role.VILLAGE_TEAM, "team");
        town.looks("report-desk-empty");
        town.follow("登记来电、来信、来访").looks("report-enter");
        town.page.locator("#channel").selectOption("LETTER");
        town.page.locator("#about").selectOption(room.village());
        town.page.locator("#kind").selectOption("VILLAGE.TREATS");
        town.page.locator("#words").fill("信里说送了油");
        town.page
                .locator("#files")
                .setInputFiles(new FilePayload("信封.jpg", "image/jpeg", CutReportJourneyIT.picture()));
        town.press("登记").reads("把查询码交给举报人", "/report/case", "12380").looks("report-receipt");
        assertThat(town.page.locator(".rep-tools").isVisible()).isTrue();
        town.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(town.page.locator(".rep-tools").isVisible()).isFalse();
        assertThat(town.page.locator(".hj-header").isVisible()).isFalse();
        assertThat(town.page.locator("#key").isVisible()).isTrue();
        town.looks("report-receipt-print");
        town.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

        town.open("/discipline/reports").page.locator("tbody a").first().click();
        town.reads("信里说送了油", "附件 1");
        step(town, "受理");
        town.page.locator("form[action$='/subjects'] input[name=name]").fill(accused);
        town.page.locator("form[action$='/subjects'] button").click();
        town.reads("举报的是哪一位", "有岗位账号的人员").looks("report-pick");
        town.page.locator("input[name=person]").first().check();
        town.press("记入").reads("已办理", "有岗位账号的人员 · 村里").looks("report-case-subject");
        town.open("/towns/" + room.village().substring(0, 9) + "/hotline").looks("report-hotline");
        var phone = Visitor.onPhone(browser).open("/public/" + room.village() + "/discipline");
        phone.reads("举报数字").looks("report-column");
    }

    private static void step(Visitor town, String word) {
        town.page
                .locator(
                        "form[action$='/steps'] label",
                        new com.microsoft.playwright.Page.LocatorOptions().setHasText(word))
                .first()
                .click();
        town.page.locator("form[action$='/steps'] textarea").fill("按程序");
        town.press("办理").reads("已办理");
    }
}
