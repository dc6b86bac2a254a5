package org.huanjie.access.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.huanjie.access.TestSignIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.huanjie.Confirmed;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.access.who.Role;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Stage;
import org.huanjie.region.CutLists;
import org.huanjie.region.DivisionFile;
import org.huanjie.region.Divisions;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** 区划办理 — a county's office over its pages: what changes is seen before it is loaded, and which village went into which is on record. */
@HuanjieIT
class DivisionOfficeIT {

    @Autowired
    MockMvc browser;

    @Autowired
    DivisionFile file;

    @Autowired
    Divisions divisions;

    @Autowired
    ElectionFixture fixture;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theChangesAreSeenAndConfirmedBeforeAnythingIsLoaded() throws Exception {
        var county = first("953001");
        var asked = bring(county, CutLists.of(county).text(2023))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("甲村改称新甲村、不再列入乙村、不再列入丙村、新增乙丙村、丁村改称丁社区")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(divisions.villages(county)).hasSize(4);
        var load = found(asked, "action=\"(" + path(county) + "/[0-9a-f-]{36}/load)\"");
        Confirmed.act(browser, act(post(load), county)).andExpect(redirectedUrl(path(county)));
        assertThat(divisions.villages(county)).hasSize(2);
        assertThat(kinds(county)).containsExactly("access.list-loaded");
        browser.perform(act(post(load), county)).andExpect(status().isNotFound());
    }

    @Test
    void aListWithFaultsShowsThemAllAndLoadsNothing() throws Exception {
        var county = first("953002");
        bring(county, CutLists.of(county).text(2023) + "x,某村,953002100\n953003,外县,9530\n")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("第 6 行")))
                .andExpect(content().string(containsString("第 7 行")));
        assertThat(divisions.villages(county)).hasSize(4);
        assertThat(kinds(county)).isEmpty();
    }

    @Test
    void aVillageUnderWayIsNamedAndKeepsTheListOut() throws Exception {
        var county = first("953004");
        fixture.open(new Places.County(county, List.of(county + "100"), List.of(county + "100201")));
        fixture.at(county + "100201", Body.VILLAGERS_COMMITTEE, Stage.HANDED_OVER);
        var asked = bring(county, CutLists.of(county).text(2023))
                .andExpect(content().string(containsString("名单现在不能导入：乙村")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var load = found(asked, "action=\"(" + path(county) + "/[0-9a-f-]{36}/load)\"");
        Confirmed.act(browser, act(post(load), county))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("有 1 个选举正在进行")));
        assertThat(divisions.villages(county)).hasSize(4);
    }

    @Test
    void anOfficeSaysWhichVillageWentIntoWhichAndCorrectsIt() throws Exception {
        var county = first("953005");
        fixture.open(new Places.County(county, List.of(county + "100"), List.of(county + "100201")));
        fixture.at(county + "100201", Body.VILLAGERS_COMMITTEE, Stage.ARCHIVED);
        assertThat(file.load(CutLists.of(county).later(), CutLists.of(county).list(2023)))
                .isInstanceOf(DivisionFile.Result.Loaded.class);
        var gone = county + "100201";
        var merged = county + "100203";
        record(county, gone, merged).andExpect(redirectedUrl(path(county)));
        record(county, county + "100202", merged).andExpect(redirectedUrl(path(county)));
        record(county, gone, merged).andExpect(status().is(422));
        record(county, merged, gone).andExpect(status().is(422));
        browser.perform(get("/v/" + gone)).andExpect(content().string(containsString("href=\"/v/" + merged + "\"")));
        browser.perform(get("/v/" + merged))
                .andExpect(content().string(containsString("href=\"/terms/" + county + "-2017/v/" + gone + "\"")))
                .andExpect(content().string(containsString("href=\"/v/" + county + "100202\"")));
        browser.perform(get("/v/" + county + "100200")).andExpect(content().string(containsString("曾用名：甲村")));

        var page = browser.perform(act(get(path(county)), county))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        var withdraw = found(page, "action=\"(" + path(county) + "/successions/[0-9a-f-]{36}/withdraw)\"");
        browser.perform(act(post(withdraw), county)).andExpect(redirectedUrl(path(county)));
        browser.perform(act(post(withdraw), county)).andExpect(status().is(422));
        browser.perform(get("/v/" + gone))
                .andExpect(content().string(not(containsString("href=\"/v/" + merged + "\""))));
        assertThat(kinds(county))
                .containsExactly(
                        "access.succession-recorded", "access.succession-recorded", "access.succession-withdrawn");
        assertThat(sql.sql("SELECT count(*) FROM region.succession WHERE county = :county")
                        .param("county", county)
                        .query(Integer.class)
                        .single())
                .as("what was withdrawn stays on record")
                .isEqualTo(2);
    }

    private String first(String county) {
        var cut = CutLists.of(county);
        assertThat(file.load(CutLists.stream(cut.text(2017)), cut.list(2017)))
                .isInstanceOf(DivisionFile.Result.Loaded.class);
        return county;
    }

    private ResultActions bring(String county, String list) throws Exception {
        return browser.perform(multipart(path(county))
                .file(new MockMultipartFile("file", list.getBytes(StandardCharsets.UTF_8)))
                .param("edition", "2023")
                .with(csrf().asHeader())
                .with(as(Role.COUNTY_OFFICE, county)));
    }

    private ResultActions record(String county, String former, String next) throws Exception {
        return browser.perform(act(post(path(county) + "/successions"), county)
                .param("former", former)
                .param("next", next)
                .param("document", "平政发〔2019〕1号"));
    }

    private static MockHttpServletRequestBuilder act(MockHttpServletRequestBuilder request, String county) {
        return request.with(csrf()).with(as(Role.COUNTY_OFFICE, county));
    }

    private static String path(String county) {
        return "/counties/" + county + "/divisions";
    }

    private static String found(String page, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private List<String> kinds(String county) {
        return Scope.of(county)
                .call(() -> transaction.execute(begun -> sql.sql(
                                "SELECT kind FROM ledger.entry WHERE village = :county AND kind LIKE 'access.%' ORDER BY seq")
                        .param("county", county)
                        .query(String.class)
                        .list()));
    }
}
