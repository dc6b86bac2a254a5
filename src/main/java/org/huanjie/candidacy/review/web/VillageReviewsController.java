package org.huanjie.candidacy.review.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.huanjie.access.account.Looks;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.Heard;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.Reviews;
import org.huanjie.candidacy.review.remedy.Bars;
import org.huanjie.candidacy.review.remedy.Findings;
import org.huanjie.candidacy.review.remedy.ReviewFinding;
import org.huanjie.candidacy.review.talk.Pledges;
import org.huanjie.election.stage.Election;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 本村联审页面 — who presides over the nomination decides what binds, and receives pledges that people bring. */
@Controller
class VillageReviewsController {

    private final VillageReviews pages;
    private final Reviews reviews;
    private final Findings findings;
    private final Bars bars;
    private final Pledges pledges;
    private final SignedForm signed;
    private final Looks looks;
    private final Where where;

    VillageReviewsController(
            VillageReviews pages,
            Reviews reviews,
            Findings findings,
            Bars bars,
            Pledges pledges,
            SignedForm signed,
            Looks looks,
            Where where) {
        this.pages = pages;
        this.reviews = reviews;
        this.findings = findings;
        this.bars = bars;
        this.pledges = pledges;
        this.signed = signed;
        this.looks = looks;
        this.where = where;
    }

    /** What binds is shown to whoever makes the list and to whoever reviews: a look at each of those whom something was found about, once a day. */
    @Allowed(to = Permission.PRESIDE)
    @GetMapping("/villages/{village}/nominees/{body}")
    Answer nominees(@PathVariable String village, @PathVariable String body, SignedIn who, HttpServletRequest request) {
        var election = where.election(village, body);
        var words = where.words(request);
        reviews.of(election.id()).stream()
                .filter(review -> VillageReviews.told(election, who))
                .filter(review -> findings.of(review.id()).stream().anyMatch(found -> found.force().binding()))
                .forEach(review -> looks.recordDaily(
                        who, village, review.person().uuid(), "candidacy.review", words.of("candidacy.nominees.look")));
        return pages.of(election, who, Form.EMPTY, words);
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/nominees/{body}/{review}/findings/{finding}/bar")
    Answer bar(
            @PathVariable String village,
            @PathVariable String body,
            @PathVariable UUID review,
            @PathVariable UUID finding,
            @RequestParam Map<String, String> sent,
            SignedIn who,
            HttpServletRequest request) {
        var election = where.election(village, body);
        var typed = typed(sent);
        var found = finding(review(election, review), finding);
        return answer(
                election, "b" + finding, typed, bars.decide(found, typed.text("reasons"), who), "candidacy.nominees.barred", who, request);
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/nominees/{body}/{review}/findings/{finding}/bar/take-back")
    Answer takeBack(
            @PathVariable String village,
            @PathVariable String body,
            @PathVariable UUID review,
            @PathVariable UUID finding,
            SignedIn who,
            HttpServletRequest request) {
        var election = where.election(village, body);
        var found = finding(review(election, review), finding);
        var open = bars.open(found).orElseThrow(NoSuchPage::new);
        return answer(
                election, "", typed(Map.of()), bars.takeBack(found, open, who), "candidacy.nominees.bar-taken-back", who, request);
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/nominees/{body}/{review}/pledge")
    Answer pledge(
            @PathVariable String village,
            @PathVariable String body,
            @PathVariable UUID review,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile signature,
            SignedIn who,
            HttpServletRequest request) {
        var election = where.election(village, body);
        var of = review(election, review);
        var typed = typed(sent);
        var read = signed.read(typed, signature);
        var pledged = typed.unless(() -> pledges.sign(of, typed.text("words"), read, new Heard.Office(who)));
        return answer(election, "p" + review, typed, pledged, "candidacy.nominees.pledge-received", who, request);
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/nominees/{body}/{review}/pledge/take-back")
    Answer pledgeTakenBack(
            @PathVariable String village,
            @PathVariable String body,
            @PathVariable UUID review,
            SignedIn who,
            HttpServletRequest request) {
        var election = where.election(village, body);
        return answer(
                election,
                "",
                typed(Map.of()),
                pledges.takeBack(review(election, review), new Heard.Office(who)),
                "candidacy.nominees.pledge-taken-back",
                who,
                request);
    }

    private Review review(Election election, UUID id) {
        return reviews.find(id)
                .filter(review -> review.election().equals(election.id()))
                .orElseThrow(NoSuchPage::new);
    }

    private ReviewFinding finding(Review review, UUID id) {
        return findings.find(review.id(), id).orElseThrow(NoSuchPage::new);
    }

    private static Typed typed(Map<String, String> sent) {
        return Typed.of(ReviewForm.FAMILY, sent);
    }

    private Answer answer(
            Election election,
            String form,
            Typed typed,
            Verdict<?> verdict,
            String done,
            SignedIn who,
            HttpServletRequest request) {
        var words = where.words(request);
        return switch (verdict) {
            case Verdict.Done<?> _ -> Redirect.to(VillageReviews.path(election), done);
            case Verdict.Refused<?>(var reasons) -> pages.of(election, who, typed.form(reasons, words).among(form), words);
        };
    }
}
