package org.huanjie.access.web.officer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.huanjie.access.door.AnyRole;
import org.huanjie.access.officer.LookQuestion;
import org.huanjie.access.officer.LookQuestions;
import org.huanjie.access.who.SignedIn;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 查看询问 — what an account is asked about its own looks, and its answers. */
@Controller
class QuestionsController {

    private static final String PATH = "/me/questions";
    private static final int LONGEST = 1000;

    private final LookQuestions questions;
    private final Frames frames;

    QuestionsController(LookQuestions questions, Frames frames) {
        this.questions = questions;
        this.frames = frames;
    }

    @AnyRole
    @GetMapping(PATH)
    Answer list(SignedIn who, HttpServletRequest request) {
        return page(who, "", Form.EMPTY, frames.words(request));
    }

    @AnyRole
    @PostMapping(PATH + "/{question}")
    Answer answer(
            @PathVariable UUID question,
            @RequestParam Map<String, String> sent,
            SignedIn who,
            HttpServletRequest request) {
        var words = frames.words(request);
        var typed = Typed.of("data-officer.field.", sent);
        var text = typed.text("answer", LONGEST);
        return typed.unless(() -> questions.answer(question, text, who))
                .answer(
                        done -> Redirect.to(PATH, "data-officer.done.answered"),
                        reasons -> page(who, question.toString(), typed.form(reasons, words), words));
    }

    private QuestionsPage page(SignedIn who, String answered, Form form, Words words) {
        return new QuestionsPage(
                questions.to(who).stream()
                        .map(one -> line(one, one.id().toString().equals(answered) ? form : Form.EMPTY, words))
                        .toList(),
                form);
    }

    private static QuestionsPage.Line line(LookQuestion one, Form form, Words words) {
        var answer = one.answer();
        return new QuestionsPage.Line(
                one.id().toString(),
                words.of("data-officer.asked", one.askedBy(), Wording.of(words, one.askedAt())),
                one.text(),
                answer == null ? "" : answer,
                form.among("question-" + one.id() + "-"));
    }
}
