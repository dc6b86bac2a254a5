package org.huanjie.discipline.study.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.huanjie.access.door.Open;
import org.huanjie.access.who.Source;
import org.huanjie.discipline.study.StudyCodes;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 学习的门 — takes a code and opens its person's own page; closes it again. */
@Controller
class StudyController {

    static final String PATH = "/study";

    private final StudyCodes codes;
    private final StudyCookie cookie;
    private final StudyPages pages;
    private final Where where;

    StudyController(StudyCodes codes, StudyCookie cookie, StudyPages pages, Where where) {
        this.codes = codes;
        this.cookie = cookie;
        this.pages = pages;
        this.where = where;
    }

    @Open
    @GetMapping(PATH)
    Answer show(HttpServletRequest request) {
        var words = where.words(request);
        return cookie.<Answer>let(request, person -> pages.own(person, words))
                .orElseGet(() -> new StudyCodePage(Form.EMPTY));
    }

    @Open
    @PostMapping(PATH)
    Answer enter(
            @RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        return switch (codes.exchange(code, Source.of(request.getRemoteAddr()))) {
            case Verdict.Done(var token) -> {
                cookie.send(token, response);
                yield Redirect.to(PATH);
            }
            case Verdict.Refused(var reasons) ->
                new StudyCodePage(Form.sent(Map.of("code", code), reasons, where.words(request)));
        };
    }

    @Open
    @PostMapping("/study/leave")
    Answer leave(HttpServletRequest request, HttpServletResponse response) {
        cookie.clear(request, response);
        return Redirect.to(PATH, "discipline.study.left");
    }
}
