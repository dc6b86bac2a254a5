package org.huanjie.candidacy.review.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.account.Looks;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Channel;
import org.huanjie.candidacy.Withdrawals;
import org.huanjie.candidacy.review.Heard;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.ReviewFixture;
import org.huanjie.candidacy.review.remedy.Findings;
import org.huanjie.candidacy.review.remedy.ReviewFinding;
import org.huanjie.candidacy.review.rules.CriterionId;
import org.huanjie.candidacy.review.rules.FindingProof;
import org.huanjie.candidacy.review.talk.Pledges;
import org.huanjie.candidacy.review.talk.TalkRecord;
import org.huanjie.candidacy.review.talk.Talks;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.Stage;
import org.huanjie.roll.file.RollFixture;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** 本人页的内容 — what the person reads, says and takes back there, in both languages and on paper; and nothing of anybody else. */
@HuanjieIT
class MinePageIT {

    private static final Path GOLDEN = Path.of("src/test/resources/cases/own");
    private static final CriterionId SENTENCE = new CriterionId("LAW", "SENTENCE");
    private static final CriterionId AWAY = new CriterionId(ReviewFixture.EDITION, "ITEM-10");
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
    Withdrawals withdrawals;

    @Autowired
    Findings findings;

    @Autowired
    Talks talks;

    @Autowired
    Pledges pledges;

    @Autowired
    Looks looks;

    @Autowired
    OwnCodes codes;

    Places.County county;
    String village;
    SignedIn town;
    SignedIn committee;
    List<VoterCard> voters;
    Election election;
    Review review;
    OwnDoor door;

    @BeforeEach
    void nominating() {
        county = places.newCounty(1, 1);
        village = county.village();
        town = ReviewFixture.town(county);
        committee = RollFixture.committee(village);
        elections.open(county);
        voters = rolls.voters(village, 8);
        fixture.adopt(county);
        clock.set(LocalDate.of(2017, 2, 17));
        election = elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.NOMINATING);
        enter(0);
        enter(1);
        review = review(0);
        door = new OwnDoor(browser, codes, "mine-" + county.code());
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void thePageSaysEverythingInBothLanguages() throws Exception {
        found(0, List.of(SENTENCE, AWAY));
        everythingElse();
        var cookie = door.open(review, town);
        golden("zh", text(mine(cookie)));
        golden(
                "en",
                text(browser.perform(get("/mine").cookie(cookie, new Cookie("language", "en")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString()));
    }

    @Test
    void allOfItIsTakenAwayOnPaper() throws Exception {
        found(0, List.of(SENTENCE, AWAY));
        everythingElse();
        var pdf = browser.perform(get("/mine/review.pdf").cookie(door.open(review, town)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text).contains("(2016)平刑初1号", "想把机会让给年轻人", "出示了告知书", "核对选民登记", "第三十六条");
        }
        browser.perform(get("/mine/review.pdf")).andExpect(redirectedUrl("/mine"));
    }

    @Test
    void nothingIsReadBeforeTheReviewHasEnded() throws Exception {
        fixture.say(review, town, List.of(AWAY), JUDGMENT);
        fixture.submit(review, town);
        assertThat(text(mine(door.open(review, town))))
                .contains("乡镇 已提交", "县 未提交", "审结以前内容谁也看不到")
                .doesNotContain("平刑初");
    }

    @Test
    void thePersonAnswersAndAppeals() throws Exception {
        var finding = found(0, List.of(SENTENCE));
        var cookie = door.open(review, town);
        browser.perform(own("/mine/findings/" + finding.id() + "/answer", cookie)
                        .param("text", " "))
                .andExpect(status().is(422));
        browser.perform(own("/mine/findings/" + finding.id() + "/appeal", cookie)
                        .param("text", "太长".repeat(2001)))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("太长太长")));
        browser.perform(own("/mine/findings/" + finding.id() + "/answer", cookie)
                        .param("text", "不是我"))
                .andExpect(redirectedUrl("/mine"));
        browser.perform(own("/mine/findings/" + finding.id() + "/appeal", cookie)
                        .param("text", "请重新核查"))
                .andExpect(redirectedUrl("/mine"));
        assertThat(text(mine(cookie))).contains("我的申辩 不是我", "我的申诉 请重新核查").doesNotContain("提交申诉");
    }

    @Test
    void pledgeAndWithdrawalAreTakenBackInOneStep() throws Exception {
        everythingElse();
        var cookie = door.open(review, town);
        browser.perform(own("/mine/pledge/take-back", cookie)).andExpect(redirectedUrl("/mine"));
        var candidate = as(committee, () -> withdrawals.own(election.id(), review.person()))
                .getFirst();
        browser.perform(own("/mine/withdrawals/" + candidate.candidate() + "/take-back", cookie))
                .andExpect(redirectedUrl("/mine"));
        assertThat(as(committee, () -> withdrawals.own(election.id(), review.person())))
                .allMatch(own -> own.withdrawnOn() == null);
        assertThat(as(town, () -> pledges.of(review.id()))).noneMatch(pledge -> pledge.stands());
        browser.perform(own("/mine/pledge/take-back", cookie))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("没有可收回的承诺")));
    }

    @Test
    void nobodyElsesReviewIsReachedOrShown() throws Exception {
        var other = found(1, List.of(SENTENCE));
        var others = as(
                        committee,
                        () -> withdrawals.own(election.id(), voters.get(1).id()))
                .getFirst();
        var cookie = door.open(review, town);
        browser.perform(get("/mine").cookie(cookie))
                .andExpect(content()
                        .string(allOf(
                                containsString(voters.getFirst().name()),
                                not(containsString("平刑初")),
                                not(containsString(other.id().toString())))));
        for (var act : List.of("answer", "appeal")) {
            browser.perform(own("/mine/findings/" + other.id() + "/" + act, cookie)
                            .param("text", "不是我"))
                    .andExpect(status().isNotFound());
        }
        browser.perform(own("/mine/withdrawals/" + others.candidate() + "/take-back", cookie))
                .andExpect(status().is(422));
        browser.perform(own("/mine/findings/" + UUID.randomUUID() + "/answer", cookie))
                .andExpect(status().isNotFound());
    }

    @Test
    void afterItsTimeOrLeavingThePageIsClosed() throws Exception {
        var late = door.open(review, town);
        clock.set(LocalDateTime.of(2017, 2, 17, 9, 0));
        var cookie = door.open(review, town);
        assertThat(mine(late))
                .contains("一次性代码")
                .doesNotContain(voters.getFirst().name());
        clock.set(LocalDateTime.of(2017, 2, 17, 9, 31));
        assertThat(mine(cookie)).doesNotContain(voters.getFirst().name());
        browser.perform(own("/mine/pledge/take-back", cookie)).andExpect(status().isForbidden());
        var left = door.open(review, town);
        browser.perform(own("/mine/leave", left)).andExpect(redirectedUrl("/mine"));
        assertThat(mine(left)).doesNotContain(voters.getFirst().name());
    }

    private ReviewFinding found(int voter, List<CriterionId> criteria) {
        var of = review(voter);
        fixture.conclude(of, county, criteria, JUDGMENT);
        var first = as(town, () -> findings.of(of.id())).getFirst();
        done(as(town, () -> findings.handed(first, town)));
        return as(town, () -> findings.find(of.id(), first.id())).orElseThrow();
    }

    private void everythingElse() {
        if (!review(0).concluded()) {
            fixture.conclude(review, county, List.of(), FindingProof.NONE);
        }
        var concluded = review(0);
        done(as(town, () -> pledges.sign(concluded, "想把机会让给年轻人", Optional.empty(), new Heard.Office(town))));
        var talk = done(as(town, () -> talks.offer(concluded, town)));
        done(as(
                town,
                () -> talks.held(
                        concluded,
                        talk,
                        new TalkRecord(LocalDate.of(2017, 2, 17), "镇党委书记", "出示了告知书", "我知道了", Optional.empty()),
                        town)));
        var own = as(committee, () -> withdrawals.own(election.id(), concluded.person()))
                .getFirst();
        done(as(
                committee,
                () -> withdrawals.withdraw(election.id(), own.candidate(), LocalDate.of(2017, 2, 17), committee)));
        as(town, () -> {
            looks.record(town, village, concluded.person().uuid(), "roll.number", "核对选民登记");
            return true;
        });
    }

    private String mine(Cookie cookie) throws Exception {
        return browser.perform(get("/mine").cookie(cookie))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static MockHttpServletRequestBuilder own(String path, Cookie cookie) {
        return post(path).cookie(cookie).with(csrf());
    }

    // what stands on the page, a line a block; what differs from run to run is named
    private String text(String html) {
        var content = html.substring(html.indexOf("<main"), html.indexOf("</main>"))
                .replaceAll("</(p|h1|h2|h3|div|li|dd|label|button|small)>", "\n")
                .replaceAll("<[^>]+>", " ")
                .replace("&amp;", "&")
                .replace(voters.getFirst().name(), "某人")
                .replace(town.signInName(), "乡镇人员");
        return content.lines()
                .map(line -> line.strip().replaceAll("[ \\t]+", " "))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static void golden(String language, String text) throws IOException {
        var file = GOLDEN.resolve("mine-" + language + ".txt");
        if ("write".equals(System.getProperty("house.mine"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }

    private Review review(int voter) {
        return fixture.of(election.id(), voters.get(voter).id(), village);
    }

    private void enter(int voter) {
        done(as(
                committee,
                () -> candidates.enter(
                        election.id(), voters.get(voter).id(), Post.CHAIR, Channel.NOMINATED, "21", "13", committee)));
    }

    private static <T> T done(Verdict<T> verdict) {
        return verdict.answer(done -> done, reasons -> {
            throw new AssertionError(reasons.toString());
        });
    }

    private static <T> T as(SignedIn who, Supplier<T> work) {
        return who.scope().call(work);
    }
}
