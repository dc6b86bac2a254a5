package org.huanjie.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.huanjie.Huanjie;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.TestStore;
import org.huanjie.access.AccessParts;
import org.huanjie.access.signin.Demonstration;
import org.huanjie.access.who.Role;
import org.huanjie.count.CountFixture;
import org.huanjie.count.Counts;
import org.huanjie.election.meeting.MeetingKind;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.rules.Rules;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.PostSeats;
import org.huanjie.election.stage.Stage;
import org.huanjie.law.Setting;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.roll.file.RollFixture;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/**
 * 自荐直选全程 — rules without a list of candidates, self-nominees who are published beside the ballot, their meeting with villagers, names that are written,
 * keyed and counted, and a result in which nobody was a candidate (R-NM-11).
 */
@SpringBootTest(
        classes = {Huanjie.class, HuanjieIT.Parts.class, AccessParts.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"huanjie.setup=false", "huanjie.demo=true"})
@ContextConfiguration(initializers = TestStore.class)
class DirectElectionJourneyIT {

    private static final List<PostSeats> POSTS = List.of(new PostSeats(Post.CHAIR, 1), new PostSeats(Post.MEMBER, 3));
    private static final Map<Setting, String> DIRECT = Map.of(
            Setting.CANDIDACY, "SELF_DIRECT",
            Setting.SELF_NOMINATION_DAYS, "10",
            Setting.SELF_NOMINATION_BACKERS, "1");

    @Autowired
    Places places;

    @Autowired
    TestClock clock;

    @Autowired
    ElectionFixture elections;

    @Autowired
    RollFixture rolls;

    @Autowired
    PollFixture polls;

    @Autowired
    CountFixture counting;

    @Autowired
    Counts counts;

    @Autowired
    Meetings meetings;

    @Autowired
    Rules rules;

    @Autowired
    Demonstration demonstration;

    @LocalServerPort
    int port;

    private Village village;
    private Page committee;
    private String candidates = "";

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void aVillageElectsWithoutAListOfCandidates() {
        clock.set(LocalDate.of(2017, 1, 15));
        var county = places.newCounty(1, 1);
        elections.open(county);
        clock.set(LocalDate.of(2017, 1, 25));
        var election = elections.at(county.village(), Body.VILLAGERS_COMMITTEE, Stage.COMMITTEE_CHOSEN);
        village = new Village(county.village(), election.id(), List.of(), null);
        candidates = "/villages/" + village.code() + "/candidates/villagers-committee";
        try (var browser = new Browser("http://127.0.0.1:" + port)) {
            committee = browser.demonstrator(demonstration, village, Role.ELECTION_COMMITTEE, "1");
            rulesThatKnowNoList(election);
            village = new Village(village.code(), election.id(), rolls.voters(village.code(), 20), null);
            clock.set(LocalDate.of(2017, 2, 17));
            var nominating = elections.at(village.code(), Body.VILLAGERS_COMMITTEE, Stage.NOMINATING);
            elections.passRules(nominating, POSTS, DIRECT);
            putsForward(0, Post.CHAIR);
            putsForward(2, Post.MEMBER);
            putsForward(3, Post.MEMBER);
            theyArePublished(browser);
            theyMeetTheVillagers();
            clock.set(ElectionFixture.DAY.atTime(8, 0));
            polls.open(polls.prepared(village, POSTS, DIRECT));
            counting.counted(village, 12);
            theirNamesAreWrittenAndCounted(browser);
            theResultHasNoCandidates(browser);
        }
    }

    private void rulesThatKnowNoList(Election election) {
        committee.navigate("/villages/" + village.code() + "/election/villagers-committee/rules");
        sees("先填好并保存草案");
        committee.fill("#seats-CHAIR", "1");
        committee.fill("#seats-MEMBER", "3");
        committee.selectOption("select[name=CANDIDACY]", "SELF_DIRECT");
        Map.of("PROXY_DEADLINE", "1", "CANDIDATE_AGENT", "NONE", "FINAL_LIST_DAYS", "4")
                .forEach((name, value) -> committee.selectOption("select[name=" + name + "]", value));
        committee.click("form[action$='/rules'] button[type=submit]");
        sees("没有确定");
        committee.selectOption("select[name=SELF_NOMINATION_DAYS]", "10");
        committee.selectOption("select[name=SELF_NOMINATION_BACKERS]", "1");
        committee.click("form[action$='/rules'] button[type=submit]");
        var held = LocalDate.of(2017, 1, 24);
        assertThat(village.call(() -> meetings.hold(
                        election.id(),
                        MeetingPurpose.RULES,
                        MeetingKind.REPRESENTATIVES,
                        held.minusDays(3),
                        held,
                        30,
                        28,
                        27,
                        village.as(Role.ELECTION_COMMITTEE))))
                .isInstanceOf(Verdict.Done.class);
        committee.navigate("/villages/" + village.code() + "/election/villagers-committee/rules");
        committee.click("form[action$='/pass'] button");
        sees("无候选人的自荐直选");
        confirms();
        assertThat(village.call(() -> rules.settings(election.id())).selfDirect()).isTrue();
    }

    private void putsForward(int voter, Post post) {
        var card = village.voters().get(voter);
        committee.navigate(candidates + "?q=" + card.name());
        committee.check("#p-" + card.id());
        committee.selectOption("select[name=post]", post.name());
        assertThat(committee.locator("select[name=channel] option[value=NOMINATED]")).hasCount(0);
        committee.selectOption("select[name=channel]", "SELF");
        var backer = village.voters().get(15);
        committee.fill("textarea[name=named]", backer.name() + " " + backer.group());
        committee.selectOption("select[name=education]", "61");
        committee.selectOption("select[name=politicalStatus]", "13");
        committee.click("form[data-answers] button[type=submit]");
        sees(card.name());
    }

    private void theyArePublished(Browser browser) {
        clock.set(LocalDate.of(2017, 2, 27));
        committee.navigate(candidates);
        committee.click("form[action$='/publish'] button");
        confirms();
        sees("自荐直选不设候选人");
        var villager = browser.person(Browser.Screen.DESK);
        villager.navigate("/v/" + village.code());
        assertThat(villager.locator("main, body").first()).containsText("自荐人");
        assertThat(villager.locator("body")).containsText(village.voters().get(2).name());
        villager.context().close();
    }

    private void theyMeetTheVillagers() {
        committee.navigate(candidates + "/meeting");
        committee.fill("input[name=at]", "2017-03-01T19:00");
        committee.fill("input[name=place]", "村文化礼堂");
        committee.click("form[action$='/meeting'] button");
        sees("村文化礼堂");
        clock.set(LocalDateTime.of(2017, 3, 2, 9, 0));
        committee.navigate(candidates + "/meeting");
        committee.fill("input[name=villagers]", "60");
        committee.locator("input[type=radio][value=yes]").all().forEach(Locator::check);
        committee.click("form[action$='/record'] button");
        sees("到会村民 60 人");
    }

    // a self-nominee has a code as anybody whose name is read; another villager is written in by name
    private void theirNamesAreWrittenAndCounted(Browser browser) {
        var sitting = counting.opened(village, 12);
        var other = village.voters().get(9);
        var teller = browser.demonstrator(demonstration, village, Role.TELLER, "1");
        polls.present(village, "teller1-" + village.code());
        teller.navigate("/villages/" + village.code() + "/count/villagers-committee");
        assertThat(teller.locator("#count")).hasAttribute("data-ready", "yes");
        assertThat(teller.locator("body")).containsText(village.voters().getFirst().name());
        teller.context().close();
        int after = 0;
        for (int n = 0; n < 12; n++) {
            var keys = "1 2 3 " + written(other);
            assertThat(counting.read(village, sitting, after, keys).toString()).contains("Read");
            after++;
        }
        assertThat(village.call(() -> counts.close(
                        village.election(), village.as(Role.ELECTION_COMMITTEE), village.as(Role.SCRUTINEER))))
                .isInstanceOf(Verdict.Done.class);
        assertThat(village.call(() -> counts.declare(
                        village.election(), village.as(Role.ELECTION_COMMITTEE), village.as(Role.SCRUTINEER))))
                .isInstanceOf(Verdict.Done.class);
    }

    private String written(org.huanjie.roll.voter.VoterCard other) {
        return Integer.toString(counting.writtenIn(village, Post.MEMBER, other.id()));
    }

    private void theResultHasNoCandidates(Browser browser) {
        var file = village.call(() -> counts.countFile(village.election()).orElseThrow());
        assertThat(file).contains("WRITE_IN").doesNotContain("\"CANDIDATE\"").doesNotContain("self_nomination");
        var villager = browser.person(Browser.Screen.DESK);
        villager.navigate("/v/" + village.code());
        assertThat(villager.locator("body")).containsText("4 人当选");
        assertThat(villager.locator("body")).containsText(village.voters().get(9).name());
        Browser.look(villager, "direct-result");
    }

    private void sees(String text) {
        assertThat(committee.locator("main")).containsText(text);
    }

    private void confirms() {
        committee.click(".hj-confirm button.btn-primary");
    }
}
