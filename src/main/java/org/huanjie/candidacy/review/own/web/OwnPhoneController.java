package org.huanjie.candidacy.review.own.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.Heard;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.Reviews;
import org.huanjie.candidacy.review.own.OwnPhones;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 登记本人手机入口 — whoever hands out codes writes down the telephone of who stands there with their card, and enters the code that is read out. */
@Controller
class OwnPhoneController {

    private static final int LONGEST = 100;

    private final Reviews reviews;
    private final OwnPhones phones;
    private final OwnCodePages pages;
    private final Where where;

    OwnPhoneController(Reviews reviews, OwnPhones phones, OwnCodePages pages, Where where) {
        this.reviews = reviews;
        this.phones = phones;
        this.pages = pages;
        this.where = where;
    }

    @Allowed(to = Permission.HAND_CODE)
    @PostMapping("/villages/{village}/reviews/{review}/own-code/phone")
    Answer enter(
            @PathVariable String village,
            @PathVariable UUID review,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var of = find(village, review);
        var typed = typed(form);
        var words = where.words(request);
        var done = phones.enter(
                of, typed.textIfAny("address", LONGEST), typed.ticked("card"), new Heard.Office(who), words);
        return answer(done, "candidacy.phone.sent", of, typed, who, words);
    }

    @Allowed(to = Permission.HAND_CODE)
    @PostMapping("/villages/{village}/reviews/{review}/own-code/phone/code")
    Answer prove(
            @PathVariable String village,
            @PathVariable UUID review,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var of = find(village, review);
        var typed = typed(form);
        var done = phones.prove(of, typed.textIfAny("code", LONGEST), new Heard.Office(who));
        return answer(done, "candidacy.phone.proved", of, typed, who, where.words(request));
    }

    @Allowed(to = Permission.HAND_CODE)
    @PostMapping("/villages/{village}/reviews/{review}/own-code/phone/remove")
    Answer remove(
            @PathVariable String village, @PathVariable UUID review, SignedIn who, HttpServletRequest request) {
        var of = find(village, review);
        var done = phones.remove(of, new Heard.Office(who));
        return answer(done, "candidacy.phone.removed", of, typed(Map.of()), who, where.words(request));
    }

    private static Typed typed(Map<String, String> form) {
        return Typed.of("candidacy.own.", form);
    }

    private Answer answer(Verdict<Nothing> done, String notice, Review of, Typed typed, SignedIn who, Words words) {
        return done.answer(
                did -> Redirect.to(OwnCodePages.path(of), notice),
                reasons -> pages.page(of, Optional.empty(), Form.EMPTY, typed.form(reasons, words), who, words));
    }

    private Review find(String village, UUID review) {
        return reviews.find(review)
                .filter(found -> found.village().equals(village))
                .orElseThrow(NoSuchPage::new);
    }
}
