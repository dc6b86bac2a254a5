package org.huanjie.candidacy.review.organ;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.access.TestSignIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Channel;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.ReviewFixture;
import org.huanjie.candidacy.review.rules.FindingProof;
import org.huanjie.candidacy.review.rules.Organ;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.Stage;
import org.huanjie.roll.file.RollFixture;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** 部门页面 — an organ works through its queue by the pages alone. */
@HuanjieIT
class OrganPagesIT {

    private static final Pattern CONFIRMED = Pattern.compile("name=\"shown\" value=\"([^\"]+)\"");
    private static final Pattern INQUIRY = Pattern.compile("href=\"(/organ/[0-9a-f-]{36})\"");

    @Autowired
    MockMvc browser;

    @Autowired
    Places places;

    @Autowired
    TestClock clock;

    @Autowired
    ElectionFixture elections;

    @Autowired
    RollFixture rolls;

    @Autowired
    ReviewFixture fixture;

    @Autowired
    OrganFixture organs;

    @Autowired
    Candidates candidates;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    Places.County county;
    SignedIn court;
    VoterCard person;
    Review review;

    @BeforeEach
    void oneIsNominated() {
        county = places.newCounty(1, 1);
        var village = county.village();
        var committee = RollFixture.committee(village);
        elections.open(county);
        person = rolls.voters(village, 3).getFirst();
        fixture.adopt(county);
        clock.set(LocalDate.of(2017, 2, 17));
        var election = elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.NOMINATING);
        assertThat(committee
                        .scope()
                        .call(() -> candidates.enter(
                                election.id(), person.id(), Post.CHAIR, Channel.NOMINATED, "21", "13", committee)))
                .isInstanceOf(Verdict.Done.class);
        review = fixture.of(election.id(), person.id(), village);
        court = organs.seated(county, new Organ("COURT"));
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void whatNobodyNeedsAnyMoreClosesByItselfAndSaysWhy() throws Exception {
        clock.set(review.dueOn().plusDays(30));
        assertThat(body(get("/organ"), court)).contains("待答复 1 件，其中逾期 1 件").doesNotContain("自行关闭");
        clock.set(review.dueOn());
        fixture.conclude(review, county, List.of(), FindingProof.NONE);
        clock.set(review.dueOn().plusDays(30));
        var desk = body(get("/organ"), court);
        assertThat(desk)
                .contains("待答复 0 件，其中逾期 0 件", "另有 1 件没有答复，审查已经审结，自行关闭", "审查已经审结，不必再答复")
                .doesNotContain("hj-state late", "下载比对请求");
        assertThat(send(inquiry(desk), allNone(), court).getStatus()).isEqualTo(422);
    }

    @Test
    void anOrganComesInAtItsQueueAndAnswersOneQuestionOnce() throws Exception {
        assertThat(browser.perform(get("/").with(as(court)))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/organ");
        var desk = body(get("/organ"), court);
        assertThat(desk).contains("法院", person.name(), "待答复 1 件").doesNotContain("/villages/" + county.village());
        var address = inquiry(desk);
        assertThat(body(get(address), court))
                .contains("被剥夺政治权利", person.birthYear() + " 年生", "答复只作一次")
                .doesNotContain("长期外出", person.maskedNumber());
        assertThat(send(address, Map.of(), court).getStatus()).isEqualTo(422);
        var faulty = new HashMap<>(allNone());
        faulty.put("found-0", "yes");
        faulty.put("documentOn-0", "2018-01-01");
        var back = send(address, faulty, court);
        assertThat(back.getStatus()).isEqualTo(422);
        assertThat(back.getContentAsString())
                .contains("id=\"document-0-fault\"", "文书日期在今天以后", "请填写期限届满之日", "value=\"2018-01-01\"");
        var found = new HashMap<>(allNone());
        found.putAll(Map.of(
                "found-1",
                "yes",
                "document-1",
                "(2016) 平刑初 1 号",
                "documentOn-1",
                "2016-05-01",
                "windowEnds-1",
                "2018-05-01"));
        var asked = send(address, found, court);
        assertThat(asked.getStatus()).isEqualTo(200);
        assertThat(asked.getContentAsString()).contains("(2016) 平刑初 1 号", "不能修改");
        found.put("shown", first(CONFIRMED, asked.getContentAsString()));
        assertThat(send(address, found, court).getStatus()).isEqualTo(303);
        assertThat(body(get(address), court))
                .contains("查到：(2016) 平刑初 1 号", "已答复")
                .doesNotContain(">答复</button>");
        assertThat(send(address, allNone(), court).getStatus()).isEqualTo(422);
        var town = ReviewFixture.town(county);
        assertThat(body(get("/villages/" + review.village() + "/reviews/" + review.id()), town))
                .contains("(2016) 平刑初 1 号");
    }

    @Test
    void theWholeNumberIsShownForAReasonThatIsRecorded() throws Exception {
        var address = inquiry(body(get("/organ"), court));
        assertThat(send(address + "/number", Map.of("why", " "), court).getStatus())
                .isEqualTo(422);
        var shown = send(address + "/number", Map.of("why", "核对同名人"), court);
        assertThat(shown.getStatus()).isEqualTo(200);
        assertThat(shown.getContentAsString()).containsPattern("身份证号码：[0-9]{17}[0-9X]");
        var looks = ReviewFixture.office(county)
                .scope()
                .call(() -> transaction.execute(
                        tx -> sql.sql("SELECT reason FROM access.look WHERE person = :p AND by = :by")
                                .param("p", person.id().uuid())
                                .param("by", court.signInName())
                                .query(String.class)
                                .list()));
        assertThat(looks).containsExactly("核对同名人");
    }

    @Test
    void anotherOrgansQuestionAndEveryOtherPageOfAReviewIsClosed() throws Exception {
        var address = inquiry(body(get("/organ"), court));
        var police = organs.seated(county, new Organ("POLICE"));
        assertThat(status(get(address), police)).isEqualTo(404);
        assertThat(send(address, allNone(), police).getStatus()).isEqualTo(404);
        assertThat(send(address + "/number", Map.of("why", "看看"), police).getStatus())
                .isEqualTo(404);
        assertThat(status(get("/reviews/" + county.code()), court)).isEqualTo(403);
        assertThat(status(get("/villages/" + review.village() + "/reviews/" + review.id()), court))
                .isEqualTo(403);
        assertThat(status(get("/organ"), ReviewFixture.office(county))).isEqualTo(403);
        assertThat(body(get("/organ"), organs.account(county, "nobody"))).contains("还没有代表任何部门");
    }

    /** Nothing on file for each of the court's criteria. */
    private static Map<String, String> allNone() {
        return Map.of("found-0", "no", "found-1", "no", "found-2", "no", "found-3", "no");
    }

    private static String inquiry(String desk) {
        return first(INQUIRY, desk);
    }

    private static String first(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(1);
    }

    private String body(MockHttpServletRequestBuilder request, SignedIn who) throws Exception {
        var answer = browser.perform(request.with(as(who))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private int status(MockHttpServletRequestBuilder request, SignedIn who) throws Exception {
        return browser.perform(request.with(as(who))).andReturn().getResponse().getStatus();
    }

    private MockHttpServletResponse send(String address, Map<String, String> fields, SignedIn who) throws Exception {
        var request = post(address).with(csrf()).with(as(who));
        fields.forEach(request::param);
        return browser.perform(request).andReturn().getResponse();
    }
}
