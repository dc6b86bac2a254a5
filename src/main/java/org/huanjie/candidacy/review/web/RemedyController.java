package org.huanjie.candidacy.review.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.Heard;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.remedy.Appeals;
import org.huanjie.candidacy.review.remedy.Bars;
import org.huanjie.candidacy.review.remedy.Findings;
import org.huanjie.candidacy.review.remedy.ReviewFinding;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 救济页面 — notices handed over, answers and appeals written down, appeals decided, bars confirmed. */
@Controller
class RemedyController {

    private final ReviewPages pages;
    private final ReviewPlaces places;
    private final Findings findings;
    private final Bars bars;
    private final Appeals appeals;
    private final SignedForm signed;
    private final Where where;

    RemedyController(
            ReviewPages pages,
            ReviewPlaces places,
            Findings findings,
            Bars bars,
            Appeals appeals,
            SignedForm signed,
            Where where) {
        this.pages = pages;
        this.places = places;
        this.findings = findings;
        this.bars = bars;
        this.appeals = appeals;
        this.signed = signed;
        this.where = where;
    }

    @Allowed(to = Permission.REVIEW)
    @PostMapping("/villages/{village}/reviews/{review}/findings/{finding}/handed")
    Answer handed(
            @PathVariable String village,
            @PathVariable UUID review,
            @PathVariable UUID finding,
            @RequestParam(required = false) @Nullable MultipartFile signature,
            SignedIn who,
            HttpServletRequest request) {
        var of = places.review(village, review);
        var handed = finding(of, finding);
        var typed = ReviewPages.nothing();
        var receipt = signed.read(typed, signature);
        return pages.answer(
                of,
                "h" + finding,
                typed,
                typed.unless(() -> findings.handed(handed, receipt, who)),
                "candidacy.review.handed",
                who,
                where.words(request));
    }

    @Allowed(to = Permission.REVIEW)
    @PostMapping("/villages/{village}/reviews/{review}/findings/{finding}/answer")
    Answer answered(
            @PathVariable String village,
            @PathVariable UUID review,
            @PathVariable UUID finding,
            @RequestParam Map<String, String> sent,
            SignedIn who,
            HttpServletRequest request) {
        var of = places.review(village, review);
        var typed = Typed.of(ReviewForm.FAMILY, sent);
        var verdict = appeals.answer(finding(of, finding), typed.text("text"), new Heard.Office(who));
        return pages.answer(
                of, "t" + finding, typed, verdict, "candidacy.review.answered", who, where.words(request));
    }

    @Allowed(to = Permission.REVIEW)
    @PostMapping("/villages/{village}/reviews/{review}/findings/{finding}/appeal")
    Answer appealed(
            @PathVariable String village,
            @PathVariable UUID review,
            @PathVariable UUID finding,
            @RequestParam Map<String, String> sent,
            SignedIn who,
            HttpServletRequest request) {
        var of = places.review(village, review);
        var typed = Typed.of(ReviewForm.FAMILY, sent);
        var verdict = appeals.appeal(finding(of, finding), typed.text("text"), new Heard.Office(who));
        return pages.answer(
                of, "t" + finding, typed, verdict, "candidacy.review.appealed", who, where.words(request));
    }

    @Allowed(to = Permission.REVIEW)
    @PostMapping("/villages/{village}/reviews/{review}/appeals/{appeal}/decide")
    Answer decide(
            @PathVariable String village,
            @PathVariable UUID review,
            @PathVariable UUID appeal,
            @RequestParam Map<String, String> sent,
            SignedIn who,
            HttpServletRequest request) {
        var of = places.review(village, review);
        var typed = Typed.of(ReviewForm.FAMILY, sent);
        var known = one(appeals.of(review).stream().filter(each -> each.id().equals(appeal)).toList());
        var verdict = appeals.decide(known, typed.text("upheld").equals("yes"), typed.text("reasons"), who);
        return pages.answer(
                of,
                "a" + known.finding(),
                typed,
                verdict,
                "candidacy.review.appeal-decided",
                who,
                where.words(request));
    }

    @Allowed(to = Permission.REVIEW)
    @PostMapping("/villages/{village}/reviews/{review}/bars/{bar}/confirm")
    Answer confirm(
            @PathVariable String village,
            @PathVariable UUID review,
            @PathVariable UUID bar,
            SignedIn who,
            HttpServletRequest request) {
        var of = places.review(village, review);
        var known = one(bars.of(review).stream().filter(each -> each.id().equals(bar)).toList());
        return pages.answer(of, ReviewPages.nothing(), bars.confirm(known, who), "candidacy.review.confirmed", who, where.words(request));
    }

    private ReviewFinding finding(Review review, UUID id) {
        return findings.find(review.id(), id).orElseThrow(NoSuchPage::new);
    }

    private static <T> T one(List<T> found) {
        return found.stream().findFirst().orElseThrow(NoSuchPage::new);
    }
}
