package org.huanjie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huanjie.Huanjie;
import org.huanjie.HuanjieIT;
import org.huanjie.TestStore;
import org.huanjie.access.AccessParts;
import org.huanjie.access.who.Role;
import org.huanjie.candidacy.review.ReviewFixture;
import org.huanjie.candidacy.review.organ.batch.SheetCells;
import org.huanjie.candidacy.review.rules.CriterionId;
import org.huanjie.candidacy.review.rules.FindingProof;
import org.huanjie.candidacy.review.rules.Organ;
import org.huanjie.command.HuanjieCommand;
import org.huanjie.roll.voter.FullNumbers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** 联审全程 — organs answer, both levels answer blind to each other, and what binds goes its way to the list, through the pages alone. */
@SpringBootTest(
        classes = {Huanjie.class, HuanjieIT.Parts.class, AccessParts.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"huanjie.setup=false", "huanjie.demo=true"})
@ContextConfiguration(initializers = TestStore.class)
class ReviewJourneyIT {

    private static final String DOCUMENT = "(2016) 平刑初 1 号";
    private static final CriterionId SENTENCE = new CriterionId("LAW", "SENTENCE");

    @Autowired
    ReviewRoom rooms;

    @Autowired
    FullNumbers numbers;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private Browser browser;
    private ReviewRoom.Room room;

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
    void whatBindsIsFoundToldDecidedAndConfirmedByOthers() throws IOException {
        theCourtAnswersBySheet();
        var town = rooms.desk(browser, room, Role.TOWN_REVIEW, "1");
        town.open("/reviews/" + room.county().town()).reads("待本级填写意见").looks("review-desk");
        town.looksInEnglish("review-desk");
        town.follow(room.name(0)).reads("法院：" + DOCUMENT).looks("review-open").looksInEnglish("review-open");
        answers(town, true);
        var county = rooms.desk(browser, room, Role.GUIDANCE_GROUP, "1");
        county.open(rooms.path(room, 0)).reads("乡镇已提交", "县未提交");
        assertThat(county.text("main")).doesNotContain("乡镇：查到", "乡镇：没有查到");
        answers(county, true);
        county.reads("审查发现", DOCUMENT).looks("review-found").looksInEnglish("review-found");

        town.open(rooms.path(room, 0));
        var notice = pdf(town, town.page.locator("a[href$='/notice.pdf']").getAttribute("href"));
        assertThat(notice).contains(room.name(0), "审查告知书", DOCUMENT.replace(" ", ""), "申诉", "收到人签名");
        town.page.getByText("本人在收据上签了名").click();
        ReviewRoom.sign(town.page, "form[action*='/handed']");
        town.press("告知书已送达本人").reads("已登记送达", "查看签名");

        var committee = rooms.desk(browser, room, Role.ELECTION_COMMITTEE, "1");
        committee.open(room.nominees()).reads("正在服刑").looks("review-village").looksInEnglish("review-village");
        decidesToBar(committee);
        var office = rooms.desk(browser, room, Role.COUNTY_OFFICE, "1");
        office.open("/reviews/" + room.county().code()).reads("决定待确认").looks("review-county");
        office.looksInEnglish("review-county").open("/counties/" + room.county().code() + "/criteria");
        office.reads("某县 2016 年任职条件").looks("review-criteria").looksInEnglish("review-criteria");
        office.open("/reviews/" + room.county().code()).follow("联审公开").reads("全部备案后公布", "最晚的选举日是");
        office.looks("review-openness").looksInEnglish("review-openness").open(rooms.path(room, 0)).press("确认不列入名单").reads("已确认");

        rooms.concludedOtherwise(room);
        rooms.clock(ReviewRoom.NOMINATED.plusDays(4)); // the days of an appeal are over
        var list = rooms.desk(browser, room, Role.ELECTION_COMMITTEE, "2").open(room.candidates());
        list.confirm("公布候选人名单", "公布候选人名单").reads("候选人名单已公布", "不列入名单").looks("review-candidates");
        assertThat(list.text("main ul:first-of-type")).doesNotContain(room.name(0)).contains(room.name(1));
        var reader = Visitor.passingBy(browser).open("/v/" + room.village());
        assertThat(reader.text("main")).contains(room.name(1), room.name(2), room.name(3)).doesNotContain(room.name(0));
    }

    @Test
    void whoAppealsToOthersWinsAndTheBarFalls() {
        rooms.concluded(
                room,
                0,
                List.of(SENTENCE),
                new FindingProof(DOCUMENT, LocalDate.of(2016, 5, 1), LocalDate.of(2018, 5, 1)));
        var town = rooms.desk(browser, room, Role.TOWN_REVIEW, "1").open(rooms.path(room, 0));
        town.press("告知书已送达本人").reads("已登记送达");
        decidesToBar(rooms.desk(browser, room, Role.ELECTION_COMMITTEE, "1").open(room.nominees()));
        var office = rooms.desk(browser, room, Role.COUNTY_OFFICE, "1").open(rooms.path(room, 0));
        office.press("确认不列入名单").reads("已确认");

        var phone = onOwnPage(town).reads("判决在案").looks("review-mine-barred");
        phone.page.locator("form[action$='/appeal'] textarea").fill("判决已经改判");
        phone.press("提交申诉").reads("申诉已收到", "判决已经改判", "没有决定就视为成立").looks("review-mine-appealed");
        assertThat(office.open(rooms.path(room, 0)).text("main")).contains("判决已经改判");
        assertThat(office.button("决定申诉").count()).as("who confirmed decides nothing of it").isZero();
        var other = rooms.desk(browser, room, Role.COUNTY_OFFICE, "2").open("/reviews/" + room.county().code());
        other.reads("申诉待决定").follow(room.name(0)).looks("review-appeal").looksInEnglish("review-appeal");
        other.page.locator("form[action$='/decide'] input[value=yes]").check();
        other.page.locator("form[action$='/decide'] textarea").fill("改判属实");
        other.press("决定申诉").reads("申诉成立。改判属实");
        phone.open("/mine").reads("成立。改判属实");

        rooms.concludedOtherwise(room);
        var list = rooms.desk(browser, room, Role.ELECTION_COMMITTEE, "2").open(room.candidates());
        list.confirm("公布候选人名单", "公布候选人名单").reads("候选人名单已公布");
        assertThat(Visitor.passingBy(browser).open("/v/" + room.village()).text("main")).contains(room.name(0));
    }

    /** The person's own page on a phone, opened with the code that the town hands over. */
    private Visitor onOwnPage(Visitor town) {
        town.open(rooms.path(room, 0) + "/own-code");
        town.page.locator("form[action$='/own-code'] input[name=card]").check();
        town.choose("缘由", "首次交付").press("生成代码").reads("打印代码单");
        var phone = Visitor.onPhone(browser).open("/mine");
        return phone.fill("一次性代码", town.text("main code")).press("打开").reads(room.name(0));
    }

    @Test
    void anOrganMatchesItsOwnListOnItsOwnMachine() throws IOException {
        var court = rooms.organ(browser, room, new Organ("COURT"));
        var download = court.page.waitForDownload(() -> court.press("下载比对请求"));
        var request = folder.resolve("request.json");
        download.saveAs(request);
        assertThat(Files.readString(request)).doesNotContain(room.name(0));
        var by = ReviewFixture.office(room.county());
        var number = by.scope()
                .call(() -> numbers.look(room.people().getFirst().id(), "用例", by))
                .orElseThrow();
        var list = Files.writeString(
                folder.resolve("list.csv"),
                "公民身份号码,文书号,文书日期,期限届满日,审查条件\n%s,%s,2016-05-01,2018-05-01,LAW.SENTENCE\n".formatted(number, DOCUMENT));
        assertThat(HuanjieCommand.run(Huanjie.class, List.of(), "match", request.toString(), list.toString()))
                .isZero();
        court.page.setInputFiles("#match", folder.resolve("request.answer.json"));
        court.press("交回比对答复").reads("比对答复已收，答复 7 件");
        rooms.desk(browser, room, Role.TOWN_REVIEW, "1").open(rooms.path(room, 0)).reads("法院：" + DOCUMENT);
    }

    private void theCourtAnswersBySheet() throws IOException {
        var court = rooms.organ(browser, room, new Organ("COURT")).reads("待答复 7 件").looks("review-organ");
        court.looksInEnglish("review-organ");
        court.follow(room.name(0)).reads("答复只作一次").looks("review-inquiry").looksInEnglish("review-inquiry");
        court.open("/organ").fill("为什么要带号码的核查表", "逐人核对").press("申请核查表").reads("已申请");
        rooms.desk(browser, room, Role.COUNTY_OFFICE, "3").open("/exports").press("批准").reads("已批准");
        court.open("/organ");
        var download = court.page.waitForDownload(() -> court.press("下载核查表"));
        var sheet = folder.resolve("sheet.xlsx");
        download.saveAs(sheet);
        var rows = SheetCells.read(Files.readAllBytes(sheet));
        SheetCells.answerNone(rows);
        var row = SheetCells.row(rows, room.name(0), SENTENCE);
        SheetCells.found(row, DOCUMENT, "2016-05-01", "2018-05-01");
        court.page.setInputFiles("#sheet", new FilePayload("sheet.xlsx", "", SheetCells.write(rows)));
        court.press("交回核查表").reads("核查表已收，答复 7 件");
    }

    /** Answers every criterion: found of the sentence alone, with the document that the court has given. */
    private static void answers(Visitor level, boolean found) {
        var page = level.page;
        var criteria = page.locator("form[action$='/opinions'] section");
        for (int n = 0; n < criteria.count(); n++) {
            boolean sentence = found && criteria.nth(n).innerText().contains("正在服刑");
            page.check("input[name='found-" + n + "'][value=" + (sentence ? "yes" : "no") + "]");
            if (sentence) {
                criteria.nth(n).locator("summary").click();
                page.fill("[name='document-" + n + "']", DOCUMENT);
                page.fill("[name='documentOn-" + n + "']", "2016-05-01");
                page.fill("[name='windowEnds-" + n + "']", "2018-05-01");
            }
        }
        level.press("保存").reads("已保存").confirm("提交本级意见", "提交本级意见").reads("已提交");
    }

    private static void decidesToBar(Visitor committee) {
        var page = committee.page;
        page.locator("summary", new Page.LocatorOptions().setHasText("决定不列入名单")).click();
        page.locator("form[action$='/bar'] textarea").fill("判决在案");
        committee.press("决定不列入名单").reads("待县确认");
    }

    private static String pdf(Visitor visitor, String address) throws IOException {
        var answer = visitor.page.request().get(address);
        assertThat(answer.status()).isEqualTo(200);
        try (var document = Loader.loadPDF(answer.body())) {
            Browser.picture(document, "review-notice");
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
