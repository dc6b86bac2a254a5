package org.huanjie.election.lawbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.huanjie.Confirmed;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.lawbook.file.LawFileReadingTest;
import org.huanjie.election.rules.Rules;
import org.huanjie.election.schedule.Schedules;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionEditions;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.Terms;
import org.huanjie.law.Setting;
import org.huanjie.shell.ConfirmPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** 法规文件 — brought by one, confirmed by another, and days and rules go by it; each election by the edition of its own day. */
@HuanjieIT
class LawFilesIT {

    private static final String NOTICE = """
            年份,2029
            文号,国办发明电〔2028〕某号
            来源,国务院办公厅
            起,止,放假或上班,节日
            2028-12-30,2029-01-01,放假,元旦
            2029-02-12,2029-02-18,放假,春节
            2029-02-24,2029-02-24,上班,春节
            2029-04-04,2029-04-06,放假,清明节
            2029-05-01,2029-05-05,放假,劳动节
            """;

    @Autowired
    MockMvc browser;

    private static final Map<String, String> OPENING =
            Map.of("edition", "P90-2026", "began", "2027-01-01", "ends", "2027-12-31");

    @Autowired
    Places places;

    @Autowired
    LawFiles files;

    @Autowired
    LegalCalendars calendars;

    @Autowired
    ElectionEditions editions;

    @Autowired
    Editions known;

    @Autowired
    ElectionFixture fixture;

    @Autowired
    Terms terms;

    @Autowired
    Rules rules;

    @Autowired
    Schedules schedules;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private Places.County county;
    private SignedIn one;
    private SignedIn other;
    private String path;

    @BeforeEach
    void twoOfAnOffice() {
        clock.set(LocalDate.of(2026, 11, 30));
        county = places.newCounty(1, 2);
        one = TestSignIn.person(Role.COUNTY_OFFICE, county.code());
        other = new SignedIn(UUID.randomUUID(), "second-" + county.code(), "另一人", Role.COUNTY_OFFICE, county.code());
        path = "/counties/" + county.code() + "/law";
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void aYearIsUnknownUntilItsNoticeIsConfirmedByAnother() throws Exception {
        assertThat(read(one)).contains("2029 年：放假安排尚未知道，日期可能变动", "2026 年：放假安排已知");
        assertThat(bring("holidays", NOTICE, one).getStatus()).isEqualTo(303);
        var file = waiting();
        assertThat(read(one)).contains("由本办另一人核对原文后确认", "待确认：2029 年放假安排");
        assertThat(confirm(file, one).getStatus()).isEqualTo(422);
        // ten days from 2 February 2029 end on Monday the 12th, a rest day by the notice alone
        assertThat(end(2)).isEqualTo(LocalDate.of(2029, 2, 12));
        assertThat(confirm(file, other).getStatus()).isEqualTo(303);
        assertThat(read(one)).contains("2029 年：放假安排已知");
        assertThat(end(2)).isEqualTo(LocalDate.of(2029, 2, 19));
        assertThat(end(14)).as("Saturday the 24th is worked").isEqualTo(LocalDate.of(2029, 2, 24));
        var elsewhere = places.newCounty(1, 1).code();
        assertThat(one.scope().call(() -> calendars.periodEnd(elsewhere, LocalDate.of(2029, 2, 2), 10)))
                .isEqualTo(LocalDate.of(2029, 2, 12));
        theDatabaseReckonsTheSame();
    }

    private void theDatabaseReckonsTheSame() {
        var calendar = one.scope().call(() -> calendars.of(county.code()));
        LocalDate.of(2028, 12, 15)
                .datesUntil(LocalDate.of(2029, 5, 20))
                .forEach(event -> assertThat(sql.sql("SELECT election.period_end(:county, :event, 5)")
                                .param("county", county.code())
                                .param("event", event)
                                .query(LocalDate.class)
                                .single())
                        .as(event.toString())
                        .isEqualTo(calendar.periodEnd(event, 5)));
    }

    private LocalDate end(int day) {
        return one.scope().call(() -> calendars.periodEnd(county.code(), LocalDate.of(2029, 2, day), 10));
    }

    @Test
    void anyFaultAndNothingIsTaken() throws Exception {
        var answer =
                bring("holidays", NOTICE.replace("2029-05-05", "2029-04-30").replace(",上班,", ",加班,"), one);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("第 7 行：“放假或上班”里不认识“加班”", "第 9 行：止日");
        assertThat(one.scope().call(() -> files.of(county.code()))).isEmpty();
        assertThat(bring("editions", edition("P35"), one).getContentAsString()).contains("不是本省的");
    }

    @Test
    void whatNobodyConfirmedIsDropped() throws Exception {
        bring("holidays", NOTICE, one);
        var file = waiting();
        assertThat(browser.perform(
                                post(path + "/" + file + "/drop").with(csrf()).with(TestSignIn.as(one)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);
        assertThat(one.scope().call(() -> files.of(county.code()))).isEmpty();
    }

    @Test
    void theStoreRefusesOnePersonAndAChange() throws Exception {
        bring("holidays", NOTICE, one);
        var file = waiting();
        assertThatThrownBy(() -> update("confirmed_by = brought_by, confirmed_at = brought_at", file))
                .hasMessageContaining("check constraint");
        confirm(file, other);
        assertThatThrownBy(() -> update("confirmed_by = 'third'", file)).hasMessageContaining("stays as it is");
    }

    private void update(String set, UUID file) {
        one.scope()
                .run(() ->
                        transaction.execute(status -> sql.sql("UPDATE election.law_file SET " + set + " WHERE id = :id")
                                .param("id", file)
                                .update()));
    }

    @Test
    void aProvincesEditionHoldsForElectionsOfItsTimeAndPassedRulesKeepTheirs() throws Exception {
        one.scope()
                .run(() -> terms.open(
                        county.code(), "ZJ2025", LocalDate.of(2026, 12, 1), LocalDate.of(2027, 12, 31), one));
        var passed = fixture.at(county.village(), Body.VILLAGERS_COMMITTEE, Stage.STARTED, 4, LocalDate.of(2027, 3, 1));
        fixture.passRules(passed);
        var open = fixture.at(county.village(1), Body.VILLAGERS_COMMITTEE, Stage.STARTED, 4, LocalDate.of(2027, 3, 1));
        assertThat(bring("editions", edition("P90"), one).getStatus()).isEqualTo(303);
        assertThat(read(other)).contains("某省村民委员会选举办法（2026 年）", "<strong>1</strong>", "未定");
        assertThat(one.scope().call(() -> editions.of(open)).name()).isEqualTo("ZJ2025");
        confirm(waiting(), other);
        var rulebook = one.scope().call(() -> editions.of(open));
        assertThat(rulebook.name()).isEqualTo("P90-2026");
        assertThat(rulebook.given(Body.VILLAGERS_COMMITTEE.lawful()))
                .containsEntry(Setting.MAX_PROXIES, "1")
                .doesNotContainKey(Setting.RELATIVES);
        assertThat(one.scope().call(() -> editions.of(passed)).name()).isEqualTo("ZJ2012");
        assertThat(one.scope().call(() -> rules.settings(open.id())).finalListDays())
                .hasValue(5);
        assertThat(one.scope()
                        .call(() -> schedules.of(open.village()))
                        .orElseThrow()
                        .line("S15")
                        .limit())
                .isEqualTo(LocalDate.of(2027, 2, 24));
        assertThat(bring("editions", edition("P90"), one).getContentAsString()).contains("已经确认，不能更改");
    }

    /** What its office loaded is the only edition in force then: it is offered, proposed by one and opened by another (R-VC-4). */
    @Test
    void aCountysSecondTermIsOpenedUnderAnEditionThatItsOfficeLoaded() throws Exception {
        clock.set(LocalDate.of(2017, 1, 15));
        fixture.open(county);
        clock.set(LocalDate.of(2026, 11, 30));
        var page = "/counties/" + county.code() + "/term";
        assertThat(posted(page, one, OPENING).getContentAsString()).contains("没有选择");
        bring("editions", edition("P90"), one);
        confirm(waiting(), other);
        assertThat(seen(page, one)).contains("value=\"P90-2026\"").doesNotContain("value=\"P2020\"");
        assertThat(posted(page, one, OPENING).getStatus()).isEqualTo(303);
        var proposal = Pattern.compile(page + "/proposals/([0-9a-f-]{36})/confirm").matcher(seen(page, other));
        assertThat(proposal.find()).isTrue();
        assertThat(posted(proposal.group(), other, Map.of()).getStatus()).isEqualTo(303);
        var term = one.scope().call(() -> terms.last(county.code())).orElseThrow();
        assertThat(term.edition()).isEqualTo("P90-2026");
        assertThat(seen(page, other)).contains("某省村民委员会选举办法（2026 年）");
        for (var body : Body.values()) {
            var election = fixture.find(county.village(), body);
            assertThat(election.term()).isEqualTo(term.id());
            assertThat(one.scope().call(() -> editions.of(election)).name())
                    .isEqualTo(body == Body.PARTY_BRANCH ? "P2020" : "P90-2026");
        }
        assertThat(seen("/counties/" + county.code() + "/wall", other)).contains("测试县");
        assertThatThrownBy(() -> known.in(county.code()).ofTerm("P2020")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> known.in("350102").ofTerm("ZJ2025")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void villagesOfOneTermGoEachByTheEditionOfTheirDay() {
        clock.set(LocalDate.of(2025, 10, 1));
        one.scope()
                .run(() ->
                        terms.open(county.code(), "ZJ2020", LocalDate.of(2025, 10, 1), LocalDate.of(2026, 3, 31), one));
        var before =
                fixture.at(county.village(), Body.VILLAGERS_COMMITTEE, Stage.STARTED, 4, LocalDate.of(2025, 11, 25));
        var after =
                fixture.at(county.village(1), Body.VILLAGERS_COMMITTEE, Stage.STARTED, 4, LocalDate.of(2025, 11, 26));
        assertThat(one.scope().call(() -> editions.of(before)).name()).isEqualTo("ZJ2020");
        assertThat(one.scope().call(() -> editions.of(after)).name()).isEqualTo("ZJ2025");
        assertThat(one.scope().call(() -> rules.settings(before.id())).relativesWidened())
                .isFalse();
        assertThat(one.scope().call(() -> rules.settings(after.id())).relativesWidened())
                .isTrue();
    }

    @Test
    void aCountyOfAnotherProvinceGoesByTheNationsEdition() {
        assertThat(known.in("350102").on(LocalDate.of(2024, 5, 1)).name()).isEqualTo("L2018");
        assertThat(known.in("350102").all())
                .extracting(rulebook -> rulebook.name())
                .containsExactly("L2010", "L2018", "L2026");
    }

    private MockHttpServletResponse posted(String page, SignedIn who, Map<String, String> form) throws Exception {
        var request = post(page).with(csrf()).with(TestSignIn.as(who));
        form.forEach(request::param);
        return browser.perform(request).andReturn().getResponse();
    }

    private String seen(String page, SignedIn who) throws Exception {
        return browser.perform(get(page).with(TestSignIn.as(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String edition(String province) throws Exception {
        return LawFileReadingTest.example("edition-file").replace("P35", province);
    }

    private UUID waiting() {
        return one.scope().call(() -> files.of(county.code())).getFirst().id();
    }

    private MockHttpServletResponse bring(String kind, String file, SignedIn who) throws Exception {
        var name = kind.equals("holidays") ? "holidays" : "edition";
        return browser.perform(multipart(path + "/" + kind)
                        .file(new MockMultipartFile(name, "law.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)))
                        .with(csrf().asHeader())
                        .with(TestSignIn.as(who)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse confirm(UUID file, SignedIn who) throws Exception {
        var form = post(path + "/" + file + "/confirm").with(csrf()).with(TestSignIn.as(who));
        var asked = browser.perform(form).andReturn().getResponse();
        return asked.getStatus() == 200
                ? browser.perform(form.param(ConfirmPage.SHOWN, Confirmed.shown(asked.getContentAsString())))
                        .andReturn()
                        .getResponse()
                : asked;
    }

    private String read(SignedIn who) throws Exception {
        return browser.perform(get(path).with(TestSignIn.as(who)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
