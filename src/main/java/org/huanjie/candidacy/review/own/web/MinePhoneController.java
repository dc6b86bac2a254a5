package org.huanjie.candidacy.review.own.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.huanjie.access.door.Open;
import org.huanjie.candidacy.review.Heard;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.own.OwnPhones;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Verdict;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 本人登记手机入口 — the person enters, proves and takes away the telephone to which the next code can be sent. */
@Controller
class MinePhoneController {

    static final String PATH = "/mine/phone";

    private static final Heard OWN = new Heard.OwnPage();

    private final MineSaying saying;
    private final OwnPhones phones;
    private final Where where;

    MinePhoneController(MineSaying saying, OwnPhones phones, Where where) {
        this.saying = saying;
        this.phones = phones;
        this.where = where;
    }

    @Open
    @PostMapping(PATH)
    Answer enter(@RequestParam(defaultValue = "") String address, HttpServletRequest request) {
        var words = where.words(request);
        return said(request, "address", address, "candidacy.phone.sent", review -> phones.enter(review, address, false, OWN, words));
    }

    @Open
    @PostMapping(PATH + "/code")
    Answer prove(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        return said(request, "code", code, "candidacy.phone.proved", review -> phones.prove(review, code, OWN));
    }

    @Open
    @PostMapping(PATH + "/remove")
    Answer remove(HttpServletRequest request) {
        return said(request, "", "", "candidacy.phone.removed", review -> phones.remove(review, OWN));
    }

    private Answer said(HttpServletRequest request, String field, String value, String done, Function<Review, Verdict<?>> act) {
        return saying.said(request, new MineSaying.Sent(PhoneParts.PREFIX, field, value, done), act);
    }
}
