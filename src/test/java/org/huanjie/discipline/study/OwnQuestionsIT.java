package org.huanjie.discipline.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huanjie.HuanjieIT;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.duty.DutyFixture;
import org.huanjie.discipline.duty.EnrolledPerson;
import org.huanjie.discipline.duty.Enrolment;
import org.huanjie.election.stage.Elections;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** 县级题目的核对 — quizzes draw from the program's and the county's; what is retired is drawn no more and stays; a quiz is scored by what it asked. */
@HuanjieIT
class OwnQuestionsIT {

    @Autowired
    PollFixture polls;

    @Autowired
    DutyFixture duties;

    @Autowired
    Enrolment enrolment;

    @Autowired
    Elections elections;

    @Autowired
    OwnQuestions questions;

    @Autowired
    Quizzes quizzes;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc web;

    private Village village;
    private String county;
    private SignedIn office;
    private EnrolledPerson person;

    @BeforeEach
    void somebodyEnrolled() {
        village = polls.listed(12);
        county = village.code().substring(0, 6);
        office = TestSignIn.person(Role.COUNTY_OFFICE, county);
        duties.pledge(village.code(), List.of("欧阳唱"));
        person = village.call(() -> enrolment.of(
                        village.code(), elections.get(village.election()).term()))
                .getFirst();
    }

    @Test
    void quizzesOfItsBankDrawFromBothAndNoOther() {
        var own = IntStream.range(0, 200)
                .mapToObj(n -> add(Optional.of(QuestionBank.CALL), n))
                .toList();
        add(Optional.of(QuestionBank.TALLY), 900);
        var everybodys = add(Optional.empty(), 901);
        var drawn =
                next().quiz().drawn().stream().map(one -> one.question().id()).toList();
        assertThat(drawn).hasSize(Quiz.LENGTH).anyMatch(id -> id.startsWith("OWN-"));
        var all = village.call(() -> questions.inUse(village.code(), QuestionBank.CALL)).stream()
                .map(QuizQuestion::id)
                .toList();
        assertThat(all).hasSize(201).contains("OWN-" + everybodys);
        own.forEach(one -> assertThat(retire(one)).isEqualTo(Verdict.done()));
        retire(everybodys);
        assertThat(next().quiz().drawn()).noneMatch(one -> one.question().id().startsWith("OWN-"));
        assertThat(office.scope().call(() -> questions.of(county)))
                .as("retired, and there")
                .hasSize(202);
        assertThat(polls.listed(12).call(() -> questions.inUse(county, QuestionBank.TALLY)))
                .as("another county's village reads them of their county alone")
                .hasSize(1);
    }

    @Test
    void aQuizIsScoredByTheQuestionsThatItAsked() {
        var asked = next();
        add(Optional.of(QuestionBank.CALL), 1);
        assertThat(reasons(handIn(asked, right(asked)))).containsExactly("OTHER_QUESTIONS");
        var anew = next();
        assertThat(anew.number()).as("it counted for nothing").isEqualTo(asked.number());
        assertThat(handIn(anew, right(anew)).answer(Quizzes.Outcome::passed, no -> false))
                .isTrue();
    }

    @Test
    void theRightAnswerOfTheCountysQuestionIsTheOneThatItMarked() {
        IntStream.range(0, 200).forEach(n -> add(Optional.of(QuestionBank.CALL), n));
        var sheet = next();
        var first = sheet.quiz().drawn().stream()
                .filter(one -> one.question().id().startsWith("OWN-"))
                .findFirst()
                .orElseThrow();
        assertThat(first.answers(true).get(first.right())).startsWith("对");
        assertThat(first.answers(false))
                .as("in Chinese where there is no other")
                .isEqualTo(first.answers(true));
        int right = handIn(sheet, right(sheet)).answer(one -> one.score().right(), no -> 0);
        assertThat(right).isEqualTo(Quiz.LENGTH);
    }

    @Test
    void theOfficeAloneAddsThemOnItsPageAndEveryFaultIsSaid() throws Exception {
        var faulty = send(Map.of(
                "whose",
                "CALL",
                "ask",
                "",
                "right",
                "同",
                "wrong-1",
                "同",
                "wrong-2",
                "别",
                "basis",
                "村规",
                "ask-EN",
                "Only this"));
        assertThat(faulty.getStatus()).isEqualTo(422);
        assertThat(faulty.getContentAsString()).contains("英文没有写全", "Only this");
        assertThat(office.scope().call(() -> questions.of(county))).isEmpty();
        var same = new OwnQuestion(
                Optional.empty(), "依据", new QuizQuestion.Said("问？", "同", List.of("同", "别")), Optional.empty());
        assertThat(reasons(office.scope().call(() -> questions.add(county, same, office))))
                .containsExactly("ANSWERS_SAME");
        var taken = send(Map.of(
                "whose",
                "CALL",
                "ask",
                "唱错了怎么办？",
                "right",
                "当场更正",
                "wrong-1",
                "算了",
                "wrong-2",
                "会后再说",
                "basis",
                "县办〔2026〕1号"));
        assertThat(taken.getStatus()).isEqualTo(303);
        var page = page("CALL");
        assertThat(page).contains("唱错了怎么办？", "当场更正", "县办〔2026〕1号", "本县的题（1）", "程序自带的题（27）");
        assertThat(page("TALLY")).doesNotContain("唱错了怎么办？");
        var id = office.scope().call(() -> questions.of(county)).getFirst().id();
        assertThat(web.perform(post(address() + "/" + id + "/retire")
                                .with(csrf())
                                .with(TestSignIn.as(office))
                                .param("bank", "CALL"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);
        assertThat(page("CALL")).contains("唱错了怎么办？", "已停用");
        assertThat(reasons(retire(id))).containsExactly("NO_QUESTION");
        var town = TestSignIn.person(Role.TOWN_COMMITTEE, village.code().substring(0, 9));
        assertThat(town.scope().call(() -> questions.add(county, question(Optional.empty(), 1), town)))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void theDatabaseKeepsWhatIsRetiredAndLetsNoOtherOfficeTouchIt() {
        var id = add(Optional.empty(), 1);
        var neighbour =
                TestSignIn.person(Role.COUNTY_OFFICE, polls.listed(12).code().substring(0, 6));
        assertThat(neighbour.scope().call(() -> change(id))).as("not its own").isZero();
        assertThat(reasons(neighbour.scope().call(() -> questions.retire(county, id, neighbour))))
                .isNotEmpty();
        assertThat(retire(id)).isEqualTo(Verdict.done());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> office.scope().call(() -> change(id)));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> office.scope()
                        .call(() -> transaction.execute(status ->
                                sql.sql("DELETE FROM discipline.own_question").update())));
    }

    private int change(OwnQuestionId id) {
        return transaction.execute(status -> sql.sql(
                        "UPDATE discipline.own_question SET retired_by = 'x', retired_at = now() WHERE id = :id")
                .param("id", id.uuid())
                .update());
    }

    private OwnQuestionId add(Optional<QuestionBank> bank, int n) {
        return office.scope()
                .call(() -> questions.add(county, question(bank, n), office))
                .answer(id -> id, reasons -> {
                    throw new AssertionError(reasons);
                });
    }

    private static OwnQuestion question(Optional<QuestionBank> bank, int n) {
        return new OwnQuestion(
                bank, "县办", new QuizQuestion.Said("问" + n, "对" + n, List.of("错" + n, "又错" + n)), Optional.empty());
    }

    private Verdict<Verdict.Nothing> retire(OwnQuestionId id) {
        return office.scope().call(() -> questions.retire(county, id, office));
    }

    private Quizzes.Sheet next() {
        return village.call(() -> quizzes.next(person, QuestionBank.CALL));
    }

    private Verdict<Quizzes.Outcome> handIn(Quizzes.Sheet sheet, Map<String, Integer> answers) {
        return village.call(() -> quizzes.handIn(person, QuestionBank.CALL, sheet.number(), sheet.edition(), answers));
    }

    private static Map<String, Integer> right(Quizzes.Sheet sheet) {
        var answers = new HashMap<String, Integer>();
        sheet.quiz().drawn().forEach(one -> answers.put(one.question().id(), one.right()));
        return answers;
    }

    private MockHttpServletResponse send(Map<String, String> form) throws Exception {
        var request = post(address()).with(csrf()).with(TestSignIn.as(office));
        form.forEach(request::param);
        var answer = web.perform(request).andReturn().getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    private String page(String bank) throws Exception {
        return web.perform(get(address()).param("bank", bank).with(TestSignIn.as(office)))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private String address() {
        return "/counties/" + county + "/questions";
    }

    private static List<String> reasons(Verdict<?> verdict) {
        return verdict.answer(
                done -> List.of(),
                reasons -> reasons.stream()
                        .map(Reason::what)
                        .map(Reason.Cause::name)
                        .toList());
    }
}
