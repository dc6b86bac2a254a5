package org.huanjie.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.huanjie.readiness.assessment.ReadinessFixture.done;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Stage;
import org.huanjie.readiness.assessment.ReadinessFixture;
import org.huanjie.readiness.condition.Condition;
import org.huanjie.readiness.condition.ConditionState;
import org.huanjie.readiness.condition.Decision;
import org.huanjie.readiness.condition.Evidence;
import org.huanjie.readiness.condition.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A village is brought to its pass by what people type into the pages, and by nothing else. */
@HuanjieIT
class ReadinessPagesIT {

    @Autowired
    Places places;

    @Autowired
    ElectionFixture elections;

    @Autowired
    ReadinessFixture fixture;

    @Autowired
    MockMvc browser;

    @Autowired
    TestClock clock;

    Places.County county;
    String village;

    @BeforeEach
    void aVillageInTerm() {
        clock.set(LocalDate.of(2017, 1, 15));
        county = places.newCounty(1, 2);
        village = county.village();
        elections.open(county);
    }

    @Test
    void aVillageChecksItselfAppliesAndTheTownPassesIt() throws Exception {
        as(Role.VILLAGE_TEAM, village, get(path(""))).andExpect(status().isOk());
        as(Role.VILLAGE_TEAM, village, form(path("/self-check"), sixCards("0", "check")))
                .andExpect(redirectedUrl(path("/check")));
        as(Role.VILLAGE_TEAM, village, get(path("/check")))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("河道整治"), containsString(path("#card-6")))));
        as(Role.VILLAGE_TEAM, village, form(path("/application"), Map.of())).andExpect(redirectedUrl(path("")));
        assertThat(fixture.of(village).state()).isEqualTo(State.APPLIED);
        as(Role.VILLAGE_TEAM, village, get(path("/check"))).andExpect(redirectedUrl(path("")));

        var member = fixture.member(county.town()).toString();
        as(
                        Role.TOWN_COMMITTEE,
                        county.town(),
                        form("/towns/" + county.town() + "/readiness/settings", Map.of("RATING_THRESHOLD", "80")))
                .andExpect(redirectedUrl("/towns/" + county.town() + "/readiness"));
        as(Role.TOWN_REVIEW, county.town(), form(path("/verification"), sixFindings(member)))
                .andExpect(redirectedUrl(path("/verification")));
        as(Role.TOWN_COMMITTEE, county.town(), form(path("/decision"), Map.of("decision", "PASS")))
                .andExpect(redirectedUrl(path("/verification")));
        assertThat(fixture.of(village).passed()).isTrue();
    }

    @Test
    void whatCannotBeReadComesBackAsTypedWithEveryFault() throws Exception {
        var typed = sixCards("0", "check");
        typed.put("KEY_PERSONS.0.lastTalk", "去年冬天");
        typed.put("VILLAGERS_RATING.asked", "很多");
        typed.put("VILLAGERS_RATING.score", "９２．５％");
        as(Role.VILLAGE_TEAM, village, form(path("/self-check"), typed))
                .andExpect(status().is(422))
                .andExpect(
                        content().string(allOf(containsString("去年冬天"), containsString("很多"), containsString("不是日期"))))
                .andExpect(content().string(allOf(
                        containsString("aria-describedby=\"KEY_PERSONS-0-last-talk-fault\""),
                        containsString("href=\"#VILLAGERS_RATING-asked\""),
                        not(containsString("VILLAGERS_RATING-score-fault")))));
        assertThat(fixture.of(village).state()).isEqualTo(State.UNAPPLIED);
    }

    @Test
    void applyingWithoutEverythingSavesWhatIsThereAndListsWhatIsMissing() throws Exception {
        var typed = sixCards("0", "check");
        typed.remove("FINANCE.AUDIT_REPORT.dated");
        as(Role.ELECTION_COMMITTEE, village, form(path("/self-check"), typed))
                .andExpect(redirectedUrl(path("/check")));
        as(Role.ELECTION_COMMITTEE, village, get(path("/check")))
                .andExpect(content().string(containsString("离任审计报告的标题和日期")));
        as(Role.ELECTION_COMMITTEE, village, form(path("/application"), Map.of()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("离任审计报告的标题和日期")));
        assertThat(fixture.of(village).state()).isEqualTo(State.SELF_CHECK);
        assertThat(fixture.of(village).item(Condition.HEADS_CLEAR).state()).isEqualTo(ConditionState.CLAIMED);
    }

    @Test
    void aStaleFormComesBackWithWhatWasTyped() throws Exception {
        done(fixture.selfCheck(village, ReadinessFixture.complete()));
        var typed = sixCards("0", "save");
        typed.put("FINANCE.note", "这一句不能丢");
        as(Role.VILLAGE_TEAM, village, form(path("/self-check"), typed))
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(containsString("别人已有改动"), containsString("这一句不能丢"))));
    }

    @Test
    void bothStatementsStandSideBySide() throws Exception {
        fixture.apply(village);
        done(fixture.verify(village, ReadinessFixture.metBut(Condition.HARD_ISSUES)));
        as(Role.TOWN_REVIEW, county.town(), get(path("/verification")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("河道整治"),
                                containsString("缺少材料"),
                                containsString("测试核查员"),
                                containsString("测试VILLAGE_TEAM"),
                                containsString("两人的账号由谁经手"))));
        as(Role.TOWN_COMMITTEE, county.town(), get(path("/verification")))
                .andExpect(content().string(containsString("两人的账号由谁经手")));
        as(Role.TOWN_SEVEN, county.town(), get(path("/verification")))
                .andExpect(content().string(not(containsString("两人的账号由谁经手"))));
        as(Role.VILLAGE_TEAM, village, get(path(""))).andExpect(content().string(containsString("缺少材料")));
    }

    @Test
    void aDecisionAgainstTheRecordComesBackWithItsReasons() throws Exception {
        fixture.apply(village);
        done(fixture.verify(village, ReadinessFixture.metBut(Condition.FINANCE)));
        as(Role.TOWN_COMMITTEE, county.town(), form(path("/decision"), Map.of("decision", "PASS", "reason", "先通过再补")))
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(containsString("村级财务清理是否到位"), containsString("先通过再补"))));
        assertThat(fixture.of(village).state()).isEqualTo(State.VERIFYING);
    }

    @Test
    void theWorkingGroupAsksForRectificationButDoesNotDecide() throws Exception {
        fixture.apply(village);
        done(fixture.verify(village, ReadinessFixture.metBut(Condition.FINANCE)));
        as(Role.TOWN_REVIEW, county.town(), form(path("/decision"), Map.of("decision", "REFUSE", "reason", "x")))
                .andExpect(status().isForbidden());
        as(Role.TOWN_REVIEW, county.town(), form(path("/rectification"), Map.of("reason", "补齐审计报告")))
                .andExpect(redirectedUrl(path("/verification")));
        assertThat(fixture.of(village).state()).isEqualTo(State.RECTIFYING);
    }

    @Test
    void aRefusalGoesToTheCountyAndComesBackWithAnAnswer() throws Exception {
        fixture.apply(village);
        done(fixture.verify(village, ReadinessFixture.metBut(Condition.FINANCE)));
        done(fixture.decide(village, Decision.REFUSE, "账目未清"));
        as(Role.VILLAGE_TEAM, village, form(path("/appeal"), Map.of("reason", "审计报告已公布")))
                .andExpect(redirectedUrl(path("")));
        as(Role.COUNTY_OFFICE, county.code(), get("/counties/" + county.code() + "/readiness"))
                .andExpect(content().string(containsString("申诉待答复")));
        as(Role.COUNTY_OFFICE, county.code(), get(path("/verification")))
                .andExpect(content().string(containsString("审计报告已公布")));
        as(Role.COUNTY_OFFICE, county.code(), form(path("/answer"), Map.of("reopen", "true", "reason", "重新核查")))
                .andExpect(redirectedUrl(path("/verification")));
        assertThat(fixture.of(village).standing().takenUp()).isTrue();
    }

    @Test
    void theCountyLooksAgain() throws Exception {
        fixture.pass(village);
        as(Role.GUIDANCE_GROUP, county.code(), form(path("/spot-check"), Map.of("withdraw", "true", "reason", "账目有误")))
                .andExpect(redirectedUrl(path("/verification")));
        assertThat(fixture.of(village).state()).isEqualTo(State.VERIFYING);
    }

    @Test
    void aStartFromAPageThatSawThePassIsRefusedOnceItIsWithdrawn() throws Exception {
        fixture.pass(village);
        elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.PREPARING);
        as(Role.TOWN_COMMITTEE, county.town(), get("/villages/" + village)).andExpect(status().isOk());
        as(Role.COUNTY_OFFICE, county.code(), form(path("/spot-check"), Map.of("withdraw", "true", "reason", "账目有误")));
        as(Role.TOWN_COMMITTEE, county.town(), start())
                .andExpect(content().string(allOf(containsString("群众评价是否达标"), containsString("还没有通过"))));
        as(Role.TOWN_COMMITTEE, county.town(), start().cookie(new jakarta.servlet.http.Cookie("language", "en")))
                .andExpect(content().string(containsString("is not verified as met")));
        assertThat(elections.find(village, Body.VILLAGERS_COMMITTEE).stage()).isEqualTo(Stage.PREPARING);
    }

    private MockHttpServletRequestBuilder start() {
        return form(
                "/villages/" + village + "/election/villagers-committee/stage",
                Map.of("expected", "PREPARING", "next", "STARTED"));
    }

    @Test
    void theTownWorksOffItsListAndNamesItsGroup() throws Exception {
        fixture.apply(village);
        var town = "/towns/" + county.town() + "/readiness";
        as(Role.TOWN_COMMITTEE, county.town(), get(town))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("等乡镇工作组核查")));
        as(Role.TOWN_COMMITTEE, county.town(), form(town + "/group", Map.of("personName", "测试甲", "organ", "")))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("测试甲")));
        as(Role.TOWN_COMMITTEE, county.town(), form(town + "/group", Map.of("personName", "测试甲", "organ", "测试办")))
                .andExpect(redirectedUrl(town + "/group"));
        as(Role.TOWN_REVIEW, county.town(), get(town + "/group"))
                .andExpect(content().string(containsString("测试甲")));
        as(Role.TOWN_COMMITTEE, county.town(), form(town + "/settings", Map.of("RATING_THRESHOLD", "101")))
                .andExpect(status().is(422));
    }

    @Test
    void aCountyOfSixHundredIsPaged() throws Exception {
        var large = places.newCounty(16, 38);
        elections.open(large);
        var page = "/counties/" + large.code() + "/readiness";
        as(Role.COUNTY_OFFICE, large.code(), get(page))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("共 608 个村"),
                                containsString("测试村1-1<"),
                                not(containsString("测试村16-38<")))));
        as(Role.COUNTY_OFFICE, large.code(), get(page + "?page=13"))
                .andExpect(content().string(containsString("测试村16-38<")));
        as(
                        Role.COUNTY_OFFICE,
                        large.code(),
                        get(page + "?state=PASSED&town=" + large.towns().get(2)))
                .andExpect(content().string(containsString("各村（0）")));
    }

    @Test
    void aCodeThatIsNoVillageHasNoPage() throws Exception {
        as(Role.TOWN_REVIEW, county.town(), get("/villages/" + county.town() + "/readiness/verification"))
                .andExpect(status().isNotFound());
    }

    private ResultActions as(Role role, String division, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(TestSignIn.as(role, division)));
    }

    private static MockHttpServletRequestBuilder form(String path, Map<String, String> values) {
        var request = post(path).with(csrf());
        values.forEach(request::param);
        return request;
    }

    private String path(String page) {
        return "/villages/" + village + "/readiness" + page;
    }

    private Map<String, String> sixFindings(String member) {
        var values = new LinkedHashMap<String, String>();
        values.put("verifier", member);
        values.put("seen", Integer.toString(fixture.of(village).standing().stamp()));
        for (var condition : Condition.values()) {
            values.put(condition + ".met", "yes");
        }
        return values;
    }

    private static Map<String, String> sixCards(String seen, String then) {
        var values = new LinkedHashMap<String, String>();
        values.put("seen", seen);
        values.put("then", then);
        for (var condition : Condition.values()) {
            values.put(condition + ".met", "yes");
            if (ReadinessFixture.evidence(condition) instanceof Evidence.Documents documents) {
                documents.documents().forEach(document -> {
                    values.put(condition + "." + document.kind() + ".title", document.title());
                    values.put(condition + "." + document.kind() + ".dated", String.valueOf(document.dated()));
                });
            }
        }
        values.put("KEY_PERSONS.0.role", "老干部代表");
        values.put("KEY_PERSONS.0.officer", "驻村干部");
        values.put("KEY_PERSONS.0.lastTalk", "2017-01-10");
        values.put("HARD_ISSUES.0.title", "河道整治");
        values.put("HARD_ISSUES.0.risk", "YELLOW");
        values.put("HARD_ISSUES.0.plan", "三月底前完工");
        values.put("HARD_ISSUES.0.due", "2017-03-31");
        values.put("VILLAGERS_RATING.frame", "各小组随机抽户");
        values.put("VILLAGERS_RATING.asked", "60");
        values.put("VILLAGERS_RATING.responses", "55");
        values.put("VILLAGERS_RATING.score", "88.5");
        return values;
    }
}
