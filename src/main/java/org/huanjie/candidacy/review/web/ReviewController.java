package org.huanjie.candidacy.review.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.access.account.Looks;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.Reviews;
import org.huanjie.candidacy.review.opinion.Conclusions;
import org.huanjie.candidacy.review.opinion.Opinions;
import org.huanjie.candidacy.review.rules.CriterionId;
import org.huanjie.candidacy.review.rules.ReviewLevel;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 联审页面 — a level's desk, and its answer item by item until it hands in. */
@Controller
class ReviewController {

    private final ReviewDesk desk;
    private final ReviewPages pages;
    private final ReviewPlaces places;
    private final Reviews reviews;
    private final Opinions opinions;
    private final Conclusions conclusions;
    private final Looks looks;
    private final Where where;

    ReviewController(
            ReviewDesk desk,
            ReviewPages pages,
            ReviewPlaces places,
            Reviews reviews,
            Opinions opinions,
            Conclusions conclusions,
            Looks looks,
            Where where) {
        this.desk = desk;
        this.pages = pages;
        this.places = places;
        this.reviews = reviews;
        this.opinions = opinions;
        this.conclusions = conclusions;
        this.looks = looks;
        this.where = where;
    }

    @Allowed(to = Permission.REVIEW)
    @GetMapping("/reviews/{division}")
    Answer desk(@PathVariable String division, SignedIn who, HttpServletRequest request) {
        return desk.page(division, who, where.words(request));
    }

    /** Whoever opens it sees what is on file about the person: a look that the person sees, once a day. */
    @Allowed(to = Permission.REVIEW)
    @GetMapping("/villages/{village}/reviews/{review}")
    Answer review(
            @PathVariable String village, @PathVariable UUID review, SignedIn who, HttpServletRequest request) {
        var of = places.review(village, review);
        var words = where.words(request);
        looks.recordDaily(who, village, of.person().uuid(), "candidacy.review", words.of("candidacy.review.look"));
        return pages.of(of, who, Form.EMPTY, words);
    }

    @Allowed(to = Permission.REVIEW)
    @PostMapping("/villages/{village}/reviews/{review}/opinions")
    Answer say(
            @PathVariable String village,
            @PathVariable UUID review,
            @RequestParam Map<String, String> sent,
            SignedIn who,
            HttpServletRequest request) {
        var of = places.review(village, review);
        var typed = Typed.of(ReviewForm.FAMILY, sent);
        var said = ReviewForm.read(typed, reviews.asked(of), Opinions.side(who).orElse(ReviewLevel.TOWN));
        return pages.answer(of, typed, typed.unless(() -> opinions.say(of, said, who)), "candidacy.review.saved", who, where.words(request));
    }

    @Allowed(to = Permission.REVIEW)
    @AsksFirst
    @PostMapping("/villages/{village}/reviews/{review}/submit")
    Answer submit(
            @PathVariable String village,
            @PathVariable UUID review,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var of = places.review(village, review);
        var words = where.words(request);
        var against = opinions.againstSubmitting(of, who);
        if (!against.isEmpty()) {
            return pages.of(of, who, faults(against, words), words);
        }
        return asks(of, words).unlessConfirmed(shown, words).orElseGet(() -> submitted(of, who, words));
    }

    @Allowed(to = Permission.REVIEW)
    @PostMapping("/villages/{village}/reviews/{review}/settle")
    Answer settle(
            @PathVariable String village,
            @PathVariable UUID review,
            @RequestParam String criterion,
            @RequestParam Map<String, String> sent,
            SignedIn who,
            HttpServletRequest request) {
        var of = places.review(village, review);
        var typed = Typed.of(ReviewForm.FAMILY, sent);
        boolean found = typed.text("settled").equals("yes");
        var id = new CriterionId(criterion.replaceFirst("\\..*", ""), criterion.replaceFirst("^[^.]*\\.", ""));
        return pages.answer(
                of,
                "s" + criterion + "-",
                typed,
                conclusions.settle(of, id, found, typed.text("reasons"), who),
                "candidacy.review.settled",
                who,
                where.words(request));
    }

    private static ConfirmPage asks(Review review, Words words) {
        return ConfirmPage.asks(
                        words.of("candidacy.review.submit.title"),
                        ReviewPlaces.path(review) + "/submit",
                        words.of("candidacy.review.submit"),
                        new ConfirmPage.Back(review.name(), ReviewPlaces.path(review)))
                .follows(words.of("candidacy.review.submit.final"))
                .page();
    }

    private Answer submitted(Review review, SignedIn who, Words words) {
        return switch (conclusions.submit(review, who)) {
            case Verdict.Done<?> _ -> Redirect.to(ReviewPlaces.path(review), "candidacy.review.submitted");
            case Verdict.Refused<?>(var reasons) -> pages.of(review, who, faults(reasons, words), words);
        };
    }

    private static Form faults(List<Reason> reasons, Words words) {
        return Form.sent(Map.of(), reasons, words);
    }
}
