package org.huanjie.readiness.web.survey;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.IntStream;
import org.huanjie.access.door.Open;
import org.huanjie.access.who.Source;
import org.huanjie.readiness.survey.Answered;
import org.huanjie.readiness.survey.SurveyAnswers;
import org.huanjie.readiness.web.ReadinessPages;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.shell.Answer;
import org.huanjie.shell.text.Typing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 作答 — what is behind the code on a slip, without signing in. */
@Controller
class SurveyAnswerController {

    private static final int OK = 200;
    private static final int NOT_TAKEN = 422;

    private final SurveyAnswers answers;
    private final Divisions divisions;
    private final ReadinessPages pages;

    SurveyAnswerController(SurveyAnswers answers, Divisions divisions, ReadinessPages pages) {
        this.answers = answers;
        this.divisions = divisions;
        this.pages = pages;
    }

    @Open
    @GetMapping("/s/{code}")
    Answer ask(@PathVariable String code, HttpServletRequest request) {
        return page(code, OK, "", request);
    }

    @Open
    @PostMapping("/s/{code}")
    Answer answer(
            @PathVariable String code, @RequestParam(defaultValue = "") String grade, HttpServletRequest request) {
        var answered = answers.answer(
                code,
                grade(grade),
                Source.of(request.getRemoteAddr()).line());
        var line = pages.words(request).of("answered." + answered.name());
        return switch (answered) {
            case NO_GRADE -> page(code, NOT_TAKEN, line, request);
            case COUNTED -> said(OK, code, line);
            default -> said(NOT_TAKEN, code, line);
        };
    }

    private static @Nullable Integer grade(String typed) {
        var grade = Typing.number(typed);
        return grade.isPresent() ? (Integer) grade.getAsInt() : null;
    }

    private Answer page(String code, int status, String line, HttpServletRequest request) {
        var words = pages.words(request);
        var asked = answers.look(code, Source.of(request.getRemoteAddr()).line());
        var grades = asked.grades();
        if (asked.standing() != Answered.OPEN || grades == null) {
            return said(NOT_TAKEN, code, words.of("answered." + asked.standing().name()));
        }
        return new SurveyAnswerPage(
                status,
                code,
                name(asked.place()),
                String.valueOf(words.words().chinese() ? asked.zh() : asked.en()),
                IntStream.rangeClosed(1, grades)
                        .mapToObj(n -> new SurveyAnswerPage.Grade(n, words.of("grade." + grades + "." + n)))
                        .toList(),
                line);
    }

    private static SurveyAnswerPage said(int status, String code, String line) {
        return new SurveyAnswerPage(status, code, "", "", List.of(), line);
    }

    private String name(@Nullable String village) {
        return village == null
                ? ""
                : divisions.find(village).map(Division::name).orElse("");
    }
}
