package org.huanjie.candidacy.review.criterion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huanjie.access.TestSignIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Map;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.ReviewFixture;
import org.huanjie.candidacy.review.rules.LegalForce;
import org.huanjie.candidacy.review.rules.Organ;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Stage;
import org.huanjie.roll.file.RollFixture;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** 村定条件 — passed by the village's meeting before the nomination, or not at all. */
@HuanjieIT
class VillageCriteriaIT {

    private static final Map<String, String> DEBT =
            Map.of("text", "拖欠集体款项", "organ", "AGRICULTURE", "document", "村民会议 2017 年 1 号");

    @Autowired
    MockMvc browser;

    @Autowired
    Places places;

    @Autowired
    TestClock clock;

    @Autowired
    ElectionFixture elections;

    @Autowired
    ReviewFixture reviews;

    @Autowired
    VillageCriteria own;

    @Autowired
    Criteria criteria;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    Places.County county;
    String village;
    String path;
    SignedIn committee;

    @BeforeEach
    void aVillage() {
        county = places.newCounty(1, 1);
        village = county.village();
        path = "/villages/" + village + "/conditions";
        committee = RollFixture.committee(village);
        elections.open(county);
        reviews.adopt(county);
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void oneIsRecordedBeforeTheNominationAndShownWithTheEdition() throws Exception {
        var election = at(Stage.RULES_PASSED);
        assertThat(body()).contains("本村没有另定条件", "/criteria/LAW", "/criteria/" + ReviewFixture.EDITION);
        var empty = send(Map.of("organ", "COURT"));
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(empty.getContentAsString()).contains("id=\"text-fault\"", "id=\"document-fault\"");
        assertThat(send(DEBT).getStatus()).isEqualTo(303);
        assertThat(body()).contains("拖欠集体款项", "农业农村", "本村规定", "提名后不能增加");
        assertThat(criteria.ofVillage(election.id())).allMatch(one -> one.force() == LegalForce.V);
    }

    @Test
    void noneIsTakenOnceTheNominationHasBegun() throws Exception {
        var election = at(Stage.NOMINATING);
        assertThat(body()).doesNotContain(">登记</button>");
        assertThat(send(DEBT).getContentAsString()).contains("提名已经开始，不能再增加条件");
        assertThatThrownBy(() -> committee
                        .scope()
                        .call(() -> transaction.execute(tx ->
                                sql.sql("""
                                INSERT INTO candidacy.village_criterion (election, item, village, text, organ, meeting, document, passed_on, by)
                                SELECT election, 'V-1', village, 'x', 'COURT', id, 'x', held, 'x'
                                FROM election.meeting WHERE election = :e AND purpose = 'RULES'""").param("e", election.id().uuid()).update())))
                .rootCause()
                .hasMessageContaining("before the nomination");
    }

    @Test
    void onlyTheElectionCommitteeRecordsOne() {
        var election = at(Stage.RULES_PASSED);
        var town = ReviewFixture.town(county);
        var verdict = town.scope().call(() -> own.pass(election, "条件", new Organ("COURT"), "1 号", town));
        assertThat(((Verdict.Refused<?>) verdict).reasons())
                .extracting(Reason::key)
                .containsExactly("candidacy.criteria.not-yours");
    }

    private Election at(Stage stage) {
        clock.set(LocalDate.of(2017, 2, 17));
        var election = elections.at(village, Body.VILLAGERS_COMMITTEE, stage);
        committee
                .scope()
                .run(() -> transaction.executeWithoutResult(tx -> sql.sql("""
                INSERT INTO election.meeting (id, election, village, purpose, kind, announced, held, due, present, in_favour, recorded_at, recorded_by)
                VALUES (gen_random_uuid(), :e, :v, 'RULES', 'REPRESENTATIVES', '2017-01-20', '2017-01-25', 30, 25, 20, '2017-01-25T00:00:00Z', 'x')""")
                        .param("e", election.id().uuid())
                        .param("v", village)
                        .update()));
        return election;
    }

    private String body() throws Exception {
        var answer = browser.perform(get(path).with(as(committee))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse send(Map<String, String> fields) throws Exception {
        var request = post(path).with(csrf()).with(as(committee));
        fields.forEach(request::param);
        return browser.perform(request).andReturn().getResponse();
    }
}
