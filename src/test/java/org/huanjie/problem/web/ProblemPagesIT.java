package org.huanjie.problem.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.door.Pace;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.schedule.CalendarItem;
import org.huanjie.election.schedule.CalendarSource;
import org.huanjie.problem.Problem;
import org.huanjie.problem.ProblemFilter;
import org.huanjie.problem.ProblemState;
import org.huanjie.problem.Problems;
import org.huanjie.problem.Tasks;
import org.huanjie.problem.sheet.Sheet;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** A problem goes its whole way by what people type into the pages. */
@HuanjieIT
class ProblemPagesIT {

    private static final LocalDate DAY = LocalDate.of(2017, 2, 1);

    @Autowired
    Places places;

    @Autowired
    MockMvc browser;

    @Autowired
    Pace pace;

    @Autowired
    TestClock clock;

    @Autowired
    Problems problems;

    @Autowired
    Tasks tasks;

    @Autowired
    List<CalendarSource> calendars;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    Places.County county;
    String village;
    SignedIn team;
    SignedIn cadre;
    SignedIn town;
    SignedIn office;
    SignedIn auditor;

    @BeforeEach
    void aVillageWithAccounts() {
        clock.set(DAY);
        county = places.newCounty(1, 2);
        village = county.village();
        team = TestSignIn.person(Role.VILLAGE_TEAM, village);
        cadre = TestSignIn.person(Role.RESIDENT_CADRE, village);
        town = TestSignIn.person(Role.TOWN_COMMITTEE, county.town());
        office = TestSignIn.person(Role.COUNTY_OFFICE, county.code());
        auditor = TestSignIn.person(Role.AUDITOR, county.code());
        List.of(team, cadre, town, office).forEach(this::open);
    }

    @Test
    void aProblemIsRegisteredAssignedWorkedOnAppliedForAndClosedByASecondPerson() throws Exception {
        var path = register();
        as(town, form(path + "/assignment", Map.of("owner", team.signInName(), "due", "2017-02-08", "seen", "1")))
                .andExpect(redirectedUrl(path));
        as(team, form(path + "/start", Map.of("seen", "2"))).andExpect(redirectedUrl(path));
        as(team, form(path + "/tasks", Map.of("text", "清淤三百米", "owner", team.signInName(), "due", "2017-02-05")))
                .andExpect(redirectedUrl(path));
        as(team, form(path + "/measures", Map.of("measureText", "请镇水利站帮助"))).andExpect(redirectedUrl(path));
        as(team, form(path + "/application", Map.of("said", "已清淤")))
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(containsString("还有 1 项任务"), containsString("已清淤"))));
        var task =
                Scope.of(village).call(() -> tasks.of(only().id())).getFirst().id();
        as(team, form(path + "/measures", Map.of("measure", "", "measureText", "雇挖机", "task", task.toString())))
                .andExpect(redirectedUrl(path));
        as(team, form(path + "/tasks/" + task + "/done", Map.of("result", "挖通了")))
                .andExpect(redirectedUrl(path));
        as(team, form(path + "/application", Map.of("said", "已清淤，附照片"))).andExpect(redirectedUrl(path));
        // two forms stand there that ask for words: what was typed comes back in its own alone
        as(town, form(path + "/return", Map.of("said", "照片看不清", "seen", "1")))
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(
                                containsString("name=\"said\" rows=\"2\" maxlength=\"2000\">照片看不清"),
                                containsString("name=\"said\" rows=\"2\" maxlength=\"2000\"></textarea>"))));
        as(team, form(path + "/verification", Map.of())).andExpect(status().isForbidden());
        as(town, get("/problems/mine")).andExpect(content().string(containsString("河道淤塞")));
        as(town, form(path + "/verification", Map.of("said", "看过"))).andExpect(redirectedUrl(path));
        assertThat(only().state()).isEqualTo(ProblemState.CLOSED);
        as(auditor, get(path))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("请镇水利站帮助"),
                                containsString("雇挖机"),
                                containsString("挖通了"),
                                not(containsString("/reopening")))));
    }

    @Test
    void aFaultyFormComesBackWithAllReasonsAndWhatWasTyped() throws Exception {
        as(
                        team,
                        form(
                                SituationPages.path(village),
                                Map.of("title", "", "description", "这一句不能丢", "due", "明天", "risk", "RED")))
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(
                                containsString("这一句不能丢"),
                                containsString("<li data-field=\"kind\"><a href=\"#kind\">没有选择问题类型"),
                                containsString("<li data-field=\"due\">"),
                                containsString("办结时限没有填或看不懂"),
                                not(containsString("没有选择风险等级")))));
        var path = register();
        as(town, form(path + "/assignment", Map.of("owner", "nobody", "due", "")))
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(containsString("没有选择责任人"), containsString("办结时限没有填"))));
    }

    @Test
    void theListsOfEachLevelAreFilteredAndOthersKeepOut() throws Exception {
        register();
        as(town, get("/towns/" + county.town() + "/problems?risk=RED&owner=" + team.signInName()))
                .andExpect(content().string(containsString("河道淤塞")));
        as(office, get("/counties/" + county.code() + "/problems?risk=BLUE"))
                .andExpect(content().string(not(containsString("河道淤塞"))));
        as(office, get("/counties/" + county.code() + "/problems?list=tasks")).andExpect(status().isOk());
        as(office, get("/counties/" + county.code() + "/problems?list=measures"))
                .andExpect(status().isOk());
        as(team, get("/villages/" + village + "/problems/new")).andExpect(status().isOk());
        as(TestSignIn.person(Role.TELLER, village), get(SituationPages.path(village)))
                .andExpect(status().isForbidden());
        as(TestSignIn.person(Role.VILLAGE_TEAM, county.village(1)), get(SituationPages.path(village)))
                .andExpect(
                        result -> assertThat(result.getResponse().getStatus()).isIn(403, 404));
        as(auditor, form(SituationPages.path(village), Map.of())).andExpect(status().isForbidden());
    }

    @Test
    void whatIsDueIsInTheCalendarAndLateOnesComeFirst() throws Exception {
        var path = register();
        as(town, form(path + "/assignment", Map.of("owner", team.signInName(), "due", "2017-02-08")));
        as(team, form(path + "/tasks", Map.of("text", "清淤", "owner", team.signInName(), "due", "2017-02-03")));
        assertThat(due(DAY)).extracting(CalendarItem::late).containsExactly(false, false);
        clock.set(DAY.plusDays(5));
        assertThat(due(DAY.plusDays(5)))
                .extracting(CalendarItem::key)
                .containsExactly("situation.calendar.task", "situation.calendar.problem");
        assertThat(due(DAY.plusDays(5))).extracting(CalendarItem::late).containsExactly(true, false);
    }

    @Test
    void theExportIsReadBackAndABadSheetLoadsNothing() throws Exception {
        register();
        var file = as(office, get("/counties/" + county.code() + "/problems/export"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        load(file)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("第 4 行：问题 " + only().number())));
        var headings = List.of("问题编号", "问题类型", "风险等级", "问题描述", "责任人", "办结时限");
        var widths = List.of(9, 9, 9, 9, 9, 9);
        var good = new Sheet(
                "问题清单",
                "填报单位",
                headings,
                widths,
                List.of(
                        List.of("", "其他", "黄色", "=1+1 路灯不亮", "", "2017年2月8日"),
                        List.of("", "", "", "", "", ""),
                        List.of("", "Legacy", "红色", "x", "", "2017-02-09")));
        load(good.xlsx()).andExpect(status().is(422)).andExpect(content().string(containsString("第 6 行：问题类型“Legacy”")));
        assertThat(only().title()).isEqualTo("河道淤塞");
        load(new byte[] {1, 2, 3})
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("读不出表格")));
        var mended = new Sheet(
                "问题清单",
                "填报单位",
                headings,
                widths,
                List.of(
                        List.of("", "其他", "黄色", "=1+1 路灯不亮", "", "2017年2月8日"),
                        List.of("", "遗留问题", "红色", "x", cadre.personName(), "2017-02-09")));
        load(mended.xlsx()).andExpect(redirectedUrl(SituationPages.path(village)));
        assertThat(Scope.of(village).call(() -> problems.page(village, ProblemFilter.ALL, 0)))
                .extracting(Problem::title)
                .containsExactlyInAnyOrder("河道淤塞", "=1+1 路灯不亮", "x");
        for (var list : List.of("tasks", "measures")) {
            as(office, get("/towns/" + county.town() + "/problems/export?list=" + list))
                    .andExpect(status().isOk());
        }
    }

    @Test
    void whoeverLoadsWorkbooksWithoutEndIsToldSoBeforeTheNextIsRead() throws Exception {
        var lists = 0;
        while (pace.list(team)) {
            lists++;
        }
        assertThat(lists).isPositive();
        load(new byte[] {1}).andExpect(status().is(422)).andExpect(content().string(containsString("一小时内您导入的表格太多")));
    }

    private ResultActions load(byte[] file) throws Exception {
        return browser.perform(multipart(SituationPages.path(village) + "/import")
                .file("file", file)
                .with(csrf().asHeader())
                .with(TestSignIn.as(team)));
    }

    private List<CalendarItem> due(LocalDate from) {
        return Scope.of(village)
                .call(() -> calendars.stream()
                        .flatMap(source -> source.items(team, from, from.plusDays(10)).stream())
                        .filter(item -> item.module().equals("situation"))
                        .toList());
    }

    private String register() throws Exception {
        as(
                        team,
                        form(
                                SituationPages.path(village),
                                Map.of("title", "河道淤塞", "description", "下雨就淹", "kind", "LEGACY", "risk", "RED")))
                .andExpect(status().is3xxRedirection());
        return SituationPages.path(only());
    }

    private Problem only() {
        return Scope.of(village)
                .call(() -> problems.page(village, ProblemFilter.ALL, 0))
                .getFirst();
    }

    private void open(SignedIn person) {
        Scope.of(person.division())
                .run(() -> transaction.executeWithoutResult(status -> sql.sql("""
                        INSERT INTO access.account (id, sign_in_name, person_name, role, division, password, demonstration, opened_at)
                        VALUES (:id, :name, :person, :role, :division, 'none', false, '2017-01-01T00:00:00Z')""")
                        .param("id", person.account())
                        .param("name", person.signInName())
                        .param("person", person.personName())
                        .param("role", person.role().name())
                        .param("division", person.division())
                        .update()));
    }

    private ResultActions as(SignedIn person, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(TestSignIn.as(person)));
    }

    private static MockHttpServletRequestBuilder form(String path, Map<String, String> values) {
        var request = post(path).with(csrf());
        values.forEach(request::param);
        return request;
    }
}
