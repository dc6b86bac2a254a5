package org.huanjie.discipline.study.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.huanjie.access.door.Open;
import org.huanjie.discipline.study.QuestionBank;
import org.huanjie.discipline.study.Quizzes;
import org.huanjie.discipline.study.StudyRefusal;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.text.Typing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 测验入口 — somebody takes their own quiz on a telephone, as often as they like. */
@Controller
class QuizController {

    private final StudyCookie cookie;
    private final StudyPages pages;
    private final Quizzes quizzes;
    private final Where where;

    QuizController(StudyCookie cookie, StudyPages pages, Quizzes quizzes, Where where) {
        this.cookie = cookie;
        this.pages = pages;
        this.quizzes = quizzes;
        this.where = where;
    }

    @Open
    @GetMapping("/study/quiz/{bank}")
    Answer quiz(@PathVariable QuestionBank bank, HttpServletRequest request) {
        var words = where.words(request);
        return cookie.<Answer>let(request, person -> pages.quiz(person, bank, words))
                .orElseGet(() -> Redirect.to(StudyController.PATH));
    }

    @Open
    @PostMapping("/study/quiz/{bank}")
    Answer handIn(@PathVariable QuestionBank bank, @RequestParam Map<String, String> form, HttpServletRequest request) {
        var words = where.words(request);
        int number = Typing.number(form.getOrDefault("number", "")).orElse(0);
        return cookie.<Answer>let(request, person -> switch (quizzes.handIn(
                        person, bank, number, form.getOrDefault("edition", ""), answers(form))) {
                    case Verdict.Done(var outcome) -> pages.result(bank, outcome, words);
                    case Verdict.Refused(var reasons) -> again(bank, reasons.getFirst());
                })
                .orElseGet(() -> Redirect.to(StudyController.PATH));
    }

    private static Answer again(QuestionBank bank, Reason why) {
        var anew = "/study/quiz/" + bank;
        return why.what() == StudyRefusal.HANDED_IN
                ? Redirect.to(anew, "discipline.study.handed-in")
                : why.what() == StudyRefusal.OTHER_QUESTIONS
                        ? Redirect.to(anew, "discipline.study.other-questions")
                        : Redirect.to(StudyController.PATH);
    }

    private static Map<String, Integer> answers(Map<String, String> form) {
        var answers = new HashMap<String, Integer>();
        form.forEach((name, value) -> Typing.number(value).ifPresent(place -> answers.put(name, place)));
        return answers;
    }
}
