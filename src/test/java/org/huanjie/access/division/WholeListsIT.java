package org.huanjie.access.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.access.TestSignIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huanjie.Confirmed;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.Terms;
import org.huanjie.region.CutLists;
import org.huanjie.region.Division;
import org.huanjie.region.DivisionFile;
import org.huanjie.region.DivisionFile.DivisionList;
import org.huanjie.region.DivisionFile.Root;
import org.huanjie.region.Divisions;
import org.huanjie.region.Successions;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * 整县名单 — a county's whole list of 2017, with a term held under it, is followed by that of 2023 over the office's pages: 599 villages become 359,
 * what went into what is recorded, the term stays under the old names, and the next one is held by the new ones.
 */
@HuanjieIT
class WholeListsIT {

    /** Pingyang's divisions under a code that no other test has. */
    private static final String COUNTY = "955326";

    @Autowired
    MockMvc browser;

    @Autowired
    DivisionFile file;

    @Autowired
    Divisions divisions;

    @Autowired
    Successions successions;

    @Autowired
    ElectionFixture fixture;

    @Autowired
    Elections elections;

    @Autowired
    Terms terms;

    @Autowired
    TestClock clock;

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void theListOf2023FollowsThatOf2017AndTheNextTermGoesByIt() throws Exception {
        var first = new DivisionList(Optional.of(new Root(COUNTY, "平阳县")), 2017, COUNTY);
        assertThat(file.load(CutLists.stream(list(2017)), first)).isInstanceOf(DivisionFile.Result.Loaded.class);
        var before = divisions.villages(COUNTY);
        assertThat(before).hasSize(599);
        var renamed = before.stream().filter(one -> one.name().equals("埭头村")).findFirst().orElseThrow();
        fixture.open(new Places.County(
                COUNTY,
                List.of(renamed.parent()),
                before.stream().map(Division::code).toList()));
        fixture.at(renamed.code(), Body.VILLAGERS_COMMITTEE, Stage.ARCHIVED);

        var load = bring();
        assertThat(divisions.villages(COUNTY)).as("nothing is loaded before it is confirmed").hasSize(599);
        Confirmed.act(browser, act(post(load))).andExpect(redirectedUrl(path()));
        var after = divisions.villages(COUNTY);
        assertThat(after).hasSize(359);

        var gone = successions.gone(COUNTY).getFirst();
        var next = successions.fresh(COUNTY).stream()
                .filter(one -> one.parent().equals(gone.parent()))
                .findFirst()
                .orElseThrow();
        record(gone, next);
        history(renamed, gone, next);
        aTermAfter(gone, next, after);
    }

    private String bring() throws Exception {
        var asked = browser.perform(multipart(path())
                        .file(new MockMultipartFile("file", list(2023).getBytes(StandardCharsets.UTF_8)))
                        .param("edition", "2023")
                        .with(csrf().asHeader())
                        .with(as(Role.COUNTY_OFFICE, COUNTY)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(asked).contains("埭头村改称岱头村", "凤桥村改称上凰桥村", "青湾村改称青塆村", "洞桥头村改称硐桥头村");
        var button = Pattern.compile("action=\"(" + path() + "/[0-9a-f-]{36}/load)\"").matcher(asked);
        assertThat(button.find()).isTrue();
        return button.group(1);
    }

    private void record(Division gone, Division next) throws Exception {
        browser.perform(act(post(path() + "/successions"))
                        .param("former", gone.code())
                        .param("next", next.code())
                        .param("document", "平政发〔2019〕1号"))
                .andExpect(redirectedUrl(path()));
        assertThat(page(get(path()).with(as(Role.COUNTY_OFFICE, COUNTY))))
                .contains(gone.name(), next.name(), "平政发〔2019〕1号");
    }

    private void history(Division renamed, Division gone, Division next) throws Exception {
        assertThat(page(get("/v/" + renamed.code()))).contains("岱头村", "曾用名：埭头村");
        assertThat(page(get("/terms/" + COUNTY + "-2017/v/" + renamed.code())))
                .contains("埭头村")
                .doesNotContain("岱头村");
        assertThat(page(get("/v/" + gone.code()))).contains("href=\"/v/" + next.code() + "\"");
        assertThat(page(get("/v/" + next.code()))).contains(gone.name());
    }

    private void aTermAfter(Division gone, Division next, List<Division> villages) {
        clock.set(LocalDate.of(2020, 1, 2));
        var office = TestSignIn.person(Role.COUNTY_OFFICE, COUNTY);
        var term = office.scope()
                .call(() -> terms.open(
                        COUNTY, "ZJ2012", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31), office));
        var opened = Scope.of(COUNTY).call(() -> elections.within(COUNTY, Body.VILLAGERS_COMMITTEE)).stream()
                .filter(one -> one.term().equals(term))
                .toList();
        assertThat(opened).extracting(Election::village).contains(next.code()).doesNotContain(gone.code());
        assertThat(opened).hasSameSizeAs(villages).allMatch(one -> one.stage() == Stage.PREPARING);
    }

    private String list(int edition) throws IOException {
        try (var list = WholeListsIT.class.getResourceAsStream("/divisions/pingyang-" + edition + ".csv")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).replace("330326", COUNTY);
        }
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static MockHttpServletRequestBuilder act(MockHttpServletRequestBuilder request) {
        return request.with(csrf()).with(as(Role.COUNTY_OFFICE, COUNTY));
    }

    private static String path() {
        return "/counties/" + COUNTY + "/divisions";
    }
}
