package org.huanjie.discipline.study.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.study.OwnQuestion;
import org.huanjie.discipline.study.OwnQuestionId;
import org.huanjie.discipline.study.OwnQuestions;
import org.huanjie.discipline.study.QuestionBank;
import org.huanjie.discipline.study.QuizQuestion;
import org.huanjie.discipline.study.StudyRefusal;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 题库入口 — a county's office adds questions of its own and takes them out of use. */
@Controller
class QuizBankController {

    private static final String ALL = "/counties/{county}/questions";

    private final OwnQuestions questions;
    private final QuizBankPages pages;
    private final Where where;

    QuizBankController(OwnQuestions questions, QuizBankPages pages, Where where) {
        this.questions = questions;
        this.pages = pages;
        this.where = where;
    }

    @Allowed(to = Permission.SEE_OFFICE)
    @GetMapping(ALL)
    Answer show(
            @PathVariable String county,
            @RequestParam(defaultValue = "DESK") QuestionBank bank,
            SignedIn who,
            HttpServletRequest request) {
        return pages.page(county, bank, Form.EMPTY, who, where.words(request));
    }

    @Allowed(to = Permission.SET_COUNTY)
    @PostMapping(ALL)
    Answer add(
            @PathVariable String county,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var typed = Typed.of("discipline.question.field.", form);
        var names = Stream.concat(
                        Stream.of(QuestionBank.values()).map(QuestionBank::name), Stream.of(QuizBankPages.EVERYBODYS))
                .toList();
        var bank = typed.option("whose", names).flatMap(QuestionBank::named);
        var question =
                new OwnQuestion(bank, typed.text("basis", OwnQuestion.LONGEST_BASIS), chinese(typed), english(typed));
        return switch (typed.unless(() -> questions.add(county, question, who))) {
            case Verdict.Done<OwnQuestionId> _ ->
                Redirect.to(
                        QuizBankPages.path(county)
                                + bank.map(one -> "?bank=" + one).orElse(""),
                        "discipline.question.added");
            case Verdict.Refused<OwnQuestionId>(var reasons) -> {
                var words = where.words(request);
                yield pages.page(county, bank.orElse(QuestionBank.DESK), typed.form(reasons, words), who, words);
            }
        };
    }

    @Allowed(to = Permission.SET_COUNTY)
    @PostMapping(ALL + "/{question}/retire")
    Answer retire(
            @PathVariable String county,
            @PathVariable OwnQuestionId question,
            @RequestParam(defaultValue = "DESK") QuestionBank bank,
            SignedIn who,
            HttpServletRequest request) {
        return switch (questions.retire(county, question, who)) {
            case Verdict.Done<Nothing> _ ->
                Redirect.to(QuizBankPages.path(county) + "?bank=" + bank, "discipline.question.retired");
            case Verdict.Refused<Nothing>(var reasons) -> {
                var words = where.words(request);
                yield pages.page(county, bank, Form.sent(Map.of(), reasons, words), who, words);
            }
        };
    }

    private static QuizQuestion.Said chinese(Typed typed) {
        return new QuizQuestion.Said(
                typed.text("ask", OwnQuestion.LONGEST_ASK),
                typed.text("right", OwnQuestion.LONGEST_ANSWER),
                List.of(
                        typed.text("wrong-1", OwnQuestion.LONGEST_ANSWER),
                        typed.text("wrong-2", OwnQuestion.LONGEST_ANSWER)));
    }

    // the English is left out whole, or not at all
    private static Optional<QuizQuestion.Said> english(Typed typed) {
        var texts = Stream.of("ask-EN", "right-EN", "wrong-1-EN", "wrong-2-EN")
                .map(field -> typed.textIfAny(
                        field, field.startsWith("ask") ? OwnQuestion.LONGEST_ASK : OwnQuestion.LONGEST_ANSWER))
                .toList();
        if (texts.stream().allMatch(String::isEmpty)) {
            return Optional.empty();
        }
        if (texts.stream().anyMatch(String::isEmpty)) {
            typed.wrong(StudyRefusal.ENGLISH_HALF.of().at("ask-EN"));
        }
        return Optional.of(new QuizQuestion.Said(texts.get(0), texts.get(1), texts.subList(2, texts.size())));
    }
}
