package org.huanjie.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.huanjie.HuanjieIT;
import org.huanjie.TestClock;
import org.huanjie.access.who.Role;
import org.huanjie.candidacy.Candidate;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.encounter.CandidateStatements;
import org.huanjie.election.paper.ElectionPaper;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Stage;
import org.huanjie.law.Setting;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.publication.paper.VillagePapers;
import org.huanjie.shell.Words;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.MockMvc;

/** 参选人卡片和样票 — what a voter reads before the vote, the same for everybody who stands. */
@HuanjieIT
class LeafletIT {

    @Autowired
    MockMvc browser;

    @Autowired
    TestClock clock;

    @Autowired
    ElectionFixture elections;

    @Autowired
    PollFixture polls;

    @Autowired
    Candidates candidates;

    @Autowired
    CandidateStatements statements;

    @Autowired
    VillagePapers papers;

    @Autowired
    MessageSource messages;

    @Test
    void everybodyWhoStandsHasACardOfTheSamePartsInTheOrderOfTheList() throws Exception {
        var village = polls.listed(10);
        assertThat(page("/v/" + village.code())).doesNotContain("没有提交竞职陈述");
        var standing = village.call(() -> candidates.published(village.election()));
        clock.set(ElectionFixture.DAY.minusDays(3).atTime(9, 0));
        var election = elections.find(village.code(), Body.VILLAGERS_COMMITTEE);
        PollFixture.done(village.call(() -> statements.keep(
                election, standing.getLast().id(), "修好村口的路。", village.as(Role.ELECTION_COMMITTEE))));
        var page = page("/v/" + village.code());
        assertThat(page).contains("按姓氏笔画", "<p>修好村口的路。</p>");
        assertThat(page.split("没有提交竞职陈述", -1)).hasSize(standing.size());
        assertThat(page)
                .containsSubsequence(standing.stream()
                        .map(Candidate::name)
                        .map(name -> "<li><b>" + name + "</b><p>")
                        .toArray(String[]::new));
    }

    @Test
    void theSampleHasTheBallotsNamesInItsOrderAndNobodyMarked() throws Exception {
        var village = polls.listed(10);
        var page = page("/v/" + village.code() + "/sample-ballot");
        assertThat(page).contains("样票", "应选 1 人", "应选 3 人", "名单以外", "这个职位无效，其他职位有效", "分职位计算");
        assertThat(page)
                .containsSubsequence(village.call(() -> candidates.published(village.election())).stream()
                        .map(one -> "<td class=\"pub-box\"></td><th scope=\"row\">" + one.name())
                        .toArray(String[]::new));
        assertThat(page.split("空行，写姓名", -1)).as("as many lines as seats").hasSize(1 + 4);
        assertThat(page).doesNotContain("✓", "○", "checked");
        assertThat(page("/v/" + village.code())).contains("/v/" + village.code() + "/sample-ballot");
    }

    @Test
    void theSampleAndNoticeFifteenGoByTheVillagesOwnRules() throws Exception {
        var village = polls.listed(
                10, Map.of(Setting.WRITE_IN, "CANDIDATES_ONLY", Setting.OVERVOTE_SCOPE, "SHEET"));
        var page = page("/v/" + village.code() + "/sample-ballot");
        assertThat(page).contains("另写他人无效", "整张选票无效").doesNotContain("空行，写姓名", "其他职位有效", "分职位计算");
        var notice = village.call(() -> papers.sheet(village.code(), ElectionPaper.VOID_BALLOTS, new Words(messages, Locale.SIMPLIFIED_CHINESE)))
                .orElseThrow()
                .toString();
        assertThat(notice).contains("整张选票无效").doesNotContain("分职位计算");
    }

    @Test
    void thereIsNoSampleBeforeTheListAndAfterThePoll() throws Exception {
        var village = polls.listed(10);
        for (var stage : Arrays.asList(Stage.NOMINATING, Stage.COUNTING)) {
            elections.at(village.code(), Body.VILLAGERS_COMMITTEE, stage);
            browser.perform(get("/v/" + village.code() + "/sample-ballot")).andExpect(status().isNotFound());
        }
    }

    private String page(String address) throws Exception {
        return browser.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
