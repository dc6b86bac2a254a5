package org.huanjie.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.election.occasion.ArrangementDraft;
import org.huanjie.election.occasion.Arrangements;
import org.huanjie.election.occasion.Occasion;
import org.huanjie.election.occasion.VotingManner;
import org.huanjie.election.paper.ElectionPaper;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Procedure;
import org.huanjie.election.stage.Stage;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.publication.paper.VillagePapers;
import org.huanjie.region.DivisionCode;
import org.huanjie.roll.file.RollFixture;
import org.huanjie.roll.membership.MemberLine;
import org.huanjie.roll.membership.MemberLines;
import org.huanjie.roll.membership.MembershipKind;
import org.huanjie.roll.membership.Memberships;
import org.huanjie.roll.voter.Ground;
import org.huanjie.roll.voter.Posting;
import org.huanjie.roll.voter.Registration;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.print.Archivable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** 村文书 — each notice and form is printed from what is on record, on one page, with the county's number, to be kept. */
@HuanjieIT
class VillagePapersIT {

    @Autowired
    MockMvc browser;

    @Autowired
    PollFixture fixture;

    @Autowired
    Arrangements arrangements;

    @Autowired
    VillagePapers papers;

    @Autowired
    Places places;

    @Autowired
    TestClock clock;

    @Autowired
    ElectionFixture elections;

    @Autowired
    RollFixture rolls;

    @Autowired
    Posting posting;

    @Autowired
    Registration registration;

    @Autowired
    Memberships memberships;

    @Test
    void everyPaperIsPrintedOnOnePageInBothLanguages() throws Exception {
        var village = announced();
        var written = Stream.of(ElectionPaper.values())
                .filter(paper -> papers.writes(paper) && paper.isOf(Procedure.TERM))
                .toList();
        assertThat(written).hasSizeGreaterThan(20);
        for (var paper : written) {
            var text = text(village, paper, "zh", paper == ElectionPaper.RULES ? 2 : 1);
            assertThat(text).as(paper.name()).doesNotContain("null", "{", "〓");
        }
        assertThat(text(village, ElectionPaper.VOTE, "zh", 1))
                .contains("第10号", "2017年3月4日8:00至15:30", "村文化礼堂", "召开选举大会投票")
                .contains("《村民委员会组织法》（2010年修订）第十五条R-PL-1");
        assertThat(text(village, ElectionPaper.STAFF, "zh", 1)).contains("第11号", PollFixture.staff(org.huanjie.polling.desk.Duty.CALLER));
        assertThat(text(village, ElectionPaper.FINAL_LIST, "en", 2)).contains("Noticeofthecandidates", "Art.15,R-NM-2");
        assertThat(text(village, ElectionPaper.RULES, "zh", 2)).contains("本村选举办法：适用", "主任1名", "正式候选人公布");
        assertThat(Archivable.faults(pdf(village, ElectionPaper.VOID_BALLOTS, "zh"))).isEmpty();
    }

    @Test
    void aCountySetsNumbersAndTitlesOfItsOwn() throws Exception {
        var village = announced();
        var county = new DivisionCode(village.code()).county().digits();
        var office = TestSignIn.as(Role.COUNTY_OFFICE, county);
        var path = "/counties/" + county + "/papers";
        browser.perform(post(path)
                        .with(office)
                        .with(csrf())
                        .param("paper", "VOTE")
                        .param("number", "9-2")
                        .param("title", "投票安排公告"))
                .andExpect(status().is3xxRedirection());
        assertThat(text(village, ElectionPaper.VOTE, "zh", 1)).contains("第9-2号", "投票安排公告");
        var refused = browser.perform(post(path)
                        .with(office)
                        .with(csrf())
                        .param("paper", "STAFF")
                        .param("number", "9-2")
                        .param("title", ""))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(refused).contains("编号 9-2 已经用于");
        var list = browser.perform(get("/villages/" + village.code() + "/papers").with(by(village)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(list).contains("投票安排公告", "第 9-2 号", "/papers/count-sheet.pdf");
    }

    /** What the village has on record is on its notices: nobody writes out by hand what the program knows (R-RG-7, S10). */
    @Test
    void correctionsOfTheRollAndRepresentativesAreOnTheirNotices() throws Exception {
        var county = places.newCounty(1, 1);
        elections.open(county);
        var code = county.village();
        clock.set(LocalDate.of(2017, 2, 10));
        var voters = rolls.voters(code, 5);
        var committee = RollFixture.committee(code);
        var team = TestSignIn.person(Role.VILLAGE_TEAM, code);
        var village = new Village(
                code, elections.find(code, Body.VILLAGERS_COMMITTEE).id(), voters, null);
        var moved = voters.get(3);
        var chosen = voters.get(1);
        village.call(() -> {
            assertThat(posting.post(code, committee)).isInstanceOf(Verdict.Done.class);
            assertThat(registration.remove(moved.id(), Ground.MOVED_OUT, "户口迁往水头镇", committee))
                    .isInstanceOf(Verdict.Done.class);
            var lines = ((Verdict.Done<List<MemberLine>>)
                            MemberLines.read(chosen.name() + "，" + chosen.group() + "\n彭外村"))
                    .value();
            assertThat(memberships.enter(code, MembershipKind.REPRESENTATIVE, lines, team))
                    .isInstanceOf(Verdict.Done.class);
            return true;
        });
        assertThat(text(village, ElectionPaper.ROLL_CORRECTION, "zh", 1))
                .contains(moved.name(), "2017年2月10日")
                .doesNotContain("迁往水头镇", "迁出");
        assertThat(text(village, ElectionPaper.REPRESENTATIVES, "zh", 1)).contains(chosen.name(), "彭外村");
        elections.at(code, Body.VILLAGERS_COMMITTEE, Stage.ROLL_SETTLED);
        assertThat(text(village, ElectionPaper.ROLL_CORRECTION, "zh", 1)).doesNotContain(moved.name());
    }

    private Village announced() {
        var village = fixture.listed(20);
        var committee = village.as(Role.ELECTION_COMMITTEE);
        var draft = new ArrangementDraft(
                Occasion.VOTE,
                Optional.empty(),
                LocalTime.of(8, 0),
                LocalTime.of(15, 30),
                "村文化礼堂",
                List.of(),
                Optional.of(VotingManner.ASSEMBLY),
                "");
        assertThat(village.call(() -> arrangements.publish(village.election(), draft, committee)))
                .isInstanceOf(Verdict.Done.class);
        fixture.prepare(village);
        return village;
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor by(Village village) {
        return TestSignIn.as(Role.ELECTION_COMMITTEE, village.code());
    }

    private byte[] pdf(Village village, ElectionPaper paper, String language) throws Exception {
        return browser.perform(get("/villages/" + village.code() + "/papers/" + paper.slug() + ".pdf")
                        .cookie(new jakarta.servlet.http.Cookie("language", language))
                        .with(by(village)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private String text(Village village, ElectionPaper paper, String language, int pages) throws Exception {
        try (var document = Loader.loadPDF(pdf(village, paper, language))) {
            assertThat(document.getNumberOfPages()).as(paper.name()).isLessThanOrEqualTo(pages);
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
