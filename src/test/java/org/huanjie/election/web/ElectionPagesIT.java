package org.huanjie.election.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.EnumSet;
import org.huanjie.Confirmed;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Stage;
import org.huanjie.region.DivisionCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** 换届网页 — what each page shows, and that a form with faults comes back whole. */
@HuanjieIT
class ElectionPagesIT {

    private static final LocalDate TODAY = LocalDate.of(2017, 1, 24);

    @Autowired
    Places places;

    @Autowired
    ElectionFixture fixture;

    @Autowired
    MockMvc browser;

    @Autowired
    TestClock clock;

    private Places.County county;
    private String village;
    private String forms;

    @BeforeEach
    void aVillage() {
        clock.set(TODAY);
        county = places.newCounty(1, 2);
        village = county.village();
        forms = "/villages/" + village + "/election/villagers-committee";
    }

    @Test
    void theCountyOfficeOpensTheTerm() throws Exception {
        var path = "/counties/" + county.code() + "/term";
        see(get(path), Role.COUNTY_OFFICE).andExpect(content().string(containsString("测试镇1")));
        send(
                        post(path)
                                .param("edition", "")
                                .param("began", "2017-13-01")
                                .param("ends", "2017-12-31"),
                        Role.COUNTY_OFFICE)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("2017-13-01")))
                .andExpect(content().string(containsString("2017-12-31")));
        send(
                        post(path)
                                .param("edition", "ZJ2012")
                                .param("began", "2017-01-01")
                                .param("ends", "2017-12-31"),
                        Role.COUNTY_OFFICE)
                .andExpect(redirectedUrl(path));
        see(get(path), Role.COUNTY_LEADER).andExpect(content().string(not(containsString("name=\"edition\""))));
        send(post(path), Role.GUIDANCE_GROUP).andExpect(status().isForbidden());
    }

    @Test
    void aVillageWithoutATermSaysSo() throws Exception {
        see(get("/villages/" + village), Role.VILLAGE_TEAM).andExpect(content().string(containsString("还没有启动换届")));
    }

    @Test
    void theVillagesPageShowsStagesReasonsAndWhoIsNext() throws Exception {
        fixture.open(county);
        see(get("/villages/" + village), Role.VILLAGE_TEAM)
                .andExpect(content().string(containsString("村民委员会")))
                .andExpect(content().string(containsString("还没有确定选举日")))
                .andExpect(content().string(containsString("由乡镇换届办办理")))
                .andExpect(content().string(containsString(forms + "/start")));
    }

    @Test
    void everyRoleThatWorksForTheVillageSeesItsPage() throws Exception {
        fixture.open(county);
        for (var role : EnumSet.complementOf(EnumSet.of(Role.PROVINCE_OFFICE, Role.ORGAN))) {
            see(get("/villages/" + village), role);
        }
    }

    @Test
    void theButtonIsThereForThoseWhoMayPressItAlone() throws Exception {
        fixture.open(county);
        fixture.at(village, Body.SUPERVISORY_COMMITTEE, Stage.MEETING);
        fixture.at(village, Body.VILLAGERS_COMMITTEE, Stage.FILED);
        see(get("/villages/" + village), Role.TOWN_COMMITTEE)
                .andExpect(content().string(containsString("缺少文件：移交清单")))
                .andExpect(content().string(not(containsString("value=\"HANDED_OVER\""))));
        send(document("HANDOVER_LIST"), Role.TOWN_COMMITTEE).andExpect(redirectedUrl(forms + "/documents"));
        send(post(forms + "/call-back").param("stage", "HANDED_OVER"), Role.TOWN_COMMITTEE)
                .andExpect(redirectedUrl("/villages/" + village));
        see(get("/villages/" + village), Role.TOWN_COMMITTEE)
                .andExpect(content().string(containsString("value=\"HANDED_OVER\"")));
        see(get("/villages/" + village), Role.VILLAGE_TEAM)
                .andExpect(content().string(not(containsString("value=\"HANDED_OVER\""))))
                .andExpect(content().string(containsString("条件已满足")));
        confirm(stage("FILED", "HANDED_OVER"), Role.TOWN_COMMITTEE).andExpect(redirectedUrl("/villages/" + village));
        send(stage("FILED", "HANDED_OVER"), Role.TOWN_COMMITTEE)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("无须再操作")));
    }

    @Test
    void aRefusedStageComesBackWithEveryReasonAndItsRemedy() throws Exception {
        fixture.open(county);
        fixture.at(village, Body.VILLAGERS_COMMITTEE, Stage.STARTED);
        send(stage("STARTED", "COMMITTEE_CHOSEN"), Role.VILLAGE_TEAM)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("选委会至少 3 人，现有 0 人")))
                .andExpect(content().string(containsString("推选足够的成员")))
                .andExpect(content().string(containsString("缺少文件：选委会名单公告")));
        send(stage("PREPARING", "COMMITTEE_CHOSEN"), Role.VILLAGE_TEAM)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("页面显示“准备”")));
        send(stage("NOWHERE", "STARTED"), Role.VILLAGE_TEAM).andExpect(status().isBadRequest());
    }

    @Test
    void anotherVillageIsNotThere() throws Exception {
        fixture.open(county);
        var stranger = TestSignIn.as(Role.VILLAGE_TEAM, county.village(1));
        browser.perform(get("/villages/" + village).with(stranger)).andExpect(status().isNotFound());
        browser.perform(stage("PREPARING", "STARTED").with(csrf()).with(stranger))
                .andExpect(status().isNotFound());
        see404(get("/villages/" + village + "/election/nobody/start"), Role.VILLAGE_TEAM);
    }

    @Test
    void seatsAndDayKeepWhatWasTyped() throws Exception {
        fixture.open(county);
        send(post(forms + "/start").param("seats", "9").param("day", "2017-02-01"), Role.VILLAGE_TEAM)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("value=\"9\"")))
                .andExpect(content().string(containsString("须为 3 至 7")))
                .andExpect(content().string(containsString("最早可定为 2017 年 2 月 13 日")));
        send(post(forms + "/start").param("seats", "vier").param("day", "morgen"), Role.VILLAGE_TEAM)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("vier")))
                .andExpect(content().string(containsString("morgen")));
        send(post(forms + "/start").param("seats", "4").param("day", "2017-03-04"), Role.VILLAGE_TEAM)
                .andExpect(redirectedUrl("/villages/" + village));
        see(get(forms + "/start"), Role.TOWN_COMMITTEE).andExpect(content().string(containsString("2017-03-04")));
    }

    @Test
    void theFormsFromTheStartToThePassedRules() throws Exception {
        fixture.open(county);
        fixture.at(village, Body.VILLAGERS_COMMITTEE, Stage.STARTED);
        see(get(forms + "/committee"), Role.VILLAGE_TEAM).andExpect(content().string(containsString("先在“会议”页登记")));
        send(meeting("COMMITTEE", "31"), Role.VILLAGE_TEAM)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("value=\"31\"")));
        send(meeting("COMMITTEE", "19"), Role.VILLAGE_TEAM).andExpect(redirectedUrl(forms + "/meetings"));
        see(get(forms + "/meetings"), Role.AUDITOR)
                .andExpect(content().string(containsString("须到 20")))
                .andExpect(content().string(containsString("无效")))
                .andExpect(content().string(not(containsString("<form method=\"post\" action=\"" + forms))));
        send(meeting("COMMITTEE", "28"), Role.VILLAGE_TEAM).andExpect(redirectedUrl(forms + "/meetings"));
        send(meeting("RULES", "28"), Role.VILLAGE_TEAM)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("须在推选产生选举委员会")));

        var valid = lastOption(see(get(forms + "/committee"), Role.VILLAGE_TEAM)
                .andReturn()
                .getResponse()
                .getContentAsString());
        send(people(valid, "张三", "张三", "李四"), Role.VILLAGE_TEAM)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("张三填写了两次")));
        send(people(valid, "张三", "李四", "王五"), Role.VILLAGE_TEAM).andExpect(redirectedUrl(forms + "/committee"));
        see(get(forms + "/committee"), Role.COUNTY_OFFICE).andExpect(content().string(containsString("王五")));
        send(meeting("RULES", "28"), Role.VILLAGE_TEAM).andExpect(redirectedUrl(forms + "/meetings"));

        send(draft("2", "1"), Role.ELECTION_COMMITTEE)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("应选主任 1 名，现为 2 名")));
        send(draft("1", "3"), Role.ELECTION_COMMITTEE).andExpect(redirectedUrl(forms + "/rules"));
        var page = see(get(forms + "/rules"), Role.ELECTION_COMMITTEE)
                .andExpect(content().string(containsString("“委托截止（投票日前几天）”没有确定")))
                .andReturn();
        var rulesMeeting = lastOption(page.getResponse().getContentAsString());
        send(post(forms + "/rules/pass").param("meeting", rulesMeeting), Role.ELECTION_COMMITTEE)
                .andExpect(status().is(422));
        send(
                        draft("1", "3")
                                .param("PROXY_DEADLINE", "1")
                                .param("CANDIDATE_AGENT", "NONE")
                                .param("FINAL_LIST_DAYS", "4"),
                        Role.ELECTION_COMMITTEE)
                .andExpect(redirectedUrl(forms + "/rules"));
        confirm(post(forms + "/rules/pass").param("meeting", rulesMeeting), Role.ELECTION_COMMITTEE)
                .andExpect(redirectedUrl("/villages/" + village));
        see(get(forms + "/rules"), Role.VILLAGE_TEAM).andExpect(content().string(containsString("SHA-256")));
    }

    @Test
    void aMemberLeavesByTheForm() throws Exception {
        fixture.open(county);
        fixture.at(village, Body.VILLAGERS_COMMITTEE, Stage.COMMITTEE_CHOSEN);
        var page = see(get(forms + "/committee"), Role.ELECTION_COMMITTEE)
                .andReturn()
                .getResponse()
                .getContentAsString();
        var chair =
                page.substring(page.indexOf("id=\"member\"")).replaceAll("(?s).*?<option value=\"([^\"]+)\".*", "$1");
        confirm(
                        post(forms + "/committee/leave").param("member", chair).param("because", "NOMINATED"),
                        Role.ELECTION_COMMITTEE)
                .andExpect(redirectedUrl(forms + "/committee"));
        page = see(get(forms + "/committee"), Role.ELECTION_COMMITTEE)
                .andExpect(content().string(containsString("另推主任")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var next = page.substring(page.indexOf("id=\"chair-member\""))
                .replaceAll("(?s).*?<option value=\"([^\"]+)\".*", "$1");
        send(post(forms + "/committee/chair").param("member", next), Role.ELECTION_COMMITTEE)
                .andExpect(redirectedUrl(forms + "/committee"));
    }

    @Test
    void theSupervisorsAreTakenDown() throws Exception {
        fixture.open(county);
        fixture.at(village, Body.SUPERVISORY_COMMITTEE, Stage.MEETING);
        var path = "/villages/" + village + "/election/supervisory-committee/choices";
        see(get(path), Role.VILLAGE_TEAM);
        send(post(path).param("name-1", "张三").param("post-1", "CHAIR").param("in-favour-1", "x"), Role.VILLAGE_TEAM)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("张三")));
    }

    @Test
    void theTownSeesItsVillagesAndTheirStages() throws Exception {
        fixture.open(county);
        fixture.at(village, Body.VILLAGERS_COMMITTEE, Stage.POLLING);
        see(get("/towns/" + county.town()), Role.TOWN_SEVEN)
                .andExpect(content().string(containsString("测试村1-1")))
                .andExpect(content().string(containsString("/villages/" + county.village(1))))
                .andExpect(content().string(containsString("投票")));
    }

    @Test
    void everyPageIsThereInEnglish() throws Exception {
        fixture.open(county);
        for (var form : new String[] {
            "",
            "/election/villagers-committee/start",
            "/election/villagers-committee/committee",
            "/election/villagers-committee/meetings",
            "/election/villagers-committee/rules",
            "/election/villagers-committee/documents",
            "/election/party-branch/choices"
        }) {
            browser.perform(get("/villages/" + village + form)
                            .cookie(new jakarta.servlet.http.Cookie("language", "en"))
                            .with(TestSignIn.as(Role.VILLAGE_TEAM, village)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("lang=\"en\"")));
        }
    }

    private MockHttpServletRequestBuilder document(String kind) {
        return post(forms + "/documents")
                .param("document", kind)
                .param("title", "文件")
                .param("number", "1 号")
                .param("dated", TODAY.toString())
                .param("note", "");
    }

    private MockHttpServletRequestBuilder stage(String expected, String next) {
        return post(forms + "/stage").param("expected", expected).param("next", next);
    }

    private MockHttpServletRequestBuilder meeting(String purpose, String present) {
        return post(forms + "/meetings")
                .param("purpose", purpose)
                .param("kind", "REPRESENTATIVES")
                .param("announced", TODAY.minusDays(3).toString())
                .param("held", TODAY.toString())
                .param("due", "30")
                .param("present", present)
                .param("in-favour", "19");
    }

    private MockHttpServletRequestBuilder people(String meeting, String... names) {
        var form = post(forms + "/committee").param("meeting", meeting);
        for (int i = 1; i <= names.length; i++) {
            form.param("name-" + i, names[i - 1]).param("office-" + i, i == 1 ? "CHAIR" : "MEMBER");
        }
        return form;
    }

    private MockHttpServletRequestBuilder draft(String chairs, String members) {
        return post(forms + "/rules").param("seats-CHAIR", chairs).param("seats-MEMBER", members);
    }

    // the last meeting in the list to choose from
    private static String lastOption(String page) {
        var list = page.substring(page.indexOf("id=\"meeting\""));
        list = list.substring(0, list.indexOf("</select>"));
        return list.substring(list.lastIndexOf("<option value=\"") + 15).replaceAll("(?s)\".*", "");
    }

    private ResultActions see(MockHttpServletRequestBuilder request, Role role) throws Exception {
        return browser.perform(request.with(TestSignIn.as(role, division(role))))
                .andExpect(status().isOk());
    }

    private void see404(MockHttpServletRequestBuilder request, Role role) throws Exception {
        browser.perform(request.with(TestSignIn.as(role, division(role)))).andExpect(status().isNotFound());
    }

    private ResultActions send(MockHttpServletRequestBuilder request, Role role) throws Exception {
        return browser.perform(request.with(csrf()).with(TestSignIn.as(role, division(role))));
    }

    private ResultActions confirm(MockHttpServletRequestBuilder request, Role role) throws Exception {
        return Confirmed.act(browser, request.with(csrf()).with(TestSignIn.as(role, division(role))));
    }

    private String division(Role role) {
        return new DivisionCode(village).at(role.level()).digits();
    }
}
