package org.huanjie.election.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.account.AccountOffice;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.Terms;
import org.huanjie.law.Setting;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** 日程 — a county plans, a village sees its days, what cannot be met is said early, and calendars of phones fetch what is theirs. */
@HuanjieIT
class CalendarIT {

    private static final LocalDate TODAY = LocalDate.of(2017, 1, 10);
    private static final LocalDate VOTE = LocalDate.of(2017, 3, 4);

    @Autowired
    Places places;

    @Autowired
    ElectionFixture fixture;

    @Autowired
    Terms terms;

    @Autowired
    Plans plans;

    @Autowired
    Schedules schedules;

    @Autowired
    Prospects prospects;

    @Autowired
    Lessons lessons;

    @Autowired
    List<CalendarSource> sources;

    @Autowired
    AccountOffice accounts;

    @Autowired
    Feeds feeds;

    @Autowired
    MockMvc browser;

    @Autowired
    TestClock clock;

    private Places.County county;
    private String village;
    private SignedIn office;

    @BeforeEach
    void aCountyInItsTerm() {
        clock.set(TODAY);
        county = places.newCounty(2, 2);
        fixture.open(county);
        village = county.village();
        office = TestSignIn.person(Role.COUNTY_OFFICE, county.code());
    }

    @Test
    void aTermThatIsOverStaysInTheVillagesCalendar() throws Exception {
        var feed = feeds(village);
        fixture.at(village, Body.VILLAGERS_COMMITTEE, Stage.ARCHIVED, 4, VOTE);
        var next = LocalDate.of(2020, 1, 1);
        in(() -> terms.open(county.code(), "ZJ2012", next, next.plusMonths(11), office));
        fixture.at(village, Body.VILLAGERS_COMMITTEE, Stage.STARTED, 4, next.plusDays(60));
        assertThat(text(feed))
                .contains(
                        "UID:election-" + county.code() + "-2017-" + village + "-S21@huanjie",
                        "DTSTART;VALUE=DATE:20170304",
                        "UID:election-" + county.code() + "-2020-" + village + "-S21@huanjie",
                        "DTSTART;VALUE=DATE:20200301");
    }

    private String feeds(String of) throws Exception {
        var page = browser.perform(post("/villages/" + of + "/calendar-links")
                        .with(csrf())
                        .with(TestSignIn.as(TestSignIn.person(Role.VILLAGE_TEAM, of))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return page.replaceAll("(?s).*(/feeds/[\\w-]{22}\\.ics).*", "$1");
    }

    private String text(String feed) throws Exception {
        return browser.perform(get(feed)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void aPlannedDayGivesTheVillageItsWholeSchedule() {
        assertThat(schedule()).isEmpty();
        assertThat(plan(VOTE)).isEmpty();
        var schedule = schedule().orElseThrow();
        assertThat(schedule.fixed()).isFalse();
        assertThat(schedule.lines()).hasSize(30);
        assertThat(schedule.line("S07").limit()).isEqualTo(LocalDate.of(2017, 2, 12));
        assertThat(schedule.line("S07").until()).isEqualTo(LocalDate.of(2017, 2, 11));
        assertThat(schedule.line("S15").asks()).isEqualTo(Setting.FINAL_LIST_DAYS);
        assertThat(schedule.line("S22").needed()).isFalse();
    }

    @Test
    void whatWasDoneStandsOnItsLine() {
        clock.set(LocalDate.of(2017, 2, 14));
        fixture.at(village, Body.VILLAGERS_COMMITTEE, Stage.ROLL_PUBLISHED, 4, VOTE);
        var schedule = schedule().orElseThrow();
        assertThat(schedule.fixed()).isTrue();
        assertThat(schedule.line("S07").state()).isEqualTo(Schedule.State.DONE_LATE);
        assertThat(schedule.line("S08").limit()).isEqualTo(LocalDate.of(2017, 2, 20));
        assertThat(schedule.line("S08").state()).isEqualTo(Schedule.State.NOW);
        assertThat(schedule.line("S15").limit()).isEqualTo(LocalDate.of(2017, 2, 28));
        clock.set(LocalDate.of(2017, 2, 21));
        assertThat(schedule().orElseThrow().line("S08").done()).isEqualTo(LocalDate.of(2017, 2, 20));
        assertThat(schedule.line("S21").state()).isEqualTo(Schedule.State.AHEAD);
    }

    @Test
    void aDayThatBreaksALimitIsRefusedWithItsRule() {
        assertThat(plan(TODAY.plusDays(19))).containsExactly("R-RG-5");
        assertThat(plan(LocalDate.of(2018, 1, 1))).containsExactly("R-VC-4", "R-VC-4");
        fixture.at(village, Body.VILLAGERS_COMMITTEE, Stage.STARTED, 4, VOTE);
        assertThat(plan(VOTE.plusDays(7))).containsExactly("S03");
    }

    @Test
    void aHolidayIsAdvisedAgainstAndNotForbidden() {
        var day = LocalDate.of(2017, 4, 3);
        assertThat(keys(in(() -> plans.advice(village, day)))).contains("election.plan.holiday");
        assertThat(plan(day)).isEmpty();
    }

    @Test
    void aChangedPlanKeepsItsHistory() {
        assertThat(plan(VOTE)).isEmpty();
        assertThat(plan(VOTE.plusDays(7))).isEmpty();
        assertThat(in(() -> plans.history(village)))
                .extracting(Plans.Change::day)
                .containsExactly(VOTE.plusDays(7), VOTE);
        assertThat(schedule().orElseThrow().vote()).isEqualTo(VOTE.plusDays(7));
    }

    @Test
    void whatCannotBeMetIsSaidMonthsAheadWithTheConditionInTheWay() {
        assertThat(prospect().troubles()).isEmpty();
        assertThat(prospect().inTheWay()).isNotEmpty();
        assertThat(prospect().lastStart()).isEqualTo(LocalDate.of(2017, 12, 11));
        clock.set(LocalDate.of(2017, 9, 1));
        assertThat(keys(prospect().troubles())).containsExactly("election.prospect.term-nears");
        clock.set(LocalDate.of(2017, 12, 12));
        assertThat(keys(prospect().troubles())).containsExactly("election.prospect.too-late");
    }

    @Test
    void aLessonIsReadInTheVillagesBelowAndNowhereElse() {
        var town = TestSignIn.person(Role.TOWN_COMMITTEE, county.town());
        assertThat(Scope.of(county.town()).call(() -> lessons.write(county.town(), "S18", "先培训志愿者", town)))
                .isInstanceOf(Verdict.Done.class);
        assertThat(plan(VOTE)).isEmpty();
        assertThat(Scope.of(village)
                        .call(() -> schedules.of(village))
                        .orElseThrow()
                        .line("S18")
                        .lessons())
                .containsExactly("先培训志愿者");
        var other = county.village(3);
        assertThat(Scope.of(other)
                        .call(() -> schedules.ifOn(other, VOTE))
                        .orElseThrow()
                        .line("S18")
                        .lessons())
                .isEmpty();
    }

    @Test
    void dueStepsGoToWhoeverPressesThem() {
        assertThat(plan(VOTE)).isEmpty();
        var team = TestSignIn.person(Role.VILLAGE_TEAM, village);
        var items = Scope.of(village)
                .call(() -> sources.stream()
                        .flatMap(source -> source.items(team, TODAY, TODAY.plusDays(30)).stream())
                        .filter(item -> item.module().equals("election"))
                        .toList());
        assertThat(items).extracting(CalendarItem::id).contains("election-" + village + "-S04");
        assertThat(items).extracting(CalendarItem::id).doesNotContain("election-" + village + "-S05");
    }

    @Test
    void theCountyPlansATownOnItsPage() throws Exception {
        var path = "/counties/" + county.code() + "/plan";
        browser.perform(post(path + "/batches")
                        .with(csrf())
                        .with(TestSignIn.as(office))
                        .param("batchName", "第一批")
                        .param("from", "2017-03-01")
                        .param("until", "2017-03-31"))
                .andExpect(redirectedUrl(path));
        var batch = in(() -> plans.batches(county.code())).getFirst();
        var days = post(path + "/days")
                .with(csrf())
                .with(TestSignIn.as(office))
                .param("batch", batch.id().toString())
                .param("town", county.town())
                .param("why", "先行一镇");
        browser.perform(days.param("day", "2017-04-04"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("先行一镇")));
        browser.perform(post(path + "/days")
                        .with(csrf())
                        .with(TestSignIn.as(office))
                        .param("batch", batch.id().toString())
                        .param("town", county.town())
                        .param("why", "先行一镇")
                        .param("day", "2017-03-04"))
                .andExpect(redirectedUrl(path));
        assertThat(in(() -> plans.days(county.code()))).hasSize(2);
        browser.perform(get(path).with(TestSignIn.as(office)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("第一批")));
    }

    @Test
    void aDayIsTriedOutBeforeItIsSaved() throws Exception {
        var path = "/villages/" + village + "/schedule";
        var town = TestSignIn.person(Role.TOWN_COMMITTEE, county.town());
        browser.perform(get(path).param("day", "2018-01-01").with(TestSignIn.as(town)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"breaks\"")))
                .andExpect(content().string(containsString("S29")));
        assertThat(schedule()).isEmpty();
        browser.perform(post(path)
                        .with(csrf())
                        .with(TestSignIn.as(town))
                        .param("day", "2017-03-04")
                        .param("why", "试点"))
                .andExpect(redirectedUrl(path));
        assertThat(schedule()).isPresent();
    }

    @Test
    void aVillagesCalendarIsReadByItsSecretLinkUntilItIsRevoked() throws Exception {
        assertThat(plan(VOTE)).isEmpty();
        var team = TestSignIn.person(Role.VILLAGE_TEAM, village);
        var path = "/villages/" + village + "/calendar-links";
        var page = browser.perform(post(path).with(csrf()).with(TestSignIn.as(team)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        var feed = page.replaceAll("(?s).*(/feeds/[\\w-]{22}\\.ics).*", "$1");
        var answer = browser.perform(get(feed))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        var text = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(text)
                .contains(
                        "UID:election-" + county.code() + "-2017-" + village + "-S21@huanjie",
                        "DTSTART;VALUE=DATE:20170304");
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        browser.perform(get(feed).header("If-None-Match", String.valueOf(answer.getHeader("ETag"))))
                .andExpect(status().isNotModified());
        var id = browser.perform(get(path).with(TestSignIn.as(team)))
                .andExpect(content().string(not(containsString("/feeds/"))))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("(?s).*calendar-links/([0-9a-f-]{36})/revoke.*", "$1");
        browser.perform(post(path + "/" + id + "/revoke").with(csrf()).with(TestSignIn.as(team)))
                .andExpect(redirectedUrl(path));
        browser.perform(get(feed)).andExpect(status().isNotFound());
    }

    @Test
    void aPersonsCalendarIsOfTheirScopeAndEndsWithTheAccount() throws Exception {
        assertThat(plan(VOTE)).isEmpty();
        var opened = in(
                () -> accounts.open(new AccountOffice.Wish("c" + village, "测试甲", Role.VILLAGE_TEAM, village), office));
        var person = ((AccountOffice.Outcome.Done) opened).account();
        var token = Scope.of(village).call(() -> feeds.open(person, "en")).orElseThrow();
        var text = browser.perform(get("/feeds/" + token + ".ics"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).contains("UID:election-" + village + "-S04@huanjie", "My election tasks");
        assertThat(text).doesNotContain("测试甲");
        assertThat(in(() -> accounts.close(person.account(), office))).isInstanceOf(AccountOffice.Outcome.Done.class);
        browser.perform(get("/feeds/" + token + ".ics")).andExpect(status().isNotFound());
        browser.perform(get("/feeds/AAAAAAAAAAAAAAAAAAAAAA.ics")).andExpect(status().isNotFound());
    }

    private java.util.Optional<Schedule> schedule() {
        return in(() -> schedules.of(village));
    }

    private Prospect prospect() {
        return java.util.Objects.requireNonNull(
                in(() -> prospects.within(county.code())).get(village));
    }

    /** The rules that refuse this day; empty where it was planned. */
    private List<String> plan(LocalDate day) {
        return switch (in(() -> plans.plan(village, List.of(village), day, null, "测试", office))) {
            case Verdict.Done(Plans.Planned planned) -> List.of();
            case Verdict.Refused(var refused) ->
                refused.stream().map(Reason::rule).toList();
        };
    }

    private static List<String> keys(List<Reason> reasons) {
        return reasons.stream().map(Reason::key).toList();
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return Scope.of(county.code()).call(work);
    }
}
