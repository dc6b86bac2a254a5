package org.huanjie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huanjie.Huanjie;
import org.huanjie.HuanjieIT;
import org.huanjie.TestStore;
import org.huanjie.access.AccessParts;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.signin.Demonstration;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.study.QuestionBank;
import org.huanjie.discipline.study.QuizQuestion;
import org.huanjie.discipline.study.QuizQuestions;
import org.huanjie.polling.desk.Duty;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.preparation.Preparation;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** 学习全程 — who calls the ballots takes the quiz on a phone, pledges by hand below it, and stands on the list with a certificate. */
@SpringBootTest(
        classes = {Huanjie.class, HuanjieIT.Parts.class, AccessParts.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"huanjie.setup=false", "huanjie.demo=true"})
@ContextConfiguration(initializers = TestStore.class)
class StudyJourneyIT {

    private static final String NAME = "欧阳唱";

    @Autowired
    PollFixture polls;

    @Autowired
    Preparation preparation;

    @Autowired
    Demonstration demonstration;

    @Autowired
    ReviewRoom rooms;

    @LocalServerPort
    int port;

    private Browser browser;
    private PollFixture.Village village;

    @BeforeEach
    void aVillageWithACaller() {
        village = polls.listed(20);
        browser = new Browser("http://127.0.0.1:" + port);
        var committee = village.as(Role.ELECTION_COMMITTEE);
        village.call(() -> {
            PollFixture.done(preparation.receive(village.election(), 24, committee));
            PollFixture.done(preparation.appoint(village.election(), Duty.CALLER, NAME, committee));
            return true;
        });
    }

    @AfterEach
    void home() {
        browser.close();
        rooms.clock(LocalDate.of(2017, 1, 15));
    }

    @Test
    void whoCallsTakesTheQuizAndPledgesOnAPhoneAndIsOnTheList() throws IOException {
        var desk = new Desk(browser.demonstrator(demonstration, village, Role.ELECTION_COMMITTEE, "1"));
        desk.page.navigate(desk.duty());
        assertThat(desk.page.innerText("main")).contains(NAME, "缺");
        Browser.look(desk.page, "duty-lacking");

        var phone = Visitor.onPhone(browser).open("/study");
        phone.fill("学习码", "AAAA-BBBB-CCCC").press("打开").reads("学习码不对");
        phone.fill("学习码", desk.code().toLowerCase(java.util.Locale.ROOT))
                .press("打开")
                .reads(NAME);
        phone.looks("study-own").looksInEnglish("study-own");
        phone.page
                .locator("main a", new com.microsoft.playwright.Page.LocatorOptions().setHasText("唱票"))
                .click();
        phone.looks("study-quiz");
        answer(phone, one -> one.chinese().wrong().getFirst());
        phone.press("交卷").reads("还没有通过", "应当是").looks("study-quiz-not-passed");
        phone.follow("再做一份");
        answer(phone, one -> one.chinese().right());
        phone.press("交卷").reads("答对 20 题").follow("回到学习和承诺");
        phone.page
                .locator("main a", new com.microsoft.playwright.Page.LocatorOptions().setHasText("工作人员换届纪律承诺"))
                .click();
        phone.press("读过并签署").reads("没有签名");
        ReviewRoom.sign(phone.page, "form[action*='/study/pledge/STAFF']");
        Browser.picture(phone.page, "study-pledge-signing");
        phone.press("读过并签署").reads("已签署，谢谢").looks("study-done");
        phone.press("退出").reads("学习码");

        desk.page.navigate(desk.duty());
        assertThat(desk.page.innerText("main")).contains("全部齐备");
        assertThat(read(desk.page.request().get(desk.duty() + "/trained.pdf"))).contains("培训证书", NAME + "于", "适用岗位：唱票");
        desk.page.navigate(desk.duty() + "/pledges");
        assertThat(desk.page.innerText("main")).contains(NAME, "当场签署");
        Browser.look(desk.page, "pledge-register");
        var signature =
                desk.page.request().get(desk.page.locator("a[href$='/paper']").getAttribute("href"));
        assertThat(signature.headers().get("content-type")).isEqualTo("image/png");
    }

    @Test
    void theCallerOpensThemWithTheirOwnAccount() {
        var account = new SignedIn(UUID.randomUUID(), "caller-" + village.code(), NAME, Role.CALLER, village.code());
        village.call(() -> demonstration.open(account, village.as(Role.ELECTION_COMMITTEE)));
        var caller = Visitor.signedIn(browser, account.signInName()).open("/discipline");
        caller.reads("学习和承诺").looks("discipline-caller");
        caller.open("/study").looks("study-account").press("打开本人的测验和承诺").reads("唱票");
        caller.looks("study-account-own").looksInEnglish("study-account-own");
        caller.open("/study/pledge/STAFF");
        ReviewRoom.sign(caller.page, "form[action*='/study/pledge/STAFF']");
        caller.press("读过并签署").reads("已签署，谢谢");
    }

    @Test
    void whoPresidesRemindsAndTheOfficeKeepsItsTextsAndQuestions() throws IOException {
        var desk = new Desk(browser.demonstrator(demonstration, village, Role.ELECTION_COMMITTEE, "2"));
        desk.page.navigate(desk.duty());
        desk.page.locator("form[action$='/remind'] button").first().click();
        assertThat(desk.page.innerText("main")).contains("提醒 1 人？", "预计费用");
        Browser.look(desk.page, "duty-remind");
        desk.page.locator(".hj-confirm button.btn-primary").click();
        assertThat(desk.page.innerText("body")).contains("提醒已写好");
        desk.page.navigate(desk.duty() + "/courses");
        Browser.look(desk.page, "duty-courses");
        desk.prints("/pledges/form.pdf?kind=STAFF", "pledge-form");
        desk.prints("/attendance.pdf", "attendance-sheet");

        var county = village.code().substring(0, 6);
        var account = new SignedIn(UUID.randomUUID(), "office-" + county, "演示县办", Role.COUNTY_OFFICE, county);
        Scope.of(county).call(() -> demonstration.open(account, TestSignIn.person(Role.COUNTY_OFFICE, county)));
        var office = Visitor.signedIn(browser, account.signInName());
        office.open("/counties/" + county + "/pledge-texts");
        office.fill("版次", "2026-1").press("拟定文本").reads("待核准").looks("pledge-texts");
        office.looksInEnglish("pledge-texts");
        office.open("/counties/" + county + "/questions?bank=CALL");
        office.fill("题目", "唱错了怎么办？").fill("正确答案", "当场更正").fill("错误答案 1", "算了");
        office.fill("错误答案 2", "会后再说").fill("依据", "县办〔2017〕1号").press("出一道题").reads("已加入题库");
        office.looks("questions").looksInEnglish("questions");
    }

    private static void answer(Visitor phone, Function<QuizQuestion, String> which) {
        var bank = QuizQuestions.of(QuestionBank.CALL).stream()
                .collect(Collectors.toMap(one -> one.chinese().ask(), Function.identity()));
        for (var item : phone.page.locator(".hj-quiz fieldset").all()) {
            var question = bank.get(item.locator("legend").innerText());
            item.getByLabel(which.apply(question), new Locator.GetByLabelOptions().setExact(true))
                    .check();
        }
    }

    private static String read(APIResponse pdf) throws IOException {
        assertThat(pdf.status()).isEqualTo(200);
        try (var document = Loader.loadPDF(pdf.body())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    /** 组织者的桌面. */
    private final class Desk {
        private final com.microsoft.playwright.Page page;

        Desk(com.microsoft.playwright.Page page) {
            this.page = page;
        }

        String duty() {
            return "/villages/" + village.code() + "/duty";
        }

        void prints(String path, String name) throws IOException {
            try (var print = Loader.loadPDF(page.request().get(duty() + path).body())) {
                assertThat(print.getNumberOfPages()).isOne();
                Browser.picture(print, name);
            }
        }

        /** As the slip says that is cut off and handed over. */
        String code() throws IOException {
            var form = FormData.create()
                    .set(
                            "_csrf",
                            page.locator("form[action$='/codes'] input[name=_csrf]")
                                    .inputValue());
            var slips = read(page.request()
                    .post(duty() + "/codes", RequestOptions.create().setForm(form)));
            var code = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}").matcher(slips);
            assertThat(slips).contains("/study", NAME);
            assertThat(code.find()).isTrue();
            return code.group();
        }
    }
}
