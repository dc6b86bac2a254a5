package org.huanjie.candidacy.review.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.access.TestSignIn.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.account.Looks;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Channel;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.ReviewFixture;
import org.huanjie.candidacy.review.organ.Organs;
import org.huanjie.candidacy.review.remedy.Findings;
import org.huanjie.candidacy.review.remedy.ReviewFinding;
import org.huanjie.candidacy.review.rules.CriterionId;
import org.huanjie.candidacy.review.rules.FindingProof;
import org.huanjie.county.CountyLists;
import org.huanjie.county.EntryDraft;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.Stage;
import org.huanjie.roll.file.RollFixture;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** 审查告知书 — a finding in writing, with what it rests on, what it does, and what the person may do until when. */
@HuanjieIT
class ReviewNoticeIT {

    private static final FindingProof JUDGMENT =
            new FindingProof("(2016) 平刑初 1 号", LocalDate.of(2016, 5, 1), LocalDate.of(2018, 5, 1));

    @Autowired
    MockMvc browser;

    @Autowired
    Places places;

    @Autowired
    TestClock clock;

    @Autowired
    ElectionFixture elections;

    @Autowired
    RollFixture rolls;

    @Autowired
    ReviewFixture fixture;

    @Autowired
    Candidates candidates;

    @Autowired
    Findings findings;

    @Autowired
    Looks looks;

    @Autowired
    CountyLists lists;

    Places.County county;
    String village;
    SignedIn town;
    Review review;
    ReviewFinding finding;
    String at;

    @BeforeEach
    void found() {
        county = places.newCounty(1, 2);
        village = county.village();
        town = ReviewFixture.town(county);
        elections.open(county);
        var voter = rolls.voters(village, 8).getFirst();
        fixture.adopt(county);
        clock.set(LocalDate.of(2017, 2, 17));
        var election = elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.NOMINATING);
        var committee = RollFixture.committee(village);
        done(in(
                committee,
                () -> candidates.enter(
                        election.id(), voter.id(), Post.CHAIR, Channel.NOMINATED, "21", "13", committee)));
        review = fixture.of(election.id(), voter.id(), village);
        fixture.conclude(review, county, List.of(new CriterionId("LAW", "SENTENCE")), JUDGMENT);
        finding = in(town, () -> findings.of(review.id())).getFirst();
        at = "/villages/" + village + "/reviews/" + review.id() + "/findings/" + finding.id() + "/notice.pdf";
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void itSaysWhatWasFoundOnWhatAndWhatMayBeDoneAboutIt() throws Exception {
        assertThat(text("zh"))
                .contains(
                        "审查告知书",
                        review.name(),
                        "正在服刑或缓刑考验期内",
                        "部门规章",
                        "法院",
                        "(2016)平刑初1号",
                        "2016年5月1日",
                        "2018年5月1日",
                        "自收到本告知书之日起3日内",
                        "签名只表示收到",
                        "12380");
        done(in(town, () -> findings.handed(finding, town)));
        assertThat(text("zh")).contains("到2017年2月20日为止");
        assertThat(text("en")).contains("Noticeofthereview", "Appeal:until");
    }

    /** As the county called the department on the day on which it was found. */
    @Test
    void theDepartmentIsCalledAsInTheCounty() throws Exception {
        var office = TestSignIn.person(Role.COUNTY_OFFICE, county.code());
        var called = List.of(new EntryDraft("COURT", "县人民法院", "County Court", 0, true, 0));
        done(in(office, () -> lists.keep(county.code(), Organs.LIST, called, office)));
        assertThat(text("zh")).contains("县人民法院");
        assertThat(text("en")).contains("CountyCourt");
        clock.set(LocalDate.of(2017, 2, 18));
        var later = List.of(new EntryDraft("COURT", "人民法庭", "", 0, true, 0));
        done(in(office, () -> lists.keep(county.code(), Organs.LIST, later, office)));
        assertThat(text("zh")).contains("县人民法院").doesNotContain("人民法庭");
    }

    @Test
    void thatItWasOpenedIsOnRecordForThePerson() throws Exception {
        text("zh");
        assertThat(in(town, () -> looks.at(java.util.List.of(review.person().uuid()))))
                .singleElement()
                .satisfies(look -> assertThat(look.what()).isEqualTo("candidacy.notice"));
    }

    @Test
    void theLevelsPrintItAndOfTheirOwnAddressAlone() throws Exception {
        for (var role : List.of(Role.VILLAGE_TEAM, Role.ELECTION_COMMITTEE, Role.RESIDENT_CADRE)) {
            browser.perform(get(at).with(as(role, village))).andExpect(status().isForbidden());
        }
        browser.perform(get(at.replace(village, county.village(1))).with(as(Role.COUNTY_OFFICE, county.code())))
                .andExpect(status().isNotFound());
        browser.perform(get(at.replace(finding.id().toString(), review.id().toString()))
                        .with(as(Role.COUNTY_OFFICE, county.code())))
                .andExpect(status().isNotFound());
    }

    private String text(String language) throws Exception {
        var pdf = browser.perform(
                        get(at).cookie(new Cookie("language", language)).with(as(Role.TOWN_REVIEW, county.town())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private static <T> T done(Verdict<T> verdict) {
        return verdict.answer(done -> done, reasons -> {
            throw new AssertionError(reasons.toString());
        });
    }

    private static <T> T in(SignedIn who, Supplier<T> work) {
        return who.scope().call(work);
    }
}
