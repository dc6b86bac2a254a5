package org.huanjie.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.election.committee.Choice;
import org.huanjie.election.committee.Choices;
import org.huanjie.election.committee.Proposed;
import org.huanjie.election.committee.Tie;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.Stage;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.issuing.Issuing;
import org.huanjie.polling.preparation.Kinship;
import org.huanjie.polling.preparation.MobileVoting;
import org.huanjie.polling.preparation.Proxies;
import org.huanjie.polling.preparation.WhyAway;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HuanjieIT
class PublicVillageIT {

    @Autowired
    MockMvc browser;

    @Autowired
    Places places;

    @Autowired
    ElectionFixture elections;

    @Autowired
    PollFixture polls;

    @Autowired
    PublicReading reading;

    @Autowired
    PublicRecords records;

    @Autowired
    Issuing issuing;

    @Autowired
    TestClock clock;

    @Autowired
    Proxies proxies;

    @Autowired
    MobileVoting mobile;

    @Autowired
    Choices choices;

    @Test
    void aVillageThatHasNotBegunHasItsPage() throws Exception {
        var county = places.newCounty(1, 1);
        browser.perform(get("/v/" + county.village()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("测试村1-1")))
                .andExpect(content().string(containsString("还没有开始换届")));
    }

    @Test
    void whatIsNoVillageHasNoPage() throws Exception {
        var county = places.newCounty(1, 1);
        browser.perform(get("/v/" + county.town())).andExpect(status().isNotFound());
        browser.perform(get("/v/999999999999")).andExpect(status().isNotFound());
        browser.perform(get("/v/x' OR '1'='1")).andExpect(status().isNotFound());
    }

    @Test
    void whoSupervisesIsPublicOnceTheyAreChosen() throws Exception {
        var village = polls.listed(10);
        clock.set(ElectionFixture.DAY.atTime(20, 0));
        var supervisors = elections.at(village.code(), Body.SUPERVISORY_COMMITTEE, Stage.MEETING);
        polls.meet(supervisors, 30, 25);
        var team = village.as(Role.VILLAGE_TEAM);
        var chosen = List.of("甲子监", "乙丑监", "丙寅监").stream()
                .map(name -> new Proposed(
                        new Choice(name, name.startsWith("甲") ? Post.CHAIR : Post.MEMBER, 20, true),
                        Optional.of(Tie.NONE),
                        false))
                .toList();
        assertThat(village.call(() -> choices.record(supervisors.id(), chosen, team)))
                .isInstanceOf(Verdict.Done.class);
        assertThat(village.call(() -> reading.of(village.code()).orElseThrow().elections()))
                .allMatch(line -> line.list().chosen().isEmpty());
        // the fixture goes round the program's commits, so the page is first asked for after it
        elections.at(village.code(), Body.SUPERVISORY_COMMITTEE, Stage.DECLARED);
        browser.perform(get("/v/" + village.code()))
                .andExpect(content().string(containsString("主任：甲子监")))
                .andExpect(content().string(containsString("乙丑监")))
                .andExpect(content().string(containsString("/v/" + village.code() + "/supervisors.pdf")));
        var notice = browser.perform(get("/v/" + village.code() + "/supervisors.pdf"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(notice)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains("甲子监", "乙丑监", "丙寅监", "应到30人，实到25人");
        }
    }

    /** Seven questions bring people here; each is answered at the top, or a tap from it. */
    @Test
    void whatPeopleComeForIsATapFromTheTop() throws Exception {
        var village = polls.listed(10);
        var home = "/v/" + village.code();
        browser.perform(get(home))
                .andExpect(content().string(containsString("href=\"" + home + "/roll\"")))
                .andExpect(content().string(containsString("href=\"#standing\"")))
                .andExpect(content().string(containsString("id=\"standing\"")));
        var voter = village.voters().getFirst();
        browser.perform(get(home + "/roll").param("name", " " + voter.name()))
                .andExpect(content().string(containsString("在名单上：第 " + voter.group() + " 村民小组")))
                .andExpect(content().string(not(containsString(village.voters().get(5).name()))));
        browser.perform(get(home + "/roll").param("name", "查无此人"))
                .andExpect(content().string(containsString("名单上没有“查无此人”")));
        // a part of a name is nobody's name
        browser.perform(get(home + "/roll").param("name", voter.name().substring(0, 1)))
                .andExpect(content().string(not(containsString("在名单上："))));
    }

    /** The roll that is posted no more is not to be learned by trying names; whoever asks from elsewhere is answered. */
    @Test
    void whoTriesManyNamesIsAnsweredNoMoreForAWhile() throws Exception {
        var village = polls.listed(10);
        var roll = "/v/" + village.code() + "/roll";
        var name = village.voters().getFirst().name();
        for (int n = 0; n < 30; n++) {
            browser.perform(get(roll).param("name", "无名" + n).with(from("203.0.113.7")))
                    .andExpect(status().isOk());
        }
        browser.perform(get(roll).param("name", name).with(from("203.0.113.7")))
                .andExpect(status().isTooManyRequests());
        browser.perform(get(roll).with(from("203.0.113.7"))).andExpect(status().isOk());
        browser.perform(get(roll).param("name", name).with(from("203.0.113.8")))
                .andExpect(status().isOk());
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    @Test
    void beforeItIsPostedTheRollAnswersNobody() throws Exception {
        var village = polls.listed(10);
        elections.at(village.code(), Body.VILLAGERS_COMMITTEE, Stage.REGISTERING);
        var voter = village.voters().getFirst();
        browser.perform(get("/v/" + village.code() + "/roll").param("name", voter.name()))
                .andExpect(content().string(containsString("名单还没有公布")))
                .andExpect(content().string(not(containsString("在名单上"))));
    }

    @Test
    void candidatesShowOnceTheyArePublishedAndNotBefore() throws Exception {
        var village = polls.listed(10);
        var first = village.voters().getFirst();
        browser.perform(get("/v/" + village.code()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(first.name())))
                .andExpect(content().string(containsString("按姓氏笔画")));
        elections.at(village.code(), Body.VILLAGERS_COMMITTEE, Stage.NOMINATING);
        assertThat(org.huanjie.store.scope.Scope.of(village.code())
                        .call(() -> reading.of(village.code()))
                        .orElseThrow()
                        .elections())
                .allSatisfy(line -> assertThat(line.list().candidates()).isEmpty());
    }

    @Test
    void whoVotesForWhomAndToWhomTheBoxComesIsPublicFromThePreparationToTheResultAlone() throws Exception {
        var village = polls.listed(10);
        polls.prepare(village);
        var committee = village.as(Role.ELECTION_COMMITTEE);
        clock.set(ElectionFixture.DAY.minusDays(2).atTime(9, 0));
        var away = village.voters().get(7);
        var ill = village.voters().get(8);
        village.call(() -> {
            PollFixture.done(proxies.delegate(
                    village.election(),
                    new Proxies.Written(
                            away.id(), village.voter(9), Optional.of(Kinship.SIBLING), Optional.of(WhyAway.STUDY)),
                    committee));
            PollFixture.done(mobile.apply(village.election(), ill.id(), committee));
            return true;
        });
        assertThat(named(village)).isZero();
        polls.record(village);
        elections.at(village.code(), Body.VILLAGERS_COMMITTEE, Stage.VOTE_PREPARED);
        browser.perform(get("/v/" + village.code()))
                .andExpect(content()
                        .string(containsString(
                                away.name() + " 委托 " + village.voters().get(9).name())))
                .andExpect(content().string(containsString(ill.name() + "（第")));
        elections.at(village.code(), Body.VILLAGERS_COMMITTEE, Stage.COUNTING);
        assertThat(named(village)).isEqualTo(2);
        elections.at(village.code(), Body.VILLAGERS_COMMITTEE, Stage.DECLARED);
        assertThat(named(village)).isZero();
    }

    @Test
    void whatIsCommittedShowsAtTheNextLook() {
        var village = polls.polling(10);
        assertThat(handedOut(village)).isZero();
        var desk = polls.desks(village).getFirst().id();
        for (int n = 0; n < 2; n++) {
            int voter = n;
            assertThat(village.call(() -> issuing.issue(
                            village.code(),
                            village.election(),
                            desk,
                            village.voter(voter),
                            null,
                            village.as(Role.BALLOT_ISSUER))))
                    .isInstanceOf(Issuing.Issue.Issued.class);
            assertThat(handedOut(village)).isEqualTo(n + 1);
        }
    }

    private int handedOut(PollFixture.Village village) {
        return records.of(village.code()).orElseThrow().elections().stream()
                .filter(line -> line.election().id().equals(village.election()))
                .mapToInt(line -> line.turnout().issued())
                .sum();
    }

    private int named(PollFixture.Village village) {
        return village.call(() -> reading.of(village.code())).orElseThrow().elections().stream()
                .mapToInt(line -> line.proxies().size() + line.mobile().size())
                .sum();
    }

    @Test
    void namesOfTheRollArePublicDuringThePostingAlone() throws Exception {
        var village = polls.listed(10);
        var name = village.voters().getLast().name();
        browser.perform(get("/v/" + village.code() + "/roll").param("name", name))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("不再列出姓名")))
                .andExpect(content().string(not(containsString("pub-names")))); // to who knows a name it says whether, and no more

        var posted = polls.listed(11);
        elections.at(posted.code(), Body.VILLAGERS_COMMITTEE, Stage.ROLL_PUBLISHED);
        browser.perform(get("/v/" + posted.code() + "/roll")
                        .param("name", posted.voters().getLast().name()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("在名单上")));
    }

    @Test
    void nothingPrivateIsOnAPublicPage() throws Exception {
        var village = polls.polling(10);
        var page = browser.perform(get("/v/" + village.code()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("参选率").contains("0 / 10 人");
        assertThat(village.voters()).allSatisfy(voter -> {
            assertThat(page)
                    .doesNotContain(voter.maskedNumber())
                    .doesNotContain(voter.id().toString());
        });
        assertThat(village.voters().subList(7, 10))
                .noneSatisfy(voter -> assertThat(page).contains(voter.name()));
        assertThat(page)
                .doesNotContain("fixture")
                .doesNotContain("election_committee")
                .doesNotContain(village.election().toString());
    }

    @Test
    void aSearchFindsAVillageOfACountyWithATermAndGivesAPartOfAPage() throws Exception {
        var county = places.newCounty(1, 2);
        elections.open(county);
        browser.perform(get("/divisions").param("q", county.village(1)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/v/" + county.village(1))))
                .andExpect(content().string(not(containsString("<html"))));
        browser.perform(get("/public").param("q", "没有这个村"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("没有找到“没有这个村”")));
    }

    @Test
    void theStartIsPublicAndSendsThoseSignedInToTheirWork() throws Exception {
        var county = places.newCounty(1, 1);
        browser.perform(get("/")).andExpect(status().isOk());
        browser.perform(get("/").with(TestSignIn.as(Role.COUNTY_OFFICE, county.code())))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/counties/" + county.code() + "/wall"));
    }

    @Test
    void thePublicPagesAreInEnglishToo() throws Exception {
        var village = polls.polling(8);
        browser.perform(get("/v/" + village.code()).cookie(new jakarta.servlet.http.Cookie("language", "en")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Voting now")));
    }
}
