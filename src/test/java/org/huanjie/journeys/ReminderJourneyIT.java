package org.huanjie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.huanjie.Huanjie;
import org.huanjie.HuanjieIT;
import org.huanjie.TestStore;
import org.huanjie.access.AccessParts;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.discipline.reminder.ReminderSending;
import org.huanjie.messaging.outbox.OutboxPost;
import org.huanjie.messaging.recipient.ContactKind;
import org.huanjie.roll.membership.MemberLine;
import org.huanjie.roll.membership.MembershipKind;
import org.huanjie.roll.membership.Memberships;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.text.PersonName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** 每日提醒全程 — a town writes the day's text, it and the county approve, the clock sends it, and it is read on a drawn phone as it arrives. */
@SpringBootTest(
        classes = {Huanjie.class, HuanjieIT.Parts.class, AccessParts.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"huanjie.setup=false", "huanjie.demo=true"})
@ContextConfiguration(initializers = TestStore.class)
class ReminderJourneyIT {

    private static final LocalDate FIRST = ReviewRoom.NOMINATED.plusDays(1);
    private static final String WORDS = "走访不收礼，串门不吃请，离投票还有{number}天。举报电话 12380。";

    @Autowired
    ReviewRoom rooms;

    @Autowired
    Memberships memberships;

    @Autowired
    ReminderSending sending;

    @Autowired
    OutboxPost post;

    @LocalServerPort
    int port;

    private Browser browser;
    private ReviewRoom.Room room;

    @BeforeEach
    void aVillageWithAMember() {
        room = rooms.nominating();
        browser = new Browser("http://127.0.0.1:" + port);
        var team = TestSignIn.person(Role.VILLAGE_TEAM, room.village());
        var line = new MemberLine(1, PersonName.of("甲党员"), OptionalInt.empty(), ContactKind.PHONE.read("13800000051"));
        assertThat(team.scope()
                        .call(() ->
                                memberships.enter(room.village(), MembershipKind.PARTY_MEMBER, List.of(line), team)))
                .isEqualTo(Verdict.done(1));
    }

    @AfterEach
    void home() {
        browser.close();
        rooms.clock(LocalDate.of(2017, 1, 15));
    }

    @Test
    void aDaysTextGoesThroughTwoApprovalsToThePhone() {
        var town = rooms.desk(browser, room, Role.TOWN_COMMITTEE, "1")
                .open("/discipline/reminders/" + room.county().town());
        town.looks("reminders");
        town.page.locator("#place").selectOption(room.village());
        town.fill("从哪天起", FIRST.toString()).fill("到哪天止", FIRST.plusDays(1).toString());
        town.fill("投票日", "2017-03-04");
        town.page.locator("input[value='register.PARTY_MEMBER']").check();
        town.press("新设一组提醒").reads("草拟").looks("reminder-series");
        var series = town.page.url();
        town.page.locator("tbody th a").first().click();
        town.fill("中文", WORDS).fill("英文", "Take no gifts; {number} days until the vote. Report breaches to 12380.");
        town.press("保存文字").reads("走访不收礼").looks("reminder-text");
        town.page.navigate(series);
        town.press("送审").reads("已送审").confirm("批准", "批准").reads("一人已批");
        town.press("批准").press("批准").reads("要由另一人再批").looks("reminder-not-alone");

        var office = rooms.desk(browser, room, Role.COUNTY_OFFICE, "1");
        office.page.navigate(series);
        office.confirm("批准", "批准").reads("两人已批");
        rooms.clock(FIRST);
        sending.run(room.county().code());
        post.work();

        office.page.navigate(series);
        office.reads("已发").looks("reminder-sent").looksInEnglish("reminder-sent");
        office.page.locator("tbody td a").first().click();
        office.page
                .locator("main .list-group a[href^='/messages/']", new Page.LocatorOptions().setHasText("甲党员"))
                .click();
        office.reads("已送达", "138****0051").looks("reminder-phone");
        assertThat(office.text(".hj-bubble"))
                .contains("走访不收礼", "还有14天", "12380")
                .startsWith("【");
    }
}
