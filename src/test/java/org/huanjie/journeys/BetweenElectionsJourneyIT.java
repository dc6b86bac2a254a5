package org.huanjie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huanjie.Huanjie;
import org.huanjie.HuanjieIT;
import org.huanjie.TestClock;
import org.huanjie.TestStore;
import org.huanjie.access.AccessParts;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.signin.Demonstration;
import org.huanjie.access.who.Role;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Procedure;
import org.huanjie.election.stage.Terms;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.region.DivisionCode;
import org.huanjie.seat.BetweenFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** 届中全程 — over one village: a term's result, a recall that is carried, the seat filled, its history for everybody, and the next term. */
@SpringBootTest(
        classes = {Huanjie.class, HuanjieIT.Parts.class, AccessParts.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"huanjie.setup=false", "huanjie.demo=true"})
@ContextConfiguration(initializers = TestStore.class)
class BetweenElectionsJourneyIT {

    @Autowired
    BetweenFixture between;

    @Autowired
    Elections elections;

    @Autowired
    Terms terms;

    @Autowired
    Demonstration demonstration;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private Browser browser;
    private Village village;

    @BeforeEach
    void aVillageWhoseCommitteeSits() {
        village = between.declared();
        browser = new Browser("http://127.0.0.1:" + port);
    }

    @AfterEach
    void home() {
        browser.close();
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void aMemberIsRecalledTheSeatIsFilledAndTheNextTermOpensOverIt() {
        var team = browser.demonstrator(demonstration, village, Role.VILLAGE_TEAM, "1");
        var member = asksForARecall(team);
        var recall = present();
        assertThat(recall.procedure()).isEqualTo(Procedure.RECALL);
        var interim = between.settled(village, recall);
        hears(team);
        between.recalled(interim);

        team.navigate(seats());
        assertThat(team.innerText("main")).contains("空缺", "罢免");
        opensTheFilling(team);
        var filling = present();
        assertThat(filling.procedure()).isEqualTo(Procedure.BY_ELECTION);
        between.filled(village, filling);

        var public1 = Visitor.passingBy(browser).open("/v/" + village.code());
        public1.follow("席位和任职沿革").reads(member, "罢免", "补选");
        public1.looks("seats-public").looksInEnglish("seats-public");
        public1.page.locator("main a[href*='/terms/" + village.code() + "-1/']").first().click();
        public1.reads("罢免通过").looks("recall-public");

        var county = new DivisionCode(village.code()).county().digits();
        var office = TestSignIn.person(Role.COUNTY_OFFICE, county);
        clock.set(LocalDate.of(2020, 1, 2).atTime(8, 0));
        office.scope()
                .call(() -> terms.open(
                        county, "ZJ2012", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31), office));
        assertThat(present().procedure()).isEqualTo(Procedure.TERM);
        Visitor.passingBy(browser).open("/v/" + village.code() + "/seats").reads(member);
    }

    @Test
    void aMeetingFillsAFreeSeatByTheScreensAlone() {
        var team = Visitor.before(browser.demonstrator(demonstration, village, Role.VILLAGE_TEAM, "1"));
        var gone = endsThePostOfAMember(team.open(seats()).page);
        team.open(seats()).reads("空缺");
        team.page.locator("summary").getByText("补选空缺席位").click();
        team.page.locator("select[name=procedure-FILL]").selectOption(Procedure.BY_MEETING.name());
        team.page.locator("[name=convener-FILL]").fill("村民委员会");
        team.page.locator("form[action$='/fillings'] button").click();
        team.page.waitForURL("**/villages/" + village.code());

        var forms = new ElectionForms("/villages/" + village.code());
        var day = BetweenFixture.DAY;
        team.open(forms.path("start")).fill("应选名额", "1").fill("选举日", day.toString()).press("确定");
        forms.meets(team, "会议补选村委会成员", day);
        team.reads("自动进入“大会选举”");
        team.open(forms.path("choices"));
        team.page.fill("#name-1", "丁新人");
        team.page.fill("#in-favour-1", "30");
        team.press("登记").reads("丁新人");
        team.open("/villages/" + village.code()).reads("空缺的职务是：委员");
        team.open(forms.path("choices"));
        team.page.fill("#name-1", "丁新人");
        team.page.fill("#in-favour-1", "30");
        team.page.locator("#post-1").selectOption("MEMBER");
        team.fill("理由", "职务登记错误");
        team.press("登记").reads("丁新人");
        team.open("/villages/" + village.code() + "/papers").reads("会议补选村民委员会成员结果公告");
        team.open("/villages/" + village.code()).confirm("进入“结果宣布”", "进入“结果宣布”").reads("已进入“结果宣布”");
        Visitor.passingBy(browser).open("/v/" + village.code() + "/seats").reads(gone, "丁新人", "会议补选");
    }

    private String endsThePostOfAMember(Page page) {
        page.locator("summary").getByText("职务依法终止或者去世").click();
        var form = page.locator("form[action$='/endings']");
        var member = form.locator("select[name=tenure-END] option")
                .filter(new Locator.FilterOptions().setHasText("委员会委员"))
                .first();
        var name = member.innerText();
        form.locator("select[name=tenure-END]").selectOption(member.getAttribute("value"));
        form.locator("select[name=how-END]").selectOption("DIED");
        form.locator("[name=on-END]").fill(BetweenFixture.DAY.toString());
        form.locator("[name=document-END]").fill("死亡证明");
        form.locator("button").click();
        page.locator(".hj-confirm button.btn-primary").click();
        return name.substring(0, name.indexOf('（'));
    }

    private String asksForARecall(Page page) {
        page.navigate(seats());
        Browser.look(page, "seats");
        page.locator("summary").getByText("罢免要求").click();
        var form = page.locator("form[action$='/petitions']");
        var member = form.locator("select[name=tenure-PETITION] option")
                .filter(new Locator.FilterOptions().setHasText("委员会委员"))
                .first();
        var name = member.innerText();
        form.locator("select[name=tenure-PETITION]").selectOption(member.getAttribute("value"));
        form.locator("[name=filed-PETITION]").fill(BetweenFixture.DAY.toString());
        form.locator("[name=reasons-PETITION]").fill("长期不履行职责");
        form.locator("button").click();
        assertThat(page.innerText("main")).contains("需要 4 人署名", "已署名 0 人");
        signs(page, 7, 10);
        page.locator("form[action$='/admit'] button").click();
        assertThat(page.innerText("main")).contains("现在 3 人");
        signs(page, 10, 11);
        Browser.look(page, "petition");
        page.locator("form[action$='/admit'] button").click();
        assertThat(page.innerText("main")).contains("谁署名不再保存");
        page.locator(".hj-confirm button.btn-primary").click();
        page.waitForURL("**/villages/" + village.code());
        return name.substring(0, name.indexOf('（'));
    }

    private void signs(Page page, int from, int until) {
        page.locator("textarea[name=signers]")
                .fill(IntStream.range(from, until)
                        .mapToObj(n -> village.voters().get(n))
                        .map(one -> one.name() + " " + one.group())
                        .collect(Collectors.joining("\n")));
        page.locator("form[action$='/signers'] button").click();
    }

    private void hears(Page page) {
        page.navigate(seats());
        page.locator("a[href*='/petitions/']").first().click();
        page.locator("[name=heard]").fill(BetweenFixture.DAY.toString());
        page.locator("[name=words]").fill("已经整改");
        page.locator("form[action$='/hearing'] button").click();
        assertThat(page.innerText("main")).contains("已经整改");
    }

    private void opensTheFilling(Page page) {
        page.locator("summary").getByText("补选空缺席位").click();
        page.locator("[name=convener-FILL]").fill("村民委员会");
        page.locator("form[action$='/fillings'] button").click();
        page.waitForURL("**/villages/" + village.code());
    }

    private Election present() {
        return village.call(
                () -> elections.find(village.code(), Body.VILLAGERS_COMMITTEE).orElseThrow());
    }

    private String seats() {
        return "/villages/" + village.code() + "/seats";
    }
}
