package org.huanjie.candidacy.review.criterion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.ReviewFixture;
import org.huanjie.candidacy.review.criterion.file.CriteriaReadingTest;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** 县自带版本 — brought by one, adopted by another; it never reaches as far as the law, whoever asks the store. */
@HuanjieIT
class BroughtEditionsIT {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

    @Autowired
    MockMvc browser;

    @Autowired
    Places places;

    @Autowired
    Adoptions adoptions;

    @Autowired
    Criteria criteria;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private Places.County county;
    private SignedIn one;
    private SignedIn other;
    private String path;
    private String code;

    @BeforeEach
    void twoOfAnOffice() {
        county = places.newCounty(1, 1);
        one = ReviewFixture.office(county);
        other = new SignedIn(UUID.randomUUID(), "second-" + county.code(), "另一人", Role.COUNTY_OFFICE, county.code());
        path = "/counties/" + county.code() + "/criteria";
        code = "ED-" + county.code() + "-2026";
    }

    @Test
    void whatIsNotSetIsShownAndAskedForAndNotAdopted() throws Exception {
        assertThat(bring(example(), one).getStatus()).isEqualTo(303);
        assertThat(read("/criteria/" + code)).contains("未定：材料种类、时限、后续处理、来源", "请向平阳县村级组织换届工作领导小组取得", "来源：第一条");
        assertThat(refused(adopt(other))).contains("candidacy.criteria.not-complete");
        var whole = example().replace("P,TOWN,,,,,", "P,TOWN,MINUTES,PRESENT,,TALK,第二条");
        assertThat(bring(whole, one).getStatus()).isEqualTo(303);
        assertThat(read("/criteria/" + code)).doesNotContain("未定：");
        assertThat(refused(adopt(one))).containsExactly("candidacy.criteria.brought-by-you");
        assertThat(adopt(other)).isInstanceOf(Verdict.Done.class);
        assertThat(adoptions(FROM.plusDays(1))).isEqualTo(code);
        assertThat(bring(whole, one).getContentAsString()).as("people may have been reviewed by it").contains("已被采用，不能更改");
    }

    @Test
    void anyFaultAndNothingIsTaken() throws Exception {
        var answer = bring(example().replace("VILLAGE-1,拖欠集体款项未归还,Owes the collective money,V", "VILLAGE-1,,,L"), one);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("第 14 行：“条件”是空的", "第 14 行：县的版本不能写“法律”");
        assertThat(one.scope().call(() -> criteria.edition(code))).isEmpty();
        assertThat(bring(example().replace(code, "ED-110101-2026"), one).getContentAsString()).contains("不是本县");
        assertThat(bring("", one).getContentAsString()).contains("没有选择文件");
    }

    @Test
    void aPatternForVillagesIsAskedOfNobody() throws Exception {
        assertThat(bring(example().replace("P,TOWN,,,,,", "P,TOWN,MINUTES,PRESENT,,TALK,第二条"), one).getStatus()).isEqualTo(303);
        var asked = one.scope().call(() -> criteria.asked(new ElectionId(UUID.randomUUID()), code, FROM));
        assertThat(asked).extracting(criterion -> criterion.id().item()).contains("MAYNOT-1").doesNotContain("VILLAGE-1");
        assertThat(one.scope().call(() -> criteria.patterns(code))).extracting(criterion -> criterion.id().item()).containsExactly("VILLAGE-1");
    }

    @Test
    void theStoreRefusesWhatNoFileMayClaim() throws Exception {
        assertThat(bring(example(), one).getStatus()).isEqualTo(303);
        assertThatThrownBy(() -> store("L", "{\"organ\":\"COURT\"}", one)).rootCause().hasMessageContaining("does not reach as far");
        assertThatThrownBy(() -> store("M", "{\"organ\":\"COURT\"}", one)).rootCause().hasMessageContaining("does not reach as far");
        assertThatThrownBy(() -> store("P", "{}", ReviewFixture.guidance(county))).rootCause().hasMessageContaining("office of its county");
        var elsewhere = places.newCounty(1, 1);
        assertThatThrownBy(() -> store("P", "{}", ReviewFixture.office(elsewhere))).rootCause().hasMessageContaining("office of its county");
        assertThatThrownBy(() -> adoptInTheStore(code, other)).rootCause().hasMessageContaining("can adopt");
        assertThatThrownBy(() -> adoptInTheStore("LAW", other)).rootCause().hasMessageContaining("can adopt");
        var whole = example().replace("P,TOWN,,,,,", "P,TOWN,MINUTES,PRESENT,,TALK,第二条");
        assertThat(bring(whole, one).getStatus()).isEqualTo(303);
        assertThatThrownBy(() -> adoptInTheStore(code, one)).rootCause().hasMessageContaining("who brought");
        assertThatThrownBy(() -> as(one, () -> sql.sql("UPDATE candidacy.criterion SET force = 'L'").update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private int store(String force, String more, SignedIn who) {
        var items = "[{\"item\":\"A-1\",\"text\":\"x\",\"textEn\":\"x\",\"force\":\"" + force + "\"}]";
        return as(who, () -> sql.sql("SELECT candidacy.bring_edition(:code, :county, :facts::jsonb, :items::jsonb, now(), 'x')")
                .param("code", code)
                .param("county", county.code())
                .param("facts", "{\"name\":\"x\",\"nameEn\":\"x\",\"issuer\":\"x\",\"issuerEn\":\"x\",\"fromDay\":\"2026-01-01\",\"source\":\"x\",\"more\":" + more + "}")
                .param("items", items)
                .query(Integer.class)
                .single());
    }

    private int adoptInTheStore(String edition, SignedIn who) {
        return as(who, () -> sql.sql("""
                INSERT INTO candidacy.adoption (county, edition, from_day, document, adopted_at, by)
                VALUES (:county, :edition, '2026-01-01', 'x', now(), :by)""")
                .param("county", county.code())
                .param("edition", edition)
                .param("by", who.signInName())
                .update());
    }

    private <T> T as(SignedIn who, java.util.function.Supplier<T> work) {
        return who.scope().call(() -> transaction.execute(tx -> work.get()));
    }

    private String example() throws Exception {
        return CriteriaReadingTest.example().replace("ED-330326-2026", code);
    }

    private Verdict<CriteriaEdition> adopt(SignedIn by) {
        return by.scope().call(() -> adoptions.adopt(county.code(), code, FROM, "县换〔2026〕1号", by));
    }

    private String adoptions(LocalDate day) {
        return one.scope().call(() -> adoptions.of(county.code(), day)).orElseThrow().edition();
    }

    private static java.util.List<String> refused(Verdict<?> verdict) {
        return ((Verdict.Refused<?>) verdict).reasons().stream().map(org.huanjie.shell.Reason::key).toList();
    }

    private MockHttpServletResponse bring(String file, SignedIn who) throws Exception {
        return browser.perform(multipart(path + "/editions")
                        .file(new MockMultipartFile("file", "criteria.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)))
                        .with(csrf().asHeader())
                        .with(org.huanjie.access.TestSignIn.as(who)))
                .andReturn()
                .getResponse();
    }

    private String read(String address) throws Exception {
        return browser.perform(get(address)).andReturn().getResponse().getContentAsString();
    }
}
