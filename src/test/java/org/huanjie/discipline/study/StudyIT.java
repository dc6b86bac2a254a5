package org.huanjie.discipline.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.HuanjieIT;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.Source;
import org.huanjie.candidacy.Candidates;
import org.huanjie.discipline.duty.DutyFiles;
import org.huanjie.discipline.duty.DutyFixture;
import org.huanjie.discipline.duty.DutySetting;
import org.huanjie.discipline.duty.DutySettings;
import org.huanjie.discipline.duty.EnrolledPerson;
import org.huanjie.discipline.duty.Enrolment;
import org.huanjie.discipline.duty.Named;
import org.huanjie.discipline.pledge.DisciplinePledges;
import org.huanjie.discipline.pledge.PledgeKind;
import org.huanjie.discipline.pledge.PledgeTexts;
import org.huanjie.discipline.pledge.ReadText;
import org.huanjie.election.stage.Elections;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.polling.preparation.DutyKind;
import org.huanjie.polling.preparation.OnDuty;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 学习的核对 — a code opens its person's page and no other's, a quiz is scored once, a pledge is signed under the words that were read. */
@HuanjieIT
class StudyIT {

    private static final Source FROM = Source.of("192.0.2.77");

    @Autowired
    PollFixture polls;

    @Autowired
    StudyCodes codes;

    @Autowired
    Quizzes quizzes;

    @Autowired
    DisciplinePledges pledges;

    @Autowired
    PledgeTexts texts;

    @Autowired
    Enrolment enrolment;

    @Autowired
    DutyFiles files;

    @Autowired
    TrainedPeople trained;

    @Autowired
    Candidates candidates;

    @Autowired
    Elections elections;

    @Autowired
    DutyFixture duties;

    @Autowired
    DutySettings settings;

    @Test
    void aCodeOpensItsPersonsPageUntilAnotherTakesItsPlace() {
        var village = polls.listed(20);
        var code = issue(village, "欧阳唱").getFirst().code();
        assertThat(open(code.toLowerCase(java.util.Locale.ROOT)))
                .map(StudyCodes.Pass::person)
                .contains(person(village).id());
        // again, as long as it lasts
        assertThat(open(code)).isPresent();
        var next = issue(village, "欧阳唱").getFirst().code();
        assertThat(codes.exchange(code, FROM)).isInstanceOf(Verdict.Refused.class);
        assertThat(open(next)).isPresent();
        assertThat(village.call(() -> codes.issue(village.code(), List.of(Named.of("欧阳唱")), village.as(Role.TELLER))))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void guessingSlowsDown() {
        var from = Source.of("192.0.2.78");
        Verdict<String> last = codes.exchange("2222-2222-2222", from);
        for (int n = 0; n < 8; n++) {
            last = codes.exchange("2222-2222-222" + (n + 2), from);
        }
        String said = last.answer(done -> "", reasons -> reasons.getFirst().key());
        assertThat(said).isEqualTo("discipline.study.too-often");
    }

    @Test
    void aQuizIsScoredOnceAndPassingItIsTraining() {
        var village = polls.listed(20);
        issue(village, "欧阳唱");
        var person = person(village);
        var first = village.call(() -> quizzes.next(person, QuestionBank.CALL));
        assertThat(village.call(() -> quizzes.next(person, QuestionBank.CALL))).isEqualTo(first);
        assertThat(outcome(village, person, first, Map.of()).passed()).isFalse();
        assertThat(village.call(
                        () -> quizzes.handIn(person, QuestionBank.CALL, first.number(), first.edition(), right(first))))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(lack(village).training()).isTrue();
        var second = village.call(() -> quizzes.next(person, QuestionBank.CALL));
        assertThat(second.quiz()).isNotEqualTo(first.quiz());
        assertThat(outcome(village, person, second, right(second)).passed()).isTrue();
        assertThat(lack(village).training()).isFalse();
        assertThat(village.call(() -> trained.of(elections.get(village.election()))))
                .singleElement()
                .satisfies(one -> assertThat(one.kinds()).containsExactly(DutyKind.CALL));
    }

    /** Course and quiz as the county counts them: either, the course alone, the quiz alone. */
    @Test
    void aCountySaysWhatCountsAsTraining() {
        var village = polls.listed(20);
        duties.train(village.code(), List.of("欧阳唱"));
        var person = person(village);
        var either = 0;
        var course = 1;
        var quiz = 2;
        assertThat(lack(village).training()).as("unset: either").isFalse();
        count(village, quiz);
        assertThat(lack(village).training()).as("a course alone does not count").isTrue();
        var failed = village.call(() -> quizzes.next(person, QuestionBank.CALL));
        assertThat(outcome(village, person, failed, Map.of()).passed()).isFalse();
        assertThat(lack(village).training()).as("a quiz that was not passed").isTrue();
        var sheet = village.call(() -> quizzes.next(person, QuestionBank.CALL));
        assertThat(outcome(village, person, sheet, right(sheet)).passed()).isTrue();
        assertThat(lack(village).training()).isFalse();

        var other = polls.listed(20);
        issue(other, "欧阳唱");
        count(other, course);
        var there = person(other);
        var passed = other.call(() -> quizzes.next(there, QuestionBank.CALL));
        assertThat(outcome(other, there, passed, right(passed)).passed()).isTrue();
        assertThat(lack(other).training()).as("a quiz alone does not count").isTrue();
        count(other, either);
        assertThat(lack(other).training()).isFalse();
    }

    private void count(Village village, int way) {
        var county = village.code().substring(0, 6);
        var office = TestSignIn.person(Role.COUNTY_OFFICE, county);
        assertThat(office.scope().call(() -> settings.set(county, Map.of(DutySetting.TRAINED_BY, way), office)))
                .isEqualTo(Verdict.done());
    }

    @Test
    void aPledgeIsSignedUnderTheWordsThatWereRead() {
        var village = polls.listed(20);
        issue(village, "欧阳唱");
        var person = person(village);
        var text = texts.inForce(village.code(), PledgeKind.STAFF);
        var other = new ReadText(PledgeKind.STAFF, text.edition(), "0".repeat(64), true);
        assertThat(village.call(() -> pledges.onTheSpot(person, other, DutyFixture.PAPER, "own-page")))
                .isInstanceOf(Verdict.Refused.class);
        for (boolean chinese : List.of(true, false)) {
            assertThat(village.call(
                            () -> pledges.onTheSpot(person, ReadText.of(text, chinese), DutyFixture.PAPER, "own-page")))
                    .isInstanceOf(Verdict.Done.class);
            assertThat(lack(village).pledge()).isFalse();
            assertThat(village.call(
                            () -> pledges.onTheSpot(person, ReadText.of(text, chinese), DutyFixture.PAPER, "own-page")))
                    .isInstanceOf(Verdict.Refused.class);
            assertThat(village.call(() -> pledges.takeBack(person, PledgeKind.STAFF, "own-page")))
                    .isEqualTo(Verdict.done());
            assertThat(lack(village).pledge()).isTrue();
        }
        var kept = village.call(() -> pledges.of(elections.get(village.election())));
        assertThat(kept)
                .extracting(one -> one.digest())
                .containsExactlyInAnyOrder(text.digest(true), text.digest(false));
        assertThat(village.call(() -> pledges.signature(
                                village.code(), kept.getFirst().id()))
                        .orElseThrow()
                        .content())
                .isEqualTo(DutyFixture.PAPER.content());
    }

    /** Whoever stands stands: with a pledge, without one, and with one that was taken back. */
    @Test
    void aCandidateStandsWithoutAnyPledge() {
        var village = polls.listed(20);
        var standing = village.call(() -> candidates.standing(village.election()));
        var one = standing.getFirst();
        var named = new Named(one.name(), Optional.of(one.person()));
        var election = village.call(() -> elections.get(village.election()));
        for (var kind : List.of(PledgeKind.CANDIDATE, PledgeKind.STANDING, PledgeKind.RESIGNATION)) {
            assertThat(village.call(() -> pledges.onPaper(
                            village.code(),
                            kind,
                            List.of(named),
                            java.time.LocalDate.of(2017, 1, 1),
                            DutyFixture.PAPER,
                            village.as(Role.VILLAGE_TEAM))))
                    .isEqualTo(Verdict.done(1));
            var person = village.call(() -> enrolment.of(village.code(), election.term()))
                    .getFirst();
            assertThat(village.call(() -> pledges.takeBack(person, kind, village.as(Role.VILLAGE_TEAM))))
                    .isEqualTo(Verdict.done());
            assertThat(kind.beforeDuty()).isFalse();
        }
        assertThat(village.call(() -> candidates.standing(village.election()))).isEqualTo(standing);
    }

    private List<StudyCodes.Issued> issue(Village village, String name) {
        return village.call(
                        () -> codes.issue(village.code(), List.of(Named.of(name)), village.as(Role.ELECTION_COMMITTEE)))
                .answer(done -> done, reasons -> List.of());
    }

    private Optional<StudyCodes.Pass> open(String code) {
        return codes.exchange(code, FROM).answer(token -> codes.behind(token), reasons -> Optional.empty());
    }

    private Quizzes.Outcome outcome(
            Village village, EnrolledPerson person, Quizzes.Sheet sheet, Map<String, Integer> answers) {
        return village.call(() -> quizzes.handIn(person, QuestionBank.CALL, sheet.number(), sheet.edition(), answers))
                .answer(done -> done, reasons -> {
                    throw new AssertionError(reasons);
                });
    }

    private static Map<String, Integer> right(Quizzes.Sheet sheet) {
        var answers = new HashMap<String, Integer>();
        sheet.quiz().drawn().forEach(one -> answers.put(one.question().id(), one.right()));
        return answers;
    }

    private EnrolledPerson person(Village village) {
        return village.call(() -> enrolment.of(
                        village.code(), elections.get(village.election()).term()))
                .getFirst();
    }

    private DutyFiles.Lack lack(Village village) {
        return village.call(() -> files.lacks(
                        elections.get(village.election()), List.of(new OnDuty(DutyKind.CALL, "欧阳唱", Optional.empty())))
                .getFirst());
    }
}
