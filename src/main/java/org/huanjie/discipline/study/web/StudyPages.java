package org.huanjie.discipline.study.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huanjie.discipline.duty.EnrolledPerson;
import org.huanjie.discipline.duty.Enrolment;
import org.huanjie.discipline.duty.Named;
import org.huanjie.discipline.duty.StaffFile;
import org.huanjie.discipline.pledge.DisciplinePledge;
import org.huanjie.discipline.pledge.DisciplinePledges;
import org.huanjie.discipline.pledge.PledgeKind;
import org.huanjie.discipline.pledge.PledgeTexts;
import org.huanjie.discipline.pledge.SignedPaperLook;
import org.huanjie.discipline.study.QuestionBank;
import org.huanjie.discipline.study.Quiz;
import org.huanjie.discipline.study.Quizzes;
import org.huanjie.election.stage.Election;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Component;

/** 本人学习页的编制 — which quizzes and pledges are somebody's, and how far they are. */
@Component
class StudyPages {

    private final Quizzes quizzes;
    private final DisciplinePledges pledges;
    private final PledgeTexts texts;
    private final StaffFile file;
    private final Enrolment enrolment;
    private final Where where;

    StudyPages(
            Quizzes quizzes,
            DisciplinePledges pledges,
            PledgeTexts texts,
            StaffFile file,
            Enrolment enrolment,
            Where where) {
        this.quizzes = quizzes;
        this.pledges = pledges;
        this.texts = texts;
        this.file = file;
        this.enrolment = enrolment;
        this.where = where;
    }

    StudyPage own(EnrolledPerson person, boolean byCode, Words words) {
        var passed = quizzes.passed(person.village()).stream()
                .filter(one -> one.person().equals(person.id()))
                .toList();
        return new StudyPage(
                person.name(),
                where.name(person.village()),
                banks(person).stream()
                        .map(bank -> task(
                                Wording.of(words, bank),
                                passed.stream()
                                        .filter(one -> one.bank() == bank)
                                        .findFirst()
                                        .map(one -> Wording.of(words, one.at().toLocalDate())),
                                "/study/quiz/" + bank,
                                "discipline.study.passed",
                                words))
                        .toList(),
                kinds(person).stream()
                        .map(kind -> task(
                                Wording.of(words, kind),
                                standing(person, kind)
                                        .map(one ->
                                                Wording.of(words, one.givenAt().toLocalDate())),
                                "/study/pledge/" + kind,
                                "discipline.study.pledged",
                                words))
                        .toList(),
                byCode);
    }

    QuizPage quiz(EnrolledPerson person, QuestionBank bank, Words words) {
        var sheet = quizzes.next(person, bank);
        return new QuizPage(
                Wording.of(words, bank),
                "/study/quiz/" + bank,
                sheet.number(),
                sheet.edition(),
                sheet.passMark(),
                sheet.quiz().drawn().stream().map(one -> item(one, words)).toList());
    }

    QuizResultPage result(QuestionBank bank, Quizzes.Outcome outcome, Words words) {
        return new QuizResultPage(
                Wording.of(words, bank),
                "/study/quiz/" + bank,
                outcome.passed(),
                outcome.score().right(),
                outcome.passMark(),
                outcome.score().wrong().stream()
                        .map(one -> one.question())
                        .map(one -> new QuizResultPage.Wrong(
                                one.said(words.chinese()).ask(),
                                one.said(words.chinese()).right(),
                                one.rule()))
                        .toList());
    }

    PledgePage pledge(EnrolledPerson person, PledgeKind kind, Form form, Words words) {
        var text = texts.inForce(person.village(), kind);
        var given = standing(person, kind);
        return new PledgePage(
                Wording.of(words, kind),
                "/study/pledge/" + kind,
                person.name(),
                text.words(words.chinese()).lines().toList(),
                text.edition(),
                text.digest(words.chinese()),
                text.source(),
                given.isPresent(),
                given.map(one -> words.of(
                                "discipline.study.pledged",
                                Wording.of(words, one.givenAt().toLocalDate())))
                        .orElse(""),
                SignedPaperLook.MOST,
                form);
    }

    /** The quizzes of the duties that somebody is on the staff for; else that of volunteers, members and whoever stands. */
    private List<QuestionBank> banks(EnrolledPerson person) {
        var own = file(person)
                .map(line -> QuestionBank.of(line.one().kind()))
                .distinct()
                .toList();
        return own.isEmpty() ? List.of(QuestionBank.VOLUNTEER, QuestionBank.MEMBER) : own;
    }

    private List<PledgeKind> kinds(EnrolledPerson person) {
        return file(person).findAny().isPresent()
                ? List.of(PledgeKind.STAFF)
                : List.of(
                        PledgeKind.VOLUNTEER,
                        PledgeKind.MEMBER,
                        PledgeKind.CANDIDATE,
                        PledgeKind.STANDING,
                        PledgeKind.RESIGNATION);
    }

    private Stream<StaffFile.Line> file(EnrolledPerson person) {
        return election(person).stream()
                .flatMap(election -> file.staff(election).stream())
                .filter(line -> person.is(Named.of(line.one())));
    }

    private Optional<DisciplinePledge> standing(EnrolledPerson person, PledgeKind kind) {
        return election(person).stream()
                .flatMap(election -> pledges.of(election).stream())
                .filter(one ->
                        one.stands() && one.kind() == kind && one.person().equals(person.id()))
                .findFirst();
    }

    private Optional<Election> election(EnrolledPerson person) {
        return enrolment.election(person.village());
    }

    private static StudyPage.Task task(String word, Optional<String> done, String href, String key, Words words) {
        return new StudyPage.Task(
                word,
                done.map(day -> words.of(key, day)).orElseGet(() -> words.of("discipline.study.open")),
                done.isPresent(),
                href);
    }

    private static QuizPage.Item item(Quiz.Drawn one, Words words) {
        var answers = one.answers(words.chinese());
        return new QuizPage.Item(
                one.question().id(),
                one.question().said(words.chinese()).ask(),
                IntStream.range(0, answers.size())
                        .mapToObj(n -> new Option(Integer.toString(n), answers.get(n), false))
                        .toList());
    }
}
