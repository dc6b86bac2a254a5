package org.huanjie.discipline.misconduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.misconduct.filing.Filing;
import org.huanjie.discipline.misconduct.handling.CaseSteps;
import org.huanjie.discipline.misconduct.handling.Concerned;
import org.huanjie.discipline.misconduct.identity.ReporterName;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** 举报办理网页 — the queue, a case from page to page, what is printed of it, and the county's settings. */
@HuanjieIT
class ReportDeskIT {

    @Autowired
    MockMvc browser;

    @Autowired
    Places places;

    @Autowired
    Filing filing;

    @Autowired
    CaseSteps steps;

    @Autowired
    Concerned concerned;

    @Autowired
    Hotlines hotlines;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private ReportRoom room;
    private SignedIn town;
    private SignedIn second;

    @BeforeEach
    void begin() {
        clock.set(LocalDate.of(2017, 1, 15));
        room = new ReportRoom(places, filing, steps, concerned, sql, transaction);
        town = room.town("甲一");
        second = room.town("甲二");
    }

    @Test
    void theQueueShowsWhatIsThereForWhoeverLooks() throws Exception {
        room.unnamed();
        assertThat(text(page("/discipline/reports", town))).contains("请客送礼").contains("待受理");
        assertThat(text(page("/discipline/reports", room.office("乙一")))).doesNotContain("请客送礼");
    }

    @Test
    void aCaseGoesFromPageToPageToItsEnd() throws Exception {
        var filed = room.unnamed();
        var address = address(filed);
        assertThat(text(page(address, town))).contains("有人送米送油").contains("未署名");
        done(address + "/steps", Map.of("step", "ACCEPT", "seen", "0"), town);
        done(address + "/steps", Map.of("step", "INQUIRE", "seen", "1", "words", "两人前往核实"), town);
        done(address + "/questions", Map.of("way", "TO_REPORTER", "words", "是哪一天？"), town);
        done(address + "/people", Map.of("account", second.signInName()), town);
        done(
                address + "/findings",
                Map.of(
                        "seen",
                        "2",
                        "outcome",
                        "SUBSTANTIATED",
                        "kind",
                        "VILLAGE.TREATS",
                        "document",
                        "纪〔2017〕3号",
                        "organ",
                        "县纪委",
                        "decided",
                        "2017-01-15",
                        "words",
                        "送礼属实"),
                town);
        done(address + "/steps", Map.of("step", "MEASURE", "seen", "3", "words", "责令退回"), town);
        done(address + "/answers", Map.of("seen", "4", "words", "已查明", "concerned", ""), town);
        done(address + "/steps", Map.of("step", "APPLY_TO_CLOSE", "seen", "5"), town);
        assertThat(send(address + "/close", Map.of("seen", "6"), town).getStatus())
                .isEqualTo(422);
        var asked = send(address + "/close", Map.of("seen", "6"), second);
        assertThat(text(asked)).contains("办结这件举报");
        assertThat(room.state(filed)).as("before it is confirmed").isEqualTo("CLOSING");
        done(address + "/close", Map.of("seen", "6", "shown", shown(asked)), second);
        assertThat(room.state(filed)).isEqualTo("CLOSED");
    }

    @Test
    void whatCameByLetterIsEnteredWithItsFilesAndNothingOfTheirMaker() throws Exception {
        var mark = "m" + UUID.randomUUID().toString().replace("-", "");
        var answer = entered(mark, "NONE");
        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(200);
        var address = queued(town);
        assertThat(text(page(address, town))).contains("来信").contains("附件 1").contains("附件 2");
        for (int number = 1; number <= 2; number++) {
            var content = page(address + "/files/" + number, town).getContentAsByteArray();
            assertThat(content).isNotEmpty();
            assertThat(new String(content, StandardCharsets.ISO_8859_1)).doesNotContain(mark);
        }
        assertThat(inCounty("SELECT count(*) FROM discipline.report_file f WHERE f::text LIKE '%" + mark + "%'"))
                .isZero();
    }

    @Test
    void whatConcernsTheOfficeThatWritesItDownIsTakenAndGoesAbove() throws Exception {
        var answer = entered("m", "TOWN");
        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(200);
        assertThat(text(page("/discipline/reports", town))).doesNotContain("请客送礼");
        assertThat(queued(room.office("乙一"))).isNotEmpty();
    }

    @Test
    void aFileThatKeepsItsMakersMarksIsNotEntered() throws Exception {
        var answer = browser.perform(letter("NONE")
                        .file(new MockMultipartFile("files", "封信.exe", "x/x", "MZ".getBytes(StandardCharsets.UTF_8))))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("封信.exe").contains("信里说的");
        assertThat(text(page("/discipline/reports", town))).doesNotContain("请客送礼");
    }

    private MockHttpServletResponse entered(String mark, String office) throws Exception {
        return browser.perform(letter(office)
                        .file(new MockMultipartFile("files", mark + ".jpg", "image/jpeg", MarkedFiles.jpeg(mark)))
                        .file(new MockMultipartFile("files", mark + ".docx", "x/" + mark, MarkedFiles.docx(mark))))
                .andReturn()
                .getResponse();
    }

    private MockMultipartHttpServletRequestBuilder letter(String office) {
        return multipart("/discipline/reports/" + town.division() + "/new")
                .param("channel", "LETTER")
                .param("about", room.village())
                .param("kind", "VILLAGE.TREATS")
                .param("words", "信里说的")
                .param("office", office)
                .param("name", "庚某")
                .with(csrf().asHeader())
                .with(TestSignIn.as(town));
    }

    private String queued(SignedIn who) throws Exception {
        var found = java.util.regex.Pattern.compile("/discipline/reports/\\d+/[0-9a-f-]{36}")
                .matcher(text(page("/discipline/reports", who)));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private int inCounty(String query) {
        return Scope.of(room.county.code())
                .call(() -> transaction.execute(
                        t -> sql.sql(query).query(Integer.class).single()));
    }

    @Test
    void peopleAreShownByNameThoseTooWhoMayHandleItNoMore() throws Exception {
        var filed = room.unnamed();
        room.answered(filed, FindingOutcome.SUBSTANTIATED, town);
        room.take(filed, HandlingStep.APPEAL, town);
        var office = room.office("乙一");
        var shown = text(page(address(filed), office));
        assertThat(shown).contains("甲一").doesNotContain(town.signInName());
        assertThat(shown.replaceAll("value=\"[^\"]*\"", "")).doesNotContain(office.signInName());
        var county = "/counties/" + room.county.code() + "/reports";
        var leader = room.account(Role.COUNTY_LEADER, room.county.code(), "己一");
        done(county + "/beside", Map.of("account", leader.signInName()), office);
        assertThat(text(page(county, office)).replaceAll("value=\"[^\"]*\"", ""))
                .contains("己一")
                .doesNotContain(leader.signInName());
    }

    @Test
    void whatIsPrintedIsThere() throws Exception {
        var filed = room.unnamed();
        room.answered(filed, FindingOutcome.SUBSTANTIATED, town);
        for (var paper : Map.of(
                        "RECEIPT", "举报受理回执", "TO_REPORTER", "您反映的问题已经查明", "TO_CONCERNED", "已向您核实", "FINDING", "查明如下")
                .entrySet()) {
            var answer = page(address(filed) + "/papers/" + paper.getKey(), town);
            try (var document = Loader.loadPDF(answer.getContentAsByteArray())) {
                assertThat(new PDFTextStripper().getText(document)).contains(paper.getValue());
            }
        }
    }

    @Test
    void whoReportedIsShownForAReason() throws Exception {
        var filed = room.filed(room.said(ConcernedOffice.NONE, new ReporterName("庚某", "13800000000")));
        var address = address(filed);
        assertThat(text(page(address, town))).doesNotContain("庚某");
        assertThat(send(address + "/identity", Map.of("reason", ""), town).getStatus())
                .isEqualTo(422);
        assertThat(text(send(address + "/identity", Map.of("reason", "需当面核实"), town)))
                .contains("庚某");
    }

    @Test
    void anOtherTownSeesNoSuchPage() throws Exception {
        var filed = room.unnamed();
        assertThat(page(address(filed), room.office("乙一")).getStatus()).isEqualTo(404);
    }

    @Test
    void theCountySetsItsLineAndThePublicFormShowsIt() throws Exception {
        var office = room.office("乙一");
        var home = "/counties/" + room.county.code() + "/reports";
        done(home + "/hotlines", Map.of("of", room.county.town(), "phone", "000-1234567", "hours", "工作日"), office);
        assertThat(text(page("/report/" + room.village(), null)))
                .contains("12380")
                .contains("000-1234567");
        done(home + "/hotlines", Map.of("of", room.county.town(), "phone", "", "hours", ""), office);
        assertThat(text(page("/report/" + room.village(), null)))
                .contains("12380")
                .doesNotContain("000-1234567");
    }

    private static String address(Filing.Filed filed, String village) {
        return "/discipline/reports/" + village + "/" + filed.report();
    }

    private String address(Filing.Filed filed) {
        return address(filed, room.village());
    }

    private void done(String address, Map<String, String> form, SignedIn who) throws Exception {
        var answer = send(address, form, who);
        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(303);
    }

    private MockHttpServletResponse send(String address, Map<String, String> form, SignedIn who) throws Exception {
        var request = post(address).with(csrf()).with(TestSignIn.as(who));
        form.forEach(request::param);
        return browser.perform(request).andReturn().getResponse();
    }

    private MockHttpServletResponse page(String address, @org.jspecify.annotations.Nullable SignedIn who)
            throws Exception {
        var request = get(address);
        return browser.perform(who == null ? request : request.with(TestSignIn.as(who)))
                .andReturn()
                .getResponse();
    }

    private static String shown(MockHttpServletResponse asked) {
        var found = java.util.regex.Pattern.compile("name=\"shown\" value=\"([0-9a-f]{64})\"")
                .matcher(text(asked));
        return found.find() ? found.group(1) : "";
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
