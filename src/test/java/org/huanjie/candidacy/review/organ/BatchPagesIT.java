package org.huanjie.candidacy.review.organ;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.access.TestSignIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.account.Exports;
import org.huanjie.access.account.Looks;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Channel;
import org.huanjie.candidacy.review.ReviewFixture;
import org.huanjie.candidacy.review.match.ListWords;
import org.huanjie.candidacy.review.match.MatchRequest;
import org.huanjie.candidacy.review.match.OrganList;
import org.huanjie.candidacy.review.organ.batch.SheetCells;
import org.huanjie.candidacy.review.rules.CriterionId;
import org.huanjie.candidacy.review.rules.Organ;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.Stage;
import org.huanjie.roll.file.RollFixture;
import org.huanjie.roll.voter.FullNumbers;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** 成批核查 — an organ answers all that waits by a sheet, or by a match of its own list with the program's own code; all of it or none. */
@HuanjieIT
class BatchPagesIT {

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
    Inquiries inquiries;

    @Autowired
    Candidates candidates;

    @Autowired
    Exports exports;

    @Autowired
    Looks looks;

    @Autowired
    FullNumbers numbers;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    Places.County county;
    SignedIn court;
    List<VoterCard> people;

    @BeforeEach
    void twoAreNominated() {
        county = places.newCounty(1, 1);
        var village = county.village();
        var committee = RollFixture.committee(village);
        elections.open(county);
        people = rolls.voters(village, 3).subList(0, 2);
        fixture.adopt(county);
        clock.set(LocalDate.of(2017, 2, 17));
        var election = elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.NOMINATING);
        for (var person : people) {
            assertThat(committee.scope()
                            .call(() -> candidates.enter(
                                    election.id(), person.id(), Post.MEMBER, Channel.NOMINATED, "21", "13", committee)))
                    .isInstanceOf(Verdict.Done.class);
        }
        court = organs.seated(county, new Organ("COURT"));
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void aSheetGoesOutAndComesBackWholeOrNotAtAll() throws Exception {
        letOut();
        var rows = SheetCells.read(file("/organ/sheet.xlsx"));
        SheetCells.answerNone(rows);
        var found = SheetCells.row(rows, people.getFirst().name(), new CriterionId("LAW", "SENTENCE"));
        SheetCells.found(found, "(2016) 平刑初 1 号", "2016-05-01", "");
        var refused = send("/organ/sheet", SheetCells.write(rows));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("请填写期限届满之日");
        assertThat(open()).isEqualTo(2);
        SheetCells.found(found, "(2016) 平刑初 1 号", "2016-05-01", "2018-05-01");
        assertThat(send("/organ/sheet", SheetCells.write(rows)).getStatus()).isEqualTo(303);
        assertThat(open()).isZero();
        assertThat(hits()).containsExactly("LAW.SENTENCE");
        assertThat(send("/organ/sheet", SheetCells.write(rows)).getContentAsString()).contains("没有待交回");
    }

    /** Whole numbers of many leave by two: the organ asks, another of the county's office lets it out, once. */
    @Test
    void aSheetWithNumbersLeavesByTwoAndOnce() throws Exception {
        assertThat(form("/organ/sheet.xlsx", court).getStatus()).isEqualTo(404);
        assertThat(form("/organ/sheet-export", court).getStatus()).isEqualTo(422);
        assertThat(form("/organ/sheet-export", court, "why", "与裁判文书核对").getStatus()).isEqualTo(303);
        assertThat(form("/organ/sheet.xlsx", court).getStatus()).isEqualTo(404);
        assertThat(form("/organ/sheet-export", court, "why", "再次").getStatus()).isEqualTo(422);
        var export = court.scope().call(() -> exports.within(county.code())).getFirst();
        var office = ReviewFixture.office(county);
        var asker = new SignedIn(office.account(), court.signInName(), office.personName(), office.role(), office.division());
        assertThat(office.scope().call(() -> exports.allow(export.id(), asker))).isInstanceOf(Verdict.Refused.class);
        assertThat(office.scope().call(() -> exports.allow(export.id(), court))).isInstanceOf(Verdict.Refused.class);
        assertThat(form("/exports/" + export.id() + "/allow", office).getStatus()).isEqualTo(303);
        assertThat(SheetCells.read(file("/organ/sheet.xlsx")).size()).isGreaterThan(SheetCells.FIRST_ROW);
        assertThat(form("/organ/sheet.xlsx", court).getStatus()).isEqualTo(404);
        assertThat(office.scope().call(() -> looks.at(List.of(people.getFirst().id().uuid()))))
                .singleElement()
                .satisfies(look -> assertThat(look.reason()).contains("与裁判文书核对", office.signInName()));
    }

    @Test
    void whatWasLetOutIsRefusedAgainUntilItIsTakenAndIsOverAfterADay() throws Exception {
        letOut();
        var export = court.scope().call(() -> exports.within(county.code())).getFirst();
        assertThat(form("/exports/" + export.id() + "/refuse", ReviewFixture.office(county)).getStatus()).isEqualTo(303);
        assertThat(form("/organ/sheet.xlsx", court).getStatus()).isEqualTo(404);
        letOut();
        clock.set(LocalDate.of(2017, 2, 19));
        assertThat(form("/organ/sheet.xlsx", court).getStatus()).isEqualTo(404);
    }

    @Test
    void aMatchOfTheOrgansOwnListAnswersEverybody() throws Exception {
        var file = file("/organ/match-request.json");
        var office = ReviewFixture.office(county);
        var number = office.scope()
                .call(() -> numbers.look(people.getFirst().id(), "用例", office))
                .orElseThrow();
        assertThat(new String(file, java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain(number, people.getFirst().name());
        var request = ((Verdict.Done<MatchRequest>) MatchRequest.read(file)).value();
        var list = Files.writeString(
                folder.resolve("list.csv"),
                "公民身份号码,文书号,文书日期,期限届满日,审查条件\n%s,(2016) 平刑初 1 号,2016-05-01,2018-05-01,LAW.SENTENCE\n".formatted(number));
        var words = new ListWords(
                List.of(new Words(messages, Locale.SIMPLIFIED_CHINESE), new Words(messages, Locale.ENGLISH)), Map.of());
        if (!(OrganList.match(list, request, words, 1) instanceof Verdict.Done(var matched))) {
            throw new AssertionError("the list was refused");
        }
        var answer = matched.answer().file(request);
        assertThat(send("/organ/match-answer", "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8)).getStatus())
                .isEqualTo(422);
        assertThat(open()).isEqualTo(2);
        assertThat(send("/organ/match-answer", answer).getStatus()).isEqualTo(303);
        assertThat(open()).isZero();
        assertThat(hits()).containsExactly("LAW.SENTENCE");
        assertThat(send("/organ/match-answer", answer).getStatus()).isEqualTo(422);
    }

    @Test
    void whatWentOutIsSealedAndTheOrgansAlone() throws Exception {
        file("/organ/match-request.json");
        var police = organs.seated(county, new Organ("POLICE"));
        for (var other : List.of(police, ReviewFixture.office(county), organs.account(county, "nobody"))) {
            assertThat(requests(other)).isZero();
        }
        assertThat(requests(court)).isEqualTo(1);
    }

    private int requests(SignedIn who) {
        return who.scope()
                .call(() -> transaction.execute(tx -> sql.sql("SELECT count(*) FROM candidacy.match_request")
                        .query(Integer.class)
                        .single()));
    }

    private long open() {
        return court.scope().call(() -> inquiries.queue(court)).stream()
                .filter(inquiry -> !inquiry.answered())
                .count();
    }

    private List<String> hits() {
        return court.scope().call(() -> inquiries.queue(court).stream()
                .flatMap(inquiry -> inquiries.hits(inquiry.id()).stream())
                .map(Hit::criterion)
                .map(CriterionId::text)
                .toList());
    }

    private void letOut() throws Exception {
        assertThat(form("/organ/sheet-export", court, "why", "核对").getStatus()).isEqualTo(303);
        var export = court.scope().call(() -> exports.within(county.code())).getFirst();
        assertThat(form("/exports/" + export.id() + "/allow", ReviewFixture.office(county)).getStatus())
                .isEqualTo(303);
    }

    private MockHttpServletResponse form(String address, SignedIn who, String... field) throws Exception {
        var asked = post(address).with(csrf()).with(as(who));
        if (field.length == 2) {
            asked.param(field[0], field[1]);
        }
        return browser.perform(asked).andReturn().getResponse();
    }

    private byte[] file(String address) throws Exception {
        var answer = browser.perform(post(address).with(csrf()).with(as(court))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsByteArray();
    }

    private MockHttpServletResponse send(String address, byte[] file) throws Exception {
        return browser.perform(multipart(address)
                        .file(new MockMultipartFile("file", "back", "application/octet-stream", file))
                        .with(csrf().asHeader())
                        .with(as(court)))
                .andReturn()
                .getResponse();
    }
}
