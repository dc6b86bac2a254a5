package org.huanjie.candidacy.review.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.talk.TalkRecord;
import org.huanjie.candidacy.review.talk.Talks;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.web.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 谈话页面 — a talk is offered, and recorded or not wanted. */
@Controller
class TalkController {

    private static final int LONGEST = 2000;

    private final ReviewPages pages;
    private final ReviewPlaces places;
    private final Talks talks;
    private final SignedForm signed;
    private final Where where;

    TalkController(ReviewPages pages, ReviewPlaces places, Talks talks, SignedForm signed, Where where) {
        this.pages = pages;
        this.places = places;
        this.talks = talks;
        this.signed = signed;
        this.where = where;
    }

    @Allowed(to = Permission.REVIEW)
    @PostMapping("/villages/{village}/reviews/{review}/talks")
    Answer offer(@PathVariable String village, @PathVariable UUID review, SignedIn who, HttpServletRequest request) {
        var of = places.review(village, review);
        return pages.answer(of, ReviewPages.nothing(), talks.offer(of, who), "candidacy.review.talk-offered", who, where.words(request));
    }

    @Allowed(to = Permission.REVIEW)
    @PostMapping("/villages/{village}/reviews/{review}/talks/{talk}/held")
    Answer held(
            @PathVariable String village,
            @PathVariable UUID review,
            @PathVariable UUID talk,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile signature,
            SignedIn who,
            HttpServletRequest request) {
        var of = places.review(village, review);
        var typed = Typed.of(ReviewForm.FAMILY, sent);
        var said = new TalkRecord(
                typed.day("on"),
                typed.text("talkers", LONGEST),
                typed.text("shown", LONGEST),
                typed.textIfAny("words", LONGEST),
                signed.read(typed, signature));
        return pages.answer(
                of,
                "k",
                typed,
                typed.unless(() -> talks.held(of, talk, said, who)),
                "candidacy.review.talk-recorded",
                who,
                where.words(request));
    }

    @Allowed(to = Permission.REVIEW)
    @PostMapping("/villages/{village}/reviews/{review}/talks/{talk}/declined")
    Answer declined(
            @PathVariable String village,
            @PathVariable UUID review,
            @PathVariable UUID talk,
            SignedIn who,
            HttpServletRequest request) {
        var of = places.review(village, review);
        return pages.answer(
                of, ReviewPages.nothing(), talks.declined(of, talk, who), "candidacy.review.talk-recorded", who, where.words(request));
    }
}
