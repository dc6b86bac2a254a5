package org.huanjie.candidacy.review.own;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** 本人页用例 — what the tests of a person's own page share: two who are nominated, and what is known of the first. */
abstract class MineCase {

    static final CriterionId SENTENCE = new CriterionId("LAW", "SENTENCE");
    static final CriterionId AWAY = new CriterionId(ReviewFixture.EDITION, "ITEM-10");
    static final FindingProof JUDGMENT =
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

    ReviewFinding found(int voter, List<CriterionId> criteria) {
        return found(voter, criteria, true);
    }

    ReviewFinding found(int voter, List<CriterionId> criteria, boolean handed) {
        var of = review(voter);
        fixture.conclude(of, county, criteria, JUDGMENT);
        var first = as(town, () -> findings.of(of.id())).getFirst();
        if (handed) {
            done(as(town, () -> findings.handed(first, town)));
        }
        return as(town, () -> findings.find(of.id(), first.id())).orElseThrow();
    }

    void everythingElse() {
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

    String mine(Cookie cookie) throws Exception {
        return browser.perform(get("/mine").cookie(cookie))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    static MockHttpServletRequestBuilder own(String path, Cookie cookie) {
        return post(path).cookie(cookie).with(csrf());
    }

    // what stands on the page, a line a block; what differs from run to run is named
    String text(String html) {
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

    Review review(int voter) {
        return fixture.of(election.id(), voters.get(voter).id(), village);
    }

    void enter(int voter) {
        done(as(
                committee,
                () -> candidates.enter(
                        election.id(), voters.get(voter).id(), Post.CHAIR, Channel.NOMINATED, "21", "13", committee)));
    }

    static <T> T done(Verdict<T> verdict) {
        return verdict.answer(done -> done, reasons -> {
            throw new AssertionError(reasons.toString());
        });
    }

    static <T> T as(SignedIn who, Supplier<T> work) {
        return who.scope().call(work);
    }
}
