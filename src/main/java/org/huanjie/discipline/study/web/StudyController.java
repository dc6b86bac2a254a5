package org.huanjie.discipline.study.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.huanjie.access.door.AnyRole;
import org.huanjie.access.door.Open;
import org.huanjie.access.who.SignedIn;
import org.huanjie.access.who.Source;
import org.huanjie.discipline.duty.EnrolledPerson;
import org.huanjie.discipline.study.AccountPeople;
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
    private final AccountPeople accounts;
    private final StudyPages pages;
    private final Where where;

    StudyController(StudyCodes codes, StudyCookie cookie, AccountPeople accounts, StudyPages pages, Where where) {
        this.accounts = accounts;
        this.codes = codes;
        this.cookie = cookie;
        this.pages = pages;
        this.where = where;
    }

    @Open
    @GetMapping(PATH)
    Answer show(HttpServletRequest request) {
        var words = where.words(request);
        return cookie.<Answer>let(request, person -> pages.own(person, cookie.isByCode(request), words))
                .orElseGet(() -> new StudyCodePage(account(), Form.EMPTY));
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
                new StudyCodePage(account(), Form.sent(Map.of("code", code), reasons, where.words(request)));
        };
    }

    /** Whoever is signed in and on the list opens their own page without a code. */
    @AnyRole
    @PostMapping("/study/own")
    Answer begin(SignedIn who, HttpServletRequest request) {
        return switch (accounts.begin(who)) {
            case Verdict.Done<EnrolledPerson> _ -> Redirect.to(PATH);
            case Verdict.Refused<EnrolledPerson>(var reasons) ->
                new StudyCodePage("", Form.sent(Map.of(), reasons, where.words(request)));
        };
    }

    private String account() {
        return cookie.listed().map(SignedIn::personName).orElse("");
    }

    @Open
    @PostMapping("/study/leave")
    Answer leave(HttpServletRequest request, HttpServletResponse response) {
        cookie.clear(request, response);
        return Redirect.to(PATH, "discipline.study.left");
    }
}
