package org.huanjie.candidacy.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.huanjie.access.TestSignIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.account.Look;
import org.huanjie.access.account.Looks;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Channel;
import org.huanjie.candidacy.review.rules.Criterion;
import org.huanjie.candidacy.review.rules.CriterionId;
import org.huanjie.candidacy.review.rules.FindingProof;
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
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** 联审页面 — both levels work through their desks; what is found, told, decided, appealed and pledged, by the forms alone. */
@HuanjieIT
class ReviewPagesIT {

    private static final Pattern CONFIRMED = Pattern.compile("name=\"shown\" value=\"([^\"]+)\"");
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
    Reviews reviews;

    @Autowired
    Looks looks;

    Places.County county;
    String village;
    SignedIn committee;
    SignedIn town;
    SignedIn guidance;
    SignedIn office;
    Election election;
    VoterCard person;
    Review review;

    @BeforeEach
    void oneIsNominated() {
        county = places.newCounty(1, 1);
        village = county.village();
        committee = RollFixture.committee(village);
        town = ReviewFixture.town(county);
        guidance = ReviewFixture.guidance(county);
        office = ReviewFixture.office(county);
        elections.open(county);
        person = rolls.voters(village, 3).getFirst();
        fixture.adopt(county);
        clock.set(LocalDate.of(2017, 2, 17));
        election = elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.NOMINATING);
        assertThat(committee.scope()
                        .call(() -> candidates.enter(
                                election.id(), person.id(), Post.CHAIR, Channel.NOMINATED, "21", "13", committee)))
                .isInstanceOf(Verdict.Done.class);
        review = fixture.of(election.id(), person.id(), village);
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void aLevelAnswersEverythingAndHandsIn() throws Exception {
        assertThat(body(get("/reviews/" + town.division()), town)).contains(person.name(), "待本级填写意见");
        assertThat(body(get(path()), town)).contains("乡镇未提交", "县未提交", "被剥夺政治权利", "法院：待答复");
        var empty = send("/opinions", Map.of("found-0", "yes", "documentOn-0", "明天"), town);
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(empty.getContentAsString()).contains("明天");
        var sent = new HashMap<String, String>();
        var asked = town.scope().call(() -> reviews.asked(review));
        for (int n = 0; n < asked.size(); n++) {
            sent.put("found-" + n, "no");
        }
        assertThat(send("/opinions", sent, town).getStatus()).isEqualTo(303);
        assertThat(confirmed("/submit", town).getStatus()).isEqualTo(303);
        assertThat(body(get(path()), town)).contains("乡镇已提交").doesNotContain("保存</button>");
        assertThat(body(get(path()), guidance)).doesNotContain("乡镇：没有查到");
        assertThat(send("/opinions", sent, guidance).getStatus()).isEqualTo(303);
        assertThat(confirmed("/submit", guidance).getStatus()).isEqualTo(303);
        assertThat(body(get("/reviews/" + county.code()), guidance)).contains("没有发现");
        // each level opened the papers several times: one look a day, which the person sees
        assertThat(town.scope().call(() -> looks.at(List.of(person.id().uuid()))))
                .extracting(Look::what, Look::by)
                .containsExactlyInAnyOrder(
                        tuple("candidacy.review", town.signInName()), tuple("candidacy.review", guidance.signInName()));
    }

    @Test
    void ofSeveralKindsOfEvidenceTheFormAsksForOne() throws Exception {
        var asked = town.scope().call(() -> reviews.asked(review));
        int away = asked.stream().map(Criterion::id).toList().indexOf(new CriterionId(ReviewFixture.EDITION, "ITEM-10"));
        assertThat(body(get(path()), town)).contains("name=\"kind-" + away + "\"").doesNotContain("name=\"kind-0\"");
        var sent = new HashMap<>(Map.of("found-" + away, "yes", "document-" + away, "1 号", "documentOn-" + away, "2017-01-02"));
        assertThat(send("/opinions", sent, town).getContentAsString()).contains("没有说明文书是哪一种材料", "会议记录、证明、裁判文书");
        sent.put("kind-" + away, "CERTIFICATE");
        assertThat(send("/opinions", sent, town).getStatus()).isEqualTo(303);
        assertThat(body(get(path()), town)).contains("<option value=\"CERTIFICATE\" selected>");
    }

    @Test
    void whatBindsIsToldDecidedConfirmedAndAppealed() throws Exception {
        fixture.conclude(review, county, List.of(new CriterionId("LAW", "SENTENCE")), JUDGMENT);
        assertThat(body(get("/reviews/" + town.division()), town)).contains("告知书待送达");
        assertThat(body(get(path()), town)).contains("(2016) 平刑初 1 号", "告知书还没有送达");
        var finding = id(body(get(path()), town), "/findings/([0-9a-f-]{36})/handed");
        assertThat(send("/findings/" + finding + "/handed", Map.of(), town).getStatus()).isEqualTo(303);
        var nominees = "/villages/" + village + "/nominees/villagers-committee";
        assertThat(body(get(nominees), committee)).contains("正在服刑", "决定不列入名单");
        assertThat(town.scope().call(() -> looks.at(List.of(person.id().uuid()))))
                .extracting(Look::by)
                .contains(committee.signInName());
        var bar = nominees + "/" + review.id() + "/findings/" + finding + "/bar";
        assertThat(sent(bar, Map.of("reasons", ""), committee).getStatus()).isEqualTo(422);
        assertThat(sent(bar, Map.of("reasons", "判决在案"), committee).getStatus()).isEqualTo(303);
        var shown = body(get(path()), office);
        var confirm = "/bars/" + id(shown, "/bars/([0-9a-f-]{36})/confirm") + "/confirm";
        assertThat(send(confirm, Map.of(), guidance).getStatus()).isEqualTo(422);
        assertThat(send(confirm, Map.of(), office).getStatus()).isEqualTo(303);
        whoIsKeptOffIsToldToWhoeverNeedsIt(nominees);
        assertThat(send("/findings/" + finding + "/appeal", Map.of("text", "判决已经改判"), town).getStatus())
                .isEqualTo(303);
        var other = new SignedIn(
                UUID.randomUUID(), "office-two", "县办二", office.role(), office.division());
        var appeal = id(body(get(path()), other), "/appeals/([0-9a-f-]{36})/decide");
        assertThat(send("/appeals/" + appeal + "/decide", Map.of("upheld", "yes", "reasons", "改判属实"), office)
                        .getStatus())
                .isEqualTo(422);
        assertThat(send("/appeals/" + appeal + "/decide", Map.of("upheld", "yes", "reasons", "改判属实"), other)
                        .getStatus())
                .isEqualTo(303);
        assertThat(body(get(path()), town)).contains("申诉成立。改判属实");
    }

    private void whoIsKeptOffIsToldToWhoeverNeedsIt(String nominees) throws Exception {
        var list = "/villages/" + village + "/candidates/villagers-committee";
        for (var reader : List.of(committee, office, TestSignIn.person(Role.TOWN_COMMITTEE, county.town()))) {
            assertThat(body(get(list), reader)).as(reader.role().name()).contains("依据文书决定、经县确认", person.name());
        }
        var team = TestSignIn.person(Role.VILLAGE_TEAM, village);
        assertThat(body(get(list), team)).doesNotContain("依据文书决定、经县确认", person.name());
        assertThat(body(get(nominees), team)).contains(person.name()).doesNotContain("正在服刑");
    }

    @Test
    void whoIsAdvisedTalksPledgesAndTakesItBack() throws Exception {
        fixture.conclude(review, county, List.of(new CriterionId(ReviewFixture.EDITION, "ITEM-10")), FindingProof.NONE);
        assertThat(body(get("/villages/" + village + "/nominees/villagers-committee"), committee))
                .doesNotContain("长期外出");
        assertThat(send("/talks", Map.of(), town).getStatus()).isEqualTo(303);
        var talk = id(body(get(path()), town), "/talks/([0-9a-f-]{36})/held");
        assertThat(send("/talks/" + talk + "/held", Map.of("on", "2017-02-17"), town).getStatus()).isEqualTo(422);
        assertThat(send(
                                "/talks/" + talk + "/held",
                                Map.of("on", "2017-02-17", "talkers", "镇书记", "shown", "告知书", "words", "我想想"),
                                town)
                        .getStatus())
                .isEqualTo(303);
        assertThat(body(get(path()), town)).contains("我想想");
        var pledge = "/villages/" + village + "/nominees/villagers-committee/" + review.id() + "/pledge";
        assertThat(sent(pledge, Map.of("words", "自愿不参选"), committee).getStatus()).isEqualTo(303);
        assertThat(sent(pledge + "/take-back", Map.of(), committee).getStatus()).isEqualTo(303);
        assertThat(committee.scope().call(() -> candidates.standing(election.id()))).hasSize(1);
    }

    private String path() {
        return "/villages/" + village + "/reviews/" + review.id();
    }

    private static String id(String page, String pattern) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private String body(MockHttpServletRequestBuilder request, SignedIn who)
            throws Exception {
        var answer = browser.perform(request.with(as(who))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse send(String act, Map<String, String> fields, SignedIn who) throws Exception {
        return sent(path() + act, fields, who);
    }

    private MockHttpServletResponse confirmed(String act, SignedIn who) throws Exception {
        var asked = send(act, Map.of(), who);
        assertThat(asked.getStatus()).isEqualTo(200);
        return send(act, Map.of("shown", id(asked.getContentAsString(), CONFIRMED.pattern())), who);
    }

    private MockHttpServletResponse sent(String address, Map<String, String> fields, SignedIn who) throws Exception {
        var request = post(address).with(csrf()).with(as(who));
        fields.forEach(request::param);
        return browser.perform(request).andReturn().getResponse();
    }
}
