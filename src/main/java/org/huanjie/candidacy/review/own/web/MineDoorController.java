package org.huanjie.candidacy.review.own.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.huanjie.access.door.Open;
import org.huanjie.access.who.Source;
import org.huanjie.candidacy.review.own.OwnPasses;
import org.huanjie.candidacy.review.own.OwnPhones;
import org.huanjie.candidacy.review.own.PhoneCodes;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 本人页的门 — takes a code, has one sent, and closes the page again. A name or an identity number opens nothing here. */
@Controller
class MineDoorController {

    private final OwnPasses passes;
    private final PhoneCodes codes;
    private final OwnCookie cookie;
    private final Where where;

    MineDoorController(OwnPasses passes, PhoneCodes codes, OwnCookie cookie, Where where) {
        this.passes = passes;
        this.codes = codes;
        this.cookie = cookie;
        this.where = where;
    }

    @Open
    @PostMapping("/mine")
    Answer enter(
            @RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        return switch (passes.exchange(code, Source.of(request.getRemoteAddr()))) {
            case Verdict.Done(var token) -> {
                cookie.send(token, response);
                yield Redirect.to(MineController.PATH);
            }
            case Verdict.Refused(var reasons) -> {
                var form = Form.sent(Map.of("code", code), reasons, where.words(request));
                yield new MineCodePage(form.status(), form, Form.EMPTY);
            }
        };
    }

    /** The answer is the same whether a code was sent or not. */
    @Open
    @PostMapping("/mine/code")
    Answer ask(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String phone,
            HttpServletRequest request) {
        var words = where.words(request);
        return codes.ask(name, phone, Source.of(request.getRemoteAddr()), words)
                .answer(
                        done -> Redirect.to(MineController.PATH, "candidacy.mine.asked", OwnPhones.LIFE.toMinutes()),
                        reasons -> {
                            var form = Form.sent(Map.of("name", name, "phone", phone), reasons, words);
                            return new MineCodePage(form.status(), Form.EMPTY, form.among("ask-"));
                        });
    }

    @Open
    @PostMapping("/mine/leave")
    Answer leave(HttpServletRequest request, HttpServletResponse response) {
        cookie.clear(request, response);
        return Redirect.to(MineController.PATH, "candidacy.mine.left");
    }
}
