package org.huanjie.briefing.web;

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

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.briefing.Briefings;
import org.huanjie.briefing.Seats;
import org.huanjie.election.schedule.CalendarItem;
import org.huanjie.election.schedule.CalendarSource;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Stage;
import org.huanjie.problem.Origin;
import org.huanjie.problem.ProblemFilter;
import org.huanjie.problem.Problems;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A meeting from its roster to its minutes, by what people type into the pages. */
@HuanjieIT
class BriefingPagesIT {

    private static final LocalDate START = LocalDate.of(2017, 1, 21);

    @Autowired
    Places places;

    @Autowired
    MockMvc browser;

    @Autowired
    TestClock clock;

    @Autowired
    ElectionFixture elections;

    @Autowired
    Seats seats;

    @Autowired
    Briefings briefings;

    @Autowired
    Problems problems;

    @Autowired
    List<CalendarSource> calendars;

    Places.County county;
    String village;
    String path;
    SignedIn team;
    SignedIn town;
    SignedIn office;

    @BeforeEach
    void aVillageThatHasStarted() {
        clock.set(START);
        county = places.newCounty(1, 2);
        village = county.village();
        path = "/briefings/" + village;
        team = TestSignIn.person(Role.VILLAGE_TEAM, village);
        town = TestSignIn.person(Role.TOWN_COMMITTEE, county.town());
        office = TestSignIn.person(Role.COUNTY_OFFICE, county.code());
        elections.open(county);
        elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.STARTED);
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void aMeetingIsTakenDownAndItsDecisionBecomesATask() throws Exception {
        as(team, get(path)).andExpect(content().string(allOf(containsString("待召开"), containsString("名册还是空的"))));
        var holder = sits();
        as(team, get(path + "/new")).andExpect(content().string(containsString("某干部")));
        var typed = new HashMap<>(Map.of(
                "day",
                "2017-01-21",
                "presence-" + holder,
                "PRESENT",
                "said-1",
                "河道仍淤塞",
                "decision-1",
                "请水利站派机",
                "problem-1",
                "new",
                "kind-1",
                "LEGACY",
                "risk-1",
                "RED",
                "due-1",
                "2017-01-25"));
        as(team, form(path, typed)).andExpect(status().is3xxRedirection());
        var problem = Scope.of(village)
                .call(() -> problems.page(village, ProblemFilter.ALL, 0))
                .getFirst();
        assertThat(problem.origin()).isEqualTo(Origin.BRIEFING);
        var held = path + "/held/" + only();
        as(town, get(held))
                .andExpect(content()
                        .string(allOf(
                                containsString("请水利站派机"),
                                containsString(problem.number()),
                                containsString("/problems/" + problem.id()),
                                containsString("存证链 " + village + " 第 "),
                                not(containsString("/minutes\"")))));
        as(team, get(path)).andExpect(content().string(allOf(containsString("已召开"), containsString(held))));
        as(team, form(path, typed))
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(containsString("的会已有记录"), containsString("请水利站派机"))));
        as(team, form(held + "/minutes", Map.of("said-1", "更正第 1 条：派机的是镇里"))).andExpect(redirectedUrl(held));
        as(team, form(held + "/minutes", Map.of("decision-1", "只有决定")))
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(containsString("没有写议了什么"), containsString("只有决定"))));
        as(town, form(held + "/minutes", Map.of("said-1", "镇里补一句"))).andExpect(status().is(422));
        as(team, get(held)).andExpect(content().string(containsString("会后补记")));
    }

    @Test
    void aFaultyFormComesBackWithEveryFaultAndAllThatWasTyped() throws Exception {
        var holder = sits();
        as(
                        team,
                        form(
                                path,
                                Map.of(
                                        "day",
                                        "2017-01-21",
                                        "by-" + holder,
                                        "他的副手",
                                        "said-2",
                                        "这一句不能丢",
                                        "problem-2",
                                        "new",
                                        "due-2",
                                        "2017-01-30")))
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(
                                containsString("没有说明某干部是否到会"),
                                containsString("他的副手"),
                                containsString("这一句不能丢"),
                                containsString("第 2 条：要转为任务，但没有写决定"),
                                containsString("第 2 条：没有选择问题类型"),
                                containsString("2017-01-30"))));
        as(team, form(path, Map.of("day", "明天")))
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(containsString("日期没有填或看不懂"), containsString("明天"))));
        as(team, form(path, Map.of("more", "1", "shown", "3", "said-3", "还有一条")))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("said-4"), containsString("还有一条"))));
        as(team, form(path + "/seats", Map.of("seat", "TEAM", "person", "", "organ", "镇派出所", "since", "x")))
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(containsString("没有写姓名"), containsString("日期没有填或看不懂"), containsString("镇派出所"))));
    }

    @Test
    void townAndCountySeeWhichVillagesHeldNone() throws Exception {
        as(town, get("/briefings/" + county.town()))
                .andExpect(content().string(allOf(containsString("1 个没有召开的记录"), containsString(path))));
        clock.set(START.plusDays(2));
        as(office, get("/briefings/" + county.code()))
                .andExpect(content()
                        .string(allOf(containsString("今天须召开的 1 个村中"), containsString(path), containsString("何时开会"))));
        as(town, get(path))
                .andExpect(content().string(allOf(containsString("2 次没有召开的记录"), not(containsString("/new\"")))));
        as(town, form(path, Map.of())).andExpect(status().is(422));
        as(TestSignIn.person(Role.TELLER, village), get(path)).andExpect(status().isForbidden());
        as(office, get("/briefings/3303260")).andExpect(status().isNotFound());
        as(office, get("/briefings/" + county.code() + "1")).andExpect(status().isNotFound());
    }

    @Test
    void theCountyNamesItsGroupSetsTheDayAndTheVillageInvites() throws Exception {
        var county = "/briefings/" + this.county.code();
        as(
                        office,
                        form(
                                county + "/seats",
                                Map.of("seat", "GUIDANCE", "person", "某指导员", "organ", "县民政局", "since", "2017-01-21")))
                .andExpect(redirectedUrl(county));
        as(
                        office,
                        form(
                                county + "/rules",
                                Map.of("kind", "TOWN_WEEKLY", "weekday", "5", "hour", "18", "stage", "STARTED")))
                .andExpect(redirectedUrl(county));
        as(office, form(county + "/rules", Map.of("kind", "TOWN_WEEKLY", "weekday", "9")))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("设置看不懂")));
        var member = Scope.of(village)
                .call(() -> seats.guidance(village, START))
                .getFirst()
                .id();
        as(team, form(path + "/invitations", Map.of("member", member.toString(), "invited-to", "2017-01-21")))
                .andExpect(redirectedUrl(path));
        as(team, form(path + "/invitations", Map.of("invited-to", "2016-01-01")))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("没有选择县指导组成员")));
        as(office, form(county + "/invitations", Map.of())).andExpect(status().isNotFound());
        as(team, get(path + "/new")).andExpect(content().string(containsString("某指导员")));
    }

    @Test
    void whatIsDueIsOnTheDayAndWhatWasMissedComesAsLate() {
        assertThat(due(START)).extracting(CalendarItem::key).containsExactly("briefing.calendar.due");
        clock.set(START.plusDays(1));
        assertThat(due(START.plusDays(1))).extracting(CalendarItem::late).containsExactly(false, true);
        assertThat(due(START.plusDays(1))).extracting(CalendarItem::href).containsOnly(path);
        clock.set(START.minusDays(2));
        assertThat(due(START.minusDays(2))).isEmpty();
    }

    private String sits() throws Exception {
        as(team, form(path + "/seats", Map.of("seat", "TEAM", "person", "某干部", "organ", "驻村干部", "since", "2017-01-21")))
                .andExpect(redirectedUrl(path));
        return Scope.of(village)
                .call(() -> seats.of(village, START))
                .getFirst()
                .id()
                .toString();
    }

    private String only() {
        return Scope.of(village)
                .call(() -> briefings.held(village, 1))
                .getFirst()
                .id()
                .toString();
    }

    private List<CalendarItem> due(LocalDate from) {
        return Scope.of(village)
                .call(() -> calendars.stream()
                        .flatMap(source -> source.items(team, from, from.plusDays(7)).stream())
                        .filter(item -> item.key().startsWith("briefing."))
                        .toList());
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
