package org.huanjie.candidacy.review.criterion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.access.TestSignIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Channel;
import org.huanjie.candidacy.review.ReviewFixture;
import org.huanjie.candidacy.review.organ.OrganFixture;
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
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** 审查条件页面 — the county adopts, sets and seats by its page alone; an edition is open to everybody. */
@HuanjieIT
class CriteriaPagesIT {

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
    OrganFixture organs;

    @Autowired
    Candidates candidates;

    Places.County county;
    String path;
    SignedIn office;
    SignedIn guidance;

    @BeforeEach
    void aCounty() {
        county = places.newCounty(1, 1);
        path = "/counties/" + county.code() + "/criteria";
        office = ReviewFixture.office(county);
        guidance = ReviewFixture.guidance(county);
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void aWholeEditionIsAdoptedAndReviewsThatWaitedGoByIt() throws Exception {
        elections.open(county);
        var village = county.village();
        var person = rolls.voters(village, 3).getFirst();
        clock.set(LocalDate.of(2017, 2, 17));
        var election = elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.NOMINATING);
        var committee = RollFixture.committee(village);
        assertThat(committee.scope()
                        .call(() -> candidates.enter(
                                election.id(), person.id(), Post.CHAIR, Channel.NOMINATED, "21", "13", committee)))
                .isInstanceOf(Verdict.Done.class);
        assertThat(fixture.of(election.id(), person.id(), village).edition()).isNull();
        assertThat(body(get(path), office))
                .contains("还没有采用版本", "平阳县 2017 年", "请向平阳县取得")
                .doesNotContain("value=\"ED-PY2017\"");
        var empty = send(path, Map.of("edition", "ED-PY2017"), office);
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(empty.getContentAsString()).contains("id=\"document-fault\"", "id=\"from-day-fault\"");
        var incomplete = Map.of("edition", "ED-PY2017", "fromDay", "2017-01-01", "document", "县换〔2017〕1号");
        assertThat(send(path, incomplete, office).getContentAsString()).contains("尚未取得正式文件，不能据以审查");
        var whole = new HashMap<>(incomplete);
        whole.put("edition", ReviewFixture.EDITION);
        assertThat(send(path, whole, guidance).getStatus()).isEqualTo(403);
        assertThat(send(path, whole, office).getStatus()).isEqualTo(303);
        assertThat(fixture.of(election.id(), person.id(), village).edition()).isEqualTo(ReviewFixture.EDITION);
        assertThat(body(get(path), guidance)).contains("采用：", "县换〔2017〕1号").doesNotContain(">采用</button>");
    }

    @Test
    void numbersAreSetWithinTheirRanges() throws Exception {
        var numbers = new HashMap<String, String>();
        for (var setting : ReviewSetting.values()) {
            numbers.put(setting.name(), Integer.toString(setting.unset()));
        }
        numbers.put("WITHDRAWAL_HOURS", "23");
        var refused = send(path + "/settings", numbers, office);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("WITHDRAWAL_HOURS-fault", "value=\"23\"");
        numbers.put("WITHDRAWAL_HOURS", "48");
        assertThat(send(path + "/settings", numbers, office).getStatus()).isEqualTo(303);
        assertThat(body(get(path), office)).contains("value=\"48\"");
    }

    @Test
    void organsAreSeatedAndUnseated() throws Exception {
        var account = organs.account(county, "one");
        assertThat(body(get(path), office)).contains(account.signInName(), "还没有部门席位");
        assertThat(send(path + "/organs", Map.of("organ", "COURT"), office).getStatus()).isEqualTo(422);
        var seat = Map.of("organ", "COURT", "account", account.signInName());
        assertThat(send(path + "/organs", seat, office).getStatus()).isEqualTo(303);
        assertThat(send(path + "/organs", seat, office).getContentAsString()).contains("已经代表一个部门");
        assertThat(body(get("/organ"), account)).contains("法院");
        var desk = Pattern.compile(path + "/organs/[0-9a-f-]{36}/end").matcher(body(get(path), office));
        assertThat(desk.find()).isTrue();
        assertThat(send(desk.group(), Map.of(), office).getStatus()).isEqualTo(303);
        assertThat(body(get("/organ"), account)).contains("还没有代表任何部门");
    }

    @Test
    void everybodyReadsWhatACriterionCanAndCannotDo() throws Exception {
        assertThat(open("/criteria/LAW")).contains("被剥夺政治权利", "法院", "裁判文书", "可以决定不列入名单", "没有文书不起作用");
        assertThat(open("/criteria/ED-ZJ2013"))
                .contains("浙村换发〔2013〕4号", "5 年内", "只作提示", "不能据此把任何人排除在名单之外")
                .doesNotContain("可以决定不列入名单");
        assertThat(open("/criteria/ED-PY2017")).contains("请向平阳县取得");
        assertThat(browser.perform(get("/criteria/NONE"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    private String open(String address) throws Exception {
        var answer = browser.perform(get(address)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private String body(MockHttpServletRequestBuilder request, SignedIn who) throws Exception {
        var answer = browser.perform(request.with(as(who))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse send(String address, Map<String, String> fields, SignedIn who) throws Exception {
        var request = post(address).with(csrf()).with(as(who));
        fields.forEach(request::param);
        return browser.perform(request).andReturn().getResponse();
    }
}
