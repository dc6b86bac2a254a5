package org.huanjie.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.criterion.Adoptions;
import org.huanjie.candidacy.review.organ.Organs;
import org.huanjie.candidacy.review.organ.batch.SheetCells;
import org.huanjie.candidacy.review.rules.Organ;
import org.huanjie.problem.ListLevel;
import org.huanjie.problem.NewProblem;
import org.huanjie.problem.Origin;
import org.huanjie.problem.Problem;
import org.huanjie.problem.ProblemSteps;
import org.huanjie.problem.Risk;
import org.huanjie.problem.kind.ProblemKind;
import org.huanjie.problem.owner.Owner;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** 县名录 — a county's own names stand wherever its people read and write; another county's do not, and the past keeps its names. */
@HuanjieIT
class CountyListsIT {

    private static final LocalDate DAY = LocalDate.of(2017, 2, 1);

    @Autowired
    MockMvc browser;

    @Autowired
    Places places;

    @Autowired
    TestClock clock;

    @Autowired
    CountyLists lists;

    @Autowired
    ProblemSteps steps;

    @Autowired
    Organs organs;

    @Autowired
    Adoptions adoptions;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private Places.County county;
    private SignedIn office;
    private SignedIn team;
    private String path;

    @BeforeEach
    void aCounty() {
        clock.set(DAY);
        county = places.newCounty(1, 1);
        office = TestSignIn.person(Role.COUNTY_OFFICE, county.code());
        team = TestSignIn.person(Role.VILLAGE_TEAM, county.village());
        path = "/counties/" + county.code() + "/lists";
    }

    @Test
    void theCountySeesItsListsInBothLanguagesWithTheirSources() throws Exception {
        assertThat(read(path, "zh"))
                .contains("问题类型", "核查部门", "夜访常到单位", "活动类型", "在用 14 项，停用 0 项", "在用 5 项，停用 5 项");
        assertThat(read(path, "en")).contains("Kinds of problems", "Departments of a review", "14 in use, 0 closed");
        assertThat(read(path + "/problem-kinds", "zh")).contains("软弱涣散", "出处：统计报表所列的十四类问题", "不可停用");
        assertThat(read(path + "/problem-kinds", "en")).contains("Slack leadership", "Source: Fourteen kinds", "never closed");
        assertThat(get(path + "/nothing", office).getStatus()).isEqualTo(404);
    }

    @Test
    void itNamesAddsOrdersAndClosesInTheBrowserWithEveryFaultAtOnce() throws Exception {
        var kinds = path + "/problem-kinds";
        assertThat(send(kinds, Map.of("code", "LEGACY", "chinese", "历史遗留问题", "place", "5", "open", "yes"), office)
                        .getStatus())
                .isEqualTo(303);
        assertThat(send(kinds, Map.of("chinese", "征地补偿"), office).getStatus()).isEqualTo(303);
        assertThat(send(kinds, Map.of("code", "SLACK_TEAM", "chinese", "软弱涣散"), office).getStatus())
                .isEqualTo(303);
        assertThat(offered()).startsWith("历史遗留问题").endsWith("其他", "征地补偿").doesNotContain("软弱涣散");
        var refused = send(kinds, Map.of("code", "OTHER", "chinese", "", "english", "x".repeat(61)), office);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("不能停用", "英文名称");
        assertThat(send(kinds, Map.of("chinese", "征地补偿"), office).getContentAsString()).contains("“征地补偿”已经有了");
        assertThat(send(kinds, Map.of("chinese", "别的"), team).getStatus()).isIn(403, 404);
    }

    @Test
    void aFileIsTakenWholeOrNotAtAll() throws Exception {
        var file = get(path + "/visit-departments/file", office).getContentAsString(StandardCharsets.UTF_8);
        assertThat(file).contains("编号,名称,英文名称,顺序号,状态", "PETITIONS,信访局,Petitions Office,10,在用");
        var wrong = bring("visit-departments", file + "NONE,无此单位,,,\n");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("第 12 行：本县名录里没有编号 NONE");
        var own = file.replace("信访局", "县信访局").replace("FINANCE,财政局,Finance Bureau,100,在用", "FINANCE,财政局,,100,停用");
        assertThat(bring("visit-departments", own + ",海洋渔业局,,15,\n").getStatus()).isEqualTo(303);
        var form = get("/visits/villages/" + county.village(), team).getContentAsString();
        assertThat(form).contains("县信访局", "海洋渔业局").doesNotContain("财政局");
        assertThat(ledger()).hasSize(3);
    }

    @Test
    void theListOfProblemsShowsTheCountysNamesAndOldLinesKeepTheirs() throws Exception {
        registered("LEGACY", "先登记的");
        clock.set(DAY.plusDays(1));
        keep(ProblemKind.LIST, new EntryDraft("LEGACY", "历史遗留问题", "", 0, true, 0));
        keep(ProblemKind.LIST, new EntryDraft("", "征地补偿", "", 0, true, 0));
        clock.set(DAY.plusDays(2));
        registered("LEGACY", "后登记的");
        var own = in(team, () -> lists.of(county.village(), ProblemKind.LIST).named("征地补偿")).orElseThrow();
        registered(own.code(), "自设类型的");
        keep(ProblemKind.LIST, new EntryDraft(own.code(), "征地补偿", "", 0, false, 0));
        assertThat(refused(register(own.code(), "又一件"))).containsExactly("situation.refused.no-kind");
        var page = get("/villages/" + county.village() + "/problems", team).getContentAsString();
        assertThat(page).contains(">遗留问题", "历史遗留问题", "征地补偿");
        var narrowed = get("/villages/" + county.village() + "/problems?kind=LEGACY", team).getContentAsString();
        assertThat(narrowed).contains("先登记的", "后登记的").doesNotContain("自设类型的");
        assertThat(read("/counties/" + county.code() + "/problems", "en"))
                .as("without English the Chinese")
                .contains("Left over from before", "历史遗留问题");
        for (var where : List.of("/villages/" + county.village(), "/counties/" + county.code())) {
            var workbook = SheetCells.read(get(where + "/problems/export", where.startsWith("/v") ? team : office).getContentAsByteArray());
            assertThat(workbook.stream().flatMap(Stream::of)).contains("遗留问题", "历史遗留问题", "征地补偿");
        }
        var other = places.newCounty(1, 1);
        assertThat(in(office, () -> lists.of(other.village(), ProblemKind.LIST).of("LEGACY").chinese()))
                .isEqualTo("遗留问题");
    }

    @Test
    void theDepartmentsOfAReviewAreTheCountysAndOnesInUseStay() throws Exception {
        assertThat(adopted()).isInstanceOf(Verdict.Done.class);
        assertThat(refused(attempt(Organs.LIST, new EntryDraft("POLICE", "公安", "", 0, false, 0))))
                .containsExactly("county.refused.needed");
        keep(Organs.LIST, new EntryDraft("POLICE", "县公安局", "", 0, true, 0));
        keep(Organs.LIST, new EntryDraft("", "海洋渔业", "", 0, true, 0));
        var page = get("/counties/" + county.code() + "/criteria", office).getContentAsString();
        assertThat(page).contains("县公安局", "海洋渔业");
        assertThat(in(office, () -> organs.of(county.village()).of("COURT").chinese())).isEqualTo("法院");
        assertThat(in(team, () -> organs.of(county.village()).find(new Organ("POLICE").code())).orElseThrow().chinese())
                .isEqualTo("县公安局");
    }

    @Test
    void theStoreLetsNobodyWriteAnotherCountysListNorChangeALine() {
        var other = places.newCounty(1, 1);
        assertThatThrownBy(() -> in(office, () -> insert(other.code()))).rootCause().hasMessageContaining("row-level security");
        assertThatThrownBy(() -> in(team, () -> insert(county.code()))).rootCause().hasMessageContaining("row-level security");
        assertThat(in(office, () -> insert(county.code()))).isEqualTo(1);
        assertThatThrownBy(() -> in(office, () -> sql.sql("UPDATE county.entry SET chinese = 'x'").update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private int insert(String where) {
        return sql.sql("""
                INSERT INTO county.entry (county, list, code, chinese, english, place, open, by, at)
                VALUES (:county, 'problem-kinds', 'OWN_9', '名', '', 1, true, 'x', now())""")
                .param("county", where)
                .update();
    }

    private List<String> offered() {
        return in(team, () -> lists.of(county.village(), ProblemKind.LIST)).open().stream()
                .map(ListEntry::chinese)
                .toList();
    }

    private List<String> ledger() {
        return in(office, () -> sql.sql("SELECT kind FROM ledger.entry WHERE village = :county AND kind = 'county.entry-kept'")
                .param("county", county.code())
                .query(String.class)
                .list());
    }

    private Verdict<?> adopted() {
        return in(office, () -> adoptions.adopt(county.code(), "ED-2016-X", DAY, "县换〔2017〕1号", office));
    }

    private Verdict<Integer> attempt(CountyList list, EntryDraft draft) {
        return in(office, () -> lists.keep(county.code(), list, List.of(draft), office));
    }

    private void keep(CountyList list, EntryDraft draft) {
        assertThat(attempt(list, draft)).isEqualTo(Verdict.done(1));
    }

    private Verdict<Problem> register(String kind, String title) {
        return in(team, () -> steps.register(
                new NewProblem(
                        county.village(),
                        new ProblemKind(kind),
                        ListLevel.VILLAGE,
                        Risk.BLUE,
                        title,
                        "",
                        Origin.REPORTED,
                        Owner.of(team),
                        null),
                team));
    }

    private void registered(String kind, String title) {
        assertThat(register(kind, title)).isInstanceOf(Verdict.Done.class);
    }

    private static List<String> refused(Verdict<?> verdict) {
        return ((Verdict.Refused<?>) verdict).reasons().stream().map(Reason::key).toList();
    }

    private <T> T in(SignedIn who, Supplier<T> work) {
        return who.scope().call(() -> transaction.execute(tx -> work.get()));
    }

    private String read(String address, String language) throws Exception {
        return perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(address)
                        .cookie(new jakarta.servlet.http.Cookie("language", language)), office)
                .getContentAsString();
    }

    private MockHttpServletResponse get(String address, SignedIn who) throws Exception {
        return perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(address), who);
    }

    private MockHttpServletResponse send(String address, Map<String, String> fields, SignedIn who) throws Exception {
        var request = post(address).with(csrf());
        fields.forEach(request::param);
        return perform(request, who);
    }

    private MockHttpServletResponse bring(String list, String file) throws Exception {
        return perform(
                multipart(path + "/" + list + "/file")
                        .file(new MockMultipartFile("file", "list.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)))
                        .with(csrf().asHeader()),
                office);
    }

    private MockHttpServletResponse perform(AbstractMockHttpServletRequestBuilder<?> request, SignedIn who) throws Exception {
        return browser.perform(request.with(TestSignIn.as(who))).andReturn().getResponse();
    }
}
