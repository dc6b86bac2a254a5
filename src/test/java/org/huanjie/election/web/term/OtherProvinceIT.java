package org.huanjie.election.web.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.Confirmed;
import org.huanjie.HuanjieIT;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.lawbook.file.LawFileReadingTest;
import org.huanjie.election.stage.Terms;
import org.huanjie.region.DivisionFile;
import org.huanjie.shell.ConfirmPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** 外省的县 — a county whose province has no edition among the data goes by the nation's alone, or by the one that its office brought. */
@HuanjieIT
class OtherProvinceIT {

    private static final String DIVISIONS = """
            code,name,parent_code
            %1$s100,樟城镇,%1$s
            %1$s100201,甲村村委会,%1$s100
            %1$s100202,乙村村委会,%1$s100
            """;

    @Autowired
    MockMvc browser;

    @Autowired
    DivisionFile divisions;

    @Autowired
    Terms terms;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void inTheYear() {
        clock.set(LocalDate.of(2026, 3, 2));
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void aCountyGoesByTheNationsEditionAlone() throws Exception {
        var office = office("350128");
        var county = office.division();
        assertThat(page("/counties/" + county + "/term", office))
                .contains("2026 年起施行")
                .doesNotContain("浙江省村民委员会选举办法", "2010 年修订");
        assertThat(opened("ZJ2025", office).getStatus()).isEqualTo(422);
        assertThat(opened("L2026", office).getStatus()).isEqualTo(303);
        assertThat(page("/counties/" + county + "/term", office)).contains("2026 年起施行");

        var town = TestSignIn.person(Role.TOWN_COMMITTEE, county + "100");
        var home = "/villages/" + county + "100201";
        var fixed = post(home + "/election/villagers-committee/start")
                .param("seats", "3")
                .param("day", "2026-04-12");
        assertThat(sent(fixed, town).getStatus()).isEqualTo(303);
        assertThat(page(home + "/schedule", town)).contains("4 月 12 日").doesNotContain("浙江");
        assertThat(page(home, town)).doesNotContain("浙江");
        assertThat(page("/counties/" + county + "/wall", office)).doesNotContain("平阳");
    }

    @Test
    void aTermIsOpenedUnderTheEditionThatItsOfficeBrought() throws Exception {
        var office = office("350181");
        var county = office.division();
        var law = "/counties/" + county + "/law";
        var file = new MockMultipartFile("edition", "law.csv", "text/csv", LawFileReadingTest.example("edition-file").getBytes(StandardCharsets.UTF_8));
        assertThat(browser.perform(multipart(law + "/editions")
                                .file(file)
                                .with(csrf().asHeader())
                                .with(TestSignIn.as(office)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);
        confirmed(law, county);
        assertThat(page("/counties/" + county + "/term", office)).contains("某省村民委员会选举办法（2026 年）");
        assertThat(opened("P35-2026", office).getStatus()).isEqualTo(303);
        assertThat(terms.last(county)).hasValueSatisfying(term -> assertThat(term.edition())
                .isEqualTo("P35-2026"));
        assertThat(page("/counties/" + county + "/term", office)).contains("某省村民委员会选举办法（2026 年）");
    }

    private void confirmed(String law, String county) throws Exception {
        var other = new SignedIn(UUID.randomUUID(), "second-" + county, "另一人", Role.COUNTY_OFFICE, county);
        var id = other.scope().call(() -> sql.sql("SELECT id FROM election.law_file WHERE county = :county")
                .param("county", county)
                .query(UUID.class)
                .single());
        var form = post(law + "/" + id + "/confirm");
        var asked = sent(form, other).getContentAsString();
        assertThat(sent(form.param(ConfirmPage.SHOWN, Confirmed.shown(asked)), other)
                        .getStatus())
                .isEqualTo(303);
    }

    private SignedIn office(String county) throws Exception {
        var list = DIVISIONS.formatted(county).getBytes(StandardCharsets.UTF_8);
        var root = Optional.of(new DivisionFile.Root(county, "某县"));
        assertThat(divisions.load(new ByteArrayInputStream(list), root, 2026))
                .isInstanceOf(DivisionFile.Result.Loaded.class);
        return TestSignIn.person(Role.COUNTY_OFFICE, county);
    }

    private MockHttpServletResponse opened(String edition, SignedIn office) throws Exception {
        return sent(
                post("/counties/" + office.division() + "/term")
                        .param("edition", edition)
                        .param("began", "2026-03-01")
                        .param("ends", "2026-12-31"),
                office);
    }

    private MockHttpServletResponse sent(MockHttpServletRequestBuilder form, SignedIn who) throws Exception {
        return browser.perform(form.with(csrf()).with(TestSignIn.as(who))).andReturn().getResponse();
    }

    private String page(String path, SignedIn who) throws Exception {
        var response =
                browser.perform(get(path).with(TestSignIn.as(who))).andReturn().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString();
    }
}
