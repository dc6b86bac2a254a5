package org.huanjie.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hamcrest.Matchers;
import org.huanjie.HuanjieIT;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.count.CountFixture;
import org.huanjie.count.Counts;
import org.huanjie.count.round.RoundsFixture;
import org.huanjie.count.round.RoundsFixture.Votes;
import org.huanjie.election.stage.Body;
import org.huanjie.ledger.Ledger;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.region.DivisionCode;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** 结果文书 — report, certificates and notice say what was declared and nothing that is not on record. */
@HuanjieIT
class ResultsIT {

    private static final String[] SHEETS = {
        "1 3 4 5",
        "1 3 4 5",
        "1 3 4 5",
        "1 3 4 6",
        "1 3 4 5",
        "1 3 4 5",
        "1 3 5",
        "2 3 4 5",
        "0",
        "x1",
        "1 3",
        "2 3 4 5 6"
    };

    @Autowired
    MockMvc browser;

    @Autowired
    CountFixture fixture;

    @Autowired
    RoundsFixture rounds;

    @Autowired
    Counts counts;

    @Autowired
    DeclaredResults results;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theReportHoldsTheFiguresTheReasonsTheRulesAndPlacesForSignatures() throws Exception {
        var village = declared();
        var text = text(village, base(village) + "/report.pdf", Role.TOWN_COMMITTEE, "report");
        var result = village.call(() -> counts.outcome(village.election()).orElseThrow());
        var elected =
                result.posts().stream().flatMap(post -> post.elected().stream()).toList();
        assertThat(elected).isNotEmpty().allSatisfy(line -> assertThat(text).contains(line.name()));
        assertThat(result.posts())
                .flatExtracting(post -> post.lines())
                .allSatisfy(line ->
                        assertThat(flat(text)).contains(flat(line.reason().zh())));
        assertThat(result.findings())
                .allSatisfy(finding ->
                        assertThat(flat(text)).contains(flat(finding.text().zh())));
        assertThat(flat(text))
                .contains(result.fileHash(), result.outcomeHash())
                .containsPattern("选举办法SHA-256：[0-9a-f]{64}")
                .contains("总数20", "发出选票12", "收回选票12", "委托投票0")
                .contains("流动票箱投票", "代写", "分会场", "票箱", "秘密写票处", "首次当选", "连任")
                .contains("另行选举", "重新选举", "选民增", "村民代表", "村民小组长", "下属委员会", "村务监督委员会", "罢免")
                .contains("签名", "总监票人", "唱票人", "计票人", "记录人")
                .contains("计票由" + said(village, Role.SCRUTINEER) + "与" + said(village, Role.ELECTION_COMMITTEE))
                .contains("结果由" + said(village, Role.ELECTION_COMMITTEE) + "与" + said(village, Role.SCRUTINEER));
    }

    @Test
    void whatTheVillageEntersBesideTheRecordStandsOnTheReport() throws Exception {
        var village = declared();
        var person = village.call(() ->
                        results.of(village.code(), Body.VILLAGERS_COMMITTEE).orElseThrow())
                .elected()
                .getFirst()
                .line();
        var form = base(village) + "/supplement";
        var committee = TestSignIn.as(Role.ELECTION_COMMITTEE, village.code());
        browser.perform(get(form).with(committee))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString(person.name())));
        browser.perform(post(form)
                        .with(committee)
                        .with(csrf())
                        .param("WRITERS:", "7")
                        .param("VENUES:", "2")
                        .param("FIRST_TIME:" + person.person(), "NO")
                        .param("REELECTED:" + person.person(), "YES")
                        .param("NUMBER:REPRESENTATIVES", "41")
                        .param("WOMEN:REPRESENTATIVES", "15")
                        .param("MANNER:REPRESENTATIVES", "村民小组会议推选"))
                .andExpect(status().is3xxRedirection());
        var text = flat(text(village, base(village) + "/report.pdf", Role.TOWN_COMMITTEE, "report-supplemented"));
        assertThat(text).contains("代写7", "分会场（个）2", "村民代表4115村民小组会议推选", "没有另行选举、重新选举");
        assertThat(text).containsPattern(person.name() + ".{0,60}否是");
    }

    @Test
    void aFaultySupplementEntersNothingAndKeepsWhatWasTyped() throws Exception {
        var village = declared();
        var form = base(village) + "/supplement";
        browser.perform(post(form)
                        .with(TestSignIn.as(Role.ELECTION_COMMITTEE, village.code()))
                        .with(csrf())
                        .param("WRITERS:", "about 7")
                        .param("VENUES:", "2")
                        .param("NUMBER:GROUP_HEADS", "3")
                        .param("PARTY:GROUP_HEADS", "4")
                        .param("FIRST_TIME:nobody", "YES"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("about 7")))
                .andExpect(content().string(Matchers.containsString("2 个问题")));
        Long entered =
                village.call(() -> transaction.execute(status -> sql.sql("SELECT count(*) FROM publication.supplement")
                        .query(Long.class)
                        .single()));
        assertThat(entered).isZero();
    }

    /** Whoever keeps one of them can tell later whether anything before it was changed. */
    @Test
    void everyPaperSaysHowFarTheVillagesChainHadCome() throws Exception {
        var village = declared();
        for (var paper : List.of("report.pdf", "certificates.pdf")) {
            var text = text(village, base(village) + "/" + paper, Role.VILLAGE_TEAM, "chain-" + paper.substring(0, 6));
            assertThat(flat(text)).as(paper).contains(chain(village));
        }
        var notice = browser.perform(get("/v/" + village.code() + "/results/villagers-committee/notice.pdf"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(flat(text(notice, "chain-notice"))).contains(chain(village));
    }

    private String chain(Village village) {
        var head = village.call(() -> ledger.head(village.code()).orElseThrow());
        return "存证链" + head.division() + "第" + head.number() + "号" + head.shortHash();
    }

    private static String said(Village village, Role role) {
        var person = village.as(role);
        return person.personName() + "（" + person.signInName() + "）";
    }

    @Test
    void everyPersonWhoseParticularsTheReportShowsIsALookOnRecord() throws Exception {
        var village = declared();
        text(village, base(village) + "/report.pdf", Role.VILLAGE_TEAM, "report");
        var looked = village.call(() -> transaction.execute(begun -> sql.sql(
                        "SELECT DISTINCT person FROM access.look WHERE village = :village AND what = 'publication.report'")
                .param("village", village.code())
                .query(UUID.class)
                .list()));
        assertThat(looked).hasSize((int) elected(village).stream()
                .map(one -> one.line().person())
                .distinct()
                .count());
    }

    @Test
    void eachPersonElectedHasACertificateAndNobodyElse() throws Exception {
        var village = declared();
        var elected = elected(village);
        var all = pdf(base(village) + "/certificates.pdf", village, Role.VILLAGE_TEAM, "certificates");
        try (var document = Loader.loadPDF(all)) {
            assertThat(document.getNumberOfPages()).isEqualTo(elected.size());
            var page = document.getPage(0).getMediaBox();
            assertThat(page.getWidth()).isGreaterThan(page.getHeight());
            assertThat(new PDFTextStripper().getText(document))
                    .contains(elected.getFirst().line().name())
                    .contains("任期");
        }
        var one = text(
                village,
                base(village) + "/certificates/" + elected.getFirst().line().person() + ".pdf",
                Role.TOWN_COMMITTEE,
                "one");
        assertThat(one)
                .contains(elected.getFirst().line().name())
                .doesNotContain(elected.getLast().line().name());
        browser.perform(get(base(village) + "/certificates/" + village.voter(15) + ".pdf")
                        .with(TestSignIn.as(Role.VILLAGE_TEAM, village.code())))
                .andExpect(status().isNotFound());
    }

    @Test
    void theNoticeIsOpenToAllAndSaysNothingOfAnyoneButNamePostAndVotes() throws Exception {
        var village = declared();
        var address = "/v/" + village.code() + "/results/villagers-committee/notice.pdf";
        var text = text(
                browser.perform(get(address))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray(),
                "notice");
        assertThat(onePage(address)).as("a result stands on one page").isTrue();
        assertThat(text)
                .contains("选举结果公告", "12380", elected(village).getFirst().line().name());
        assertThat(text).doesNotContain("推荐", "群众", "中共", "毕业", "岁");
        var english = text(
                browser.perform(get(address).cookie(new Cookie("language", "en")))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray(),
                "notice-en");
        assertThat(english).contains("Result of the election");
        browser.perform(get("/v/" + village.code())).andExpect(content().string(Matchers.containsString(address)));
    }

    private boolean onePage(String address) throws Exception {
        try (var document = Loader.loadPDF(
                browser.perform(get(address)).andReturn().getResponse().getContentAsByteArray())) {
            return document.getNumberOfPages() == 1;
        }
    }

    @Test
    void thereAreNoPapersBeforeTheResultIsDeclared() throws Exception {
        var village = fixture.counting(20, 12);
        browser.perform(get("/v/" + village.code() + "/results/villagers-committee/notice.pdf"))
                .andExpect(status().isNotFound());
        browser.perform(get(base(village) + "/report.pdf")
                        .with(TestSignIn.as(Role.TOWN_COMMITTEE, village.code().substring(0, 9))))
                .andExpect(status().isNotFound());
    }

    @Test
    void thePageListsThePapers() throws Exception {
        var village = declared();
        browser.perform(get("/villages/" + village.code() + "/results")
                        .with(TestSignIn.as(Role.ELECTION_COMMITTEE, village.code())))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString(base(village) + "/report.pdf")))
                .andExpect(content().string(Matchers.containsString(base(village) + "/certificates.pdf")));
    }

    @Test
    void theNoticeOfATieHasItsOwnFiguresAndAFiledReportIsNotSupplemented() throws Exception {
        var tie = rounds.vote(rounds.listed(Map.of()), 12, Votes.of(Map.of(0, 8), Map.of(2, 10, 3, 9, 4, 7, 5, 7)));
        var done = rounds.vote(tie, 11, Votes.of(Map.of(), Map.of(4, 5, 5, 6)));
        var notice = browser.perform(get("/v/" + done.code() + "/results/villagers-committee/notice.pdf"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(flat(text(notice, "notice-tie")))
                .contains("发出选票12张，收回12张", "再次投票（2017年3月4日）：登记参加选举的村民20人，发出选票11张，收回11张")
                .contains("委员（再次投票）");
        var supplement = post(base(done) + "/supplement")
                .with(TestSignIn.as(Role.ELECTION_COMMITTEE, done.code()))
                .with(csrf())
                .param("VENUES:", "2");
        browser.perform(supplement).andExpect(status().is3xxRedirection());
        assertThat(flat(text(done, base(done) + "/report.pdf", Role.TOWN_COMMITTEE, "report-tie")))
                .contains("分会场（个）2");
        rounds.file(done);
        browser.perform(supplement)
                .andExpect(status().is(422))
                .andExpect(content().string(Matchers.containsString("报告单已经备案")));
        assertThatThrownBy(() -> done.call(() -> transaction.execute(
                        begun -> sql.sql("DELETE FROM publication.supplement WHERE village = :village")
                                .param("village", done.code())
                                .update())))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private Village declared() {
        var village = fixture.counting(20, 12);
        var sitting = fixture.opened(village, 12);
        for (int n = 0; n < SHEETS.length; n++) {
            fixture.read(village, sitting, n, SHEETS[n]);
        }
        assertThat(village.call(() -> counts.close(
                        village.election(), village.as(Role.SCRUTINEER), village.as(Role.ELECTION_COMMITTEE))))
                .isInstanceOf(Verdict.Done.class);
        assertThat(village.call(() -> counts.declare(
                        village.election(), village.as(Role.ELECTION_COMMITTEE), village.as(Role.SCRUTINEER))))
                .isInstanceOf(Verdict.Done.class);
        return village;
    }

    private java.util.List<DeclaredResult.Elected> elected(Village village) {
        return Scope.of(village.code())
                .call(() -> results.of(village.code(), org.huanjie.election.stage.Body.VILLAGERS_COMMITTEE)
                        .orElseThrow()
                        .elected());
    }

    private static String base(Village village) {
        return "/villages/" + village.code() + "/results/villagers-committee";
    }

    private String text(Village village, String address, Role role, String name) throws Exception {
        return text(pdf(address, village, role, name), name);
    }

    private byte[] pdf(String address, Village village, Role role, String name) throws Exception {
        var division = new DivisionCode(village.code()).at(role.level()).digits();
        var pdf = browser.perform(get(address).with(TestSignIn.as(role, division)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        keep(pdf, name);
        return pdf;
    }

    private static String text(byte[] pdf, String name) throws Exception {
        keep(pdf, name);
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    // to be looked at
    private static void keep(byte[] pdf, String name) throws Exception {
        Files.createDirectories(Path.of("target/pdf"));
        Files.write(Path.of("target/pdf", name + ".pdf"), pdf);
    }

    private static String flat(String text) {
        return text.replaceAll("\\s", "");
    }
}
