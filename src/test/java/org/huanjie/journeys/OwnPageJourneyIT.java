package org.huanjie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huanjie.Huanjie;
import org.huanjie.HuanjieIT;
import org.huanjie.TestStore;
import org.huanjie.access.AccessParts;
import org.huanjie.access.who.Role;
import org.huanjie.candidacy.review.ReviewFixture;
import org.huanjie.candidacy.review.rules.CriterionId;
import org.huanjie.candidacy.review.rules.FindingProof;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** 本人页全程 — who is reviewed reads it on a phone with a code that was handed over, is advised and stands all the same, and takes back what they said. */
@SpringBootTest(
        classes = {Huanjie.class, HuanjieIT.Parts.class, AccessParts.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"huanjie.setup=false", "huanjie.demo=true"})
@ContextConfiguration(initializers = TestStore.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OwnPageJourneyIT {

    private static final CriterionId AWAY = new CriterionId(ReviewFixture.EDITION, "ITEM-10");

    @Autowired
    ReviewRoom rooms;

    @LocalServerPort
    int port;

    private Browser browser;
    private ReviewRoom.Room room;
    private final Set<String> codesRead = new HashSet<>();

    @BeforeEach
    void nominating() {
        room = rooms.nominating();
        browser = new Browser("http://127.0.0.1:" + port);
    }

    @AfterEach
    void home() {
        browser.close();
        rooms.clock(LocalDate.of(2017, 1, 15));
    }

    @Test
    @Order(1)
    void whoIsAdvisedReadsItAllOnAPhoneAndStandsAllTheSame() throws IOException {
        rooms.concluded(room, 0, List.of(AWAY), FindingProof.NONE);
        var town = rooms.desk(browser, room, Role.TOWN_REVIEW, "1").open(rooms.path(room, 0));
        town.press("告知书已送达本人").reads("已登记送达");
        talks(town);
        var phone = opened(code(town), "review-mine");
        phone.reads("长期", "我走不开", "谁看过我的资料");
        assertThat(phone.page.locator("img.hj-signature").count()).as("the signature under the talk").isEqualTo(1);
        phone.page.locator("form[action$='/answer'] textarea").fill("我每月都回村");
        phone.press("提交申辩").reads("申辩已收到", "我每月都回村");
        assertThat(read(phone.page.request().get("/mine/review.pdf"))).contains("我每月都回村", "我走不开", room.name(0));
        phone.page.locator("#conditions ~ ul a").first().click();
        phone.reads("效力：").looks("review-edition").looksInEnglish("review-edition");
        phone.open("/mine").press("退出").reads("一次性代码");

        rooms.concludedOtherwise(room);
        var list = rooms.desk(browser, room, Role.ELECTION_COMMITTEE, "1").open(room.candidates());
        list.confirm("公布候选人名单", "公布候选人名单").reads("候选人名单已公布");
        var reader = Visitor.passingBy(browser).open("/v/" + room.village());
        assertThat(reader.text("main")).contains(room.name(0)).doesNotContain("长期");
        announcedAnewWithout(2, list);
        assertThat(reader.open("/v/" + room.village()).text("main")).contains(room.name(0)).doesNotContain(room.name(2));
    }

    @Test
    @Order(2)
    void aPledgeAndAWithdrawalAreTakenBackInOneStepEach() throws IOException {
        rooms.concluded(room, 0, List.of(AWAY), FindingProof.NONE);
        var committee = rooms.desk(browser, room, Role.ELECTION_COMMITTEE, "1").open(room.nominees());
        var card = committee.page.locator("section.card", new Page.LocatorOptions().setHasText(room.name(0)));
        card.locator("summary", new Locator.LocatorOptions().setHasText("登记不参选承诺书")).click();
        card.locator("textarea").fill("我想把机会让给年轻人");
        ReviewRoom.sign(committee.page, "form[action*='" + rooms.review(room, 0).id() + "/pledge']");
        card.locator("button[type=submit]").click();
        committee.reads("已收到承诺书", "起生效").looks("review-pledged");
        committee.open(room.candidates());
        var standing = committee.page.locator("li", new Page.LocatorOptions().setHasText(room.name(0)));
        standing.locator("summary").click();
        standing.locator("input[type=date]").fill("2017-02-17");
        standing.locator("button").click();
        committee.reads("已退出");

        var phone = opened(code(rooms.desk(browser, room, Role.TOWN_REVIEW, "1")), "review-mine-own");
        phone.reads("我想把机会让给年轻人");
        assertThat(phone.page.locator("img.hj-signature").count()).isEqualTo(1);
        phone.page.locator("form[action='/mine/pledge/take-back'] button").click();
        phone.reads("已收回");
        phone.page.locator("form[action*='/mine/withdrawals/'] button").click();
        phone.page.locator("form[action*='/take-back']").first().waitFor(gone());
        rooms.concludedOtherwise(room);
        committee.open(room.candidates()).confirm("公布候选人名单", "公布候选人名单").reads("候选人名单已公布");
        assertThat(Visitor.passingBy(browser).open("/v/" + room.village()).text("main")).contains(room.name(0));
    }

    @Test
    @Order(3)
    void aTelephoneIsProvedAndTheNextCodeGoesThere() throws IOException {
        var town = rooms.desk(browser, room, Role.TOWN_REVIEW, "1").open(rooms.path(room, 0) + "/own-code");
        town.page.locator("form[action$='/phone'] input[name=card]").check();
        town.fill("手机号", "138 0000 0007").press("发验证码").reads("138****0007", "待验证").looks("review-hand-phone");
        town.fill("手机上收到的验证码", "12").press("验证").reads("验证码不对");
        var office = rooms.desk(browser, room, Role.COUNTY_OFFICE, "1");
        town.fill("手机上收到的验证码", message(office, "[0-9]{6}")).press("验证").reads("已验证");
        town.looks("review-hand-phone-proved").looksInEnglish("review-hand-phone-proved");

        var phone = Visitor.onPhone(browser).open("/mine");
        phone.fill("姓名", room.name(1)).fill("手机号", "13800000007").press("发代码").reads("如果这个人验证过这个手机");
        phone.looks("review-code-asked");
        phone.fill("姓名", room.name(0)).fill("手机号", "1380000000").press("发代码").reads("这不是手机号");
        phone.fill("手机号", "13800000007").press("发代码").reads("如果这个人验证过这个手机");
        phone.fill("一次性代码", message(office, "[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}")).press("打开").reads(room.name(0));
        phone.reads("发到本人手机", "138****0007").looks("review-mine-phone");
        phone.press("删除手机号").reads("未登记");
        phone.fill("手机号", "13800000008").press("发验证码").reads("138****0008", "待验证");
        phone.fill("手机上收到的验证码", message(office, "[0-9]{6}")).press("验证").reads("已验证");
    }

    @Test
    @Order(4) // it slows down whoever comes from this address afterwards
    void guessingOpensNothingAndIsSlowedDown() {
        var phone = Visitor.onPhone(browser).open("/mine").looks("review-code").looksInEnglish("review-code");
        guess(phone, 2);
        phone.reads("代码不对");
        int tried = 3;
        while (!phone.text("main").contains("试得太多")) {
            assertThat(tried).as("how often one may guess").isLessThan(9);
            guess(phone, tried++);
        }
    }

    private static void guess(Visitor phone, int n) {
        phone.fill("一次性代码", "AAAA-BBBB-CCC" + n);
        var answer = phone.page.waitForResponse("**/mine", () -> phone.press("打开"));
        assertThat(answer.status()).isEqualTo(422);
        phone.page.waitForLoadState();
    }

    private void announcedAnewWithout(int person, Visitor list) {
        list.open(room.candidates());
        var line = list.page.locator("li", new Page.LocatorOptions().setHasText(room.name(person)));
        line.locator("summary").click();
        line.locator("input[type=date]").fill("2017-02-17");
        line.locator("button").click();
        list.reads("已书面退选").looks("review-candidates-leaving");
        list.follow("名单变动、重新公布").reads("起生效，此前可以收回", "名单没有生效的变动").looks("review-anew-waits");
        rooms.clock(ReviewRoom.NOMINATED.plusDays(2));
        list = rooms.desk(browser, room, Role.ELECTION_COMMITTEE, "4").open(room.candidates() + "/anew");
        list.looks("review-anew").looksInEnglish("review-anew");
        list.confirm("重新公布名单", "重新公布名单").reads("名单已重新公布", "第 2 次公布", "打印公告").looks("review-anew-done");
    }

    private void talks(Visitor town) {
        town.press("提出谈话").reads("已提出谈话").looks("review-talk").looksInEnglish("review-talk");
        town.fill("谈话日期", "2017-02-17").fill("谈话人", "镇党委书记").fill("出示的材料", "告知书一份").fill("本人自己的话", "我走不开");
        ReviewRoom.sign(town.page, "form[action*='/held']");
        town.press("登记谈话").reads("已登记", "我走不开", "查看签名");
    }

    /** A code as the town hands it over: on a sheet, against the card. */
    private String code(Visitor town) throws IOException {
        town.open(rooms.path(room, 0) + "/own-code").looks("review-hand-code");
        town.page.locator("form[action$='/own-code'] input[name=card]").check();
        town.choose("缘由", "首次交付").press("生成代码").reads("打印代码单");
        var code = town.text("main code");
        var form = FormData.create()
                .set("_csrf", town.page.locator("input[name=_csrf]").first().inputValue())
                .set("code", code);
        var sheet = town.page
                .request()
                .post(rooms.path(room, 0) + "/own-code/sheet", RequestOptions.create().setForm(form));
        assertThat(read(sheet)).contains(code, "/mine", room.name(0));
        return code;
    }

    /** What stands in the message that was not read yet: in the demonstration every telephone is on the office's page. */
    private String message(Visitor office, String pattern) {
        var links = office.open("/messages").page.locator("main .list-group a[href^='/messages/']");
        for (var link : links.all().stream().map(each -> each.getAttribute("href")).toList()) {
            var found = Pattern.compile(pattern).matcher(office.open(link).text(".hj-bubble"));
            if (found.find() && codesRead.add(found.group())) {
                return found.group();
            }
        }
        throw new AssertionError("no message that was not read yet");
    }

    private Visitor opened(String code, String name) {
        var phone = Visitor.onPhone(browser).open("/mine");
        phone.fill("一次性代码", code.toLowerCase(Locale.ROOT)).press("打开").reads(room.name(0));
        return phone.looks(name).looksInEnglish(name);
    }

    private static String read(APIResponse pdf) throws IOException {
        assertThat(pdf.status()).isEqualTo(200);
        try (var document = Loader.loadPDF(pdf.body())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }
}
