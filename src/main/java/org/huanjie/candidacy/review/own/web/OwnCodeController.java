package org.huanjie.candidacy.review.own.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.Reviews;
import org.huanjie.candidacy.review.own.CodeReason;
import org.huanjie.candidacy.review.own.OwnCode;
import org.huanjie.candidacy.review.own.OwnCodes;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 发码入口 — an office or the election committee hands a person the code of their own page, who stands there with their card. */
@Controller
class OwnCodeController {

    private final Reviews reviews;
    private final OwnCodes codes;
    private final OwnCodePages pages;
    private final Where where;

    OwnCodeController(Reviews reviews, OwnCodes codes, OwnCodePages pages, Where where) {
        this.reviews = reviews;
        this.codes = codes;
        this.pages = pages;
        this.where = where;
    }

    @Allowed(to = Permission.HAND_CODE)
    @GetMapping("/villages/{village}/reviews/{review}/own-code")
    Answer form(@PathVariable String village, @PathVariable UUID review, SignedIn who, HttpServletRequest request) {
        return pages.page(find(village, review), Optional.empty(), Form.EMPTY, Form.EMPTY, who, where.words(request));
    }

    @Allowed(to = Permission.HAND_CODE)
    @PostMapping("/villages/{village}/reviews/{review}/own-code")
    Answer issue(
            @PathVariable String village,
            @PathVariable UUID review,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var words = where.words(request);
        var of = find(village, review);
        var typed = Typed.of("candidacy.own.", form);
        var issued = codes.issue(of, typed.ticked("card"), typed.choiceIfAny("reason", CodeReason.class), who);
        return switch (issued) {
            case Verdict.Done(OwnCode code) -> pages.page(of, Optional.of(code.text()), Form.EMPTY, Form.EMPTY, who, words);
            case Verdict.Refused(var reasons) ->
                pages.page(of, Optional.empty(), typed.form(reasons, words), Form.EMPTY, who, words);
        };
    }

    private Review find(String village, UUID review) {
        return reviews.find(review)
                .filter(found -> found.village().equals(village))
                .orElseThrow(NoSuchPage::new);
    }
}
