package org.huanjie.candidacy.review.own.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.huanjie.access.door.Open;
import org.huanjie.candidacy.Withdrawals;
import org.huanjie.candidacy.review.Heard;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.Reviews;
import org.huanjie.candidacy.review.own.OwnPass;
import org.huanjie.candidacy.review.own.OwnRefusal;
import org.huanjie.candidacy.review.remedy.Appeals;
import org.huanjie.candidacy.review.remedy.Findings;
import org.huanjie.candidacy.review.remedy.ReviewFinding;
import org.huanjie.candidacy.review.talk.Pledges;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.form.Form;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 本人的话 — answers, appeals and what is taken back, on the person's own page and of their own review alone. */
@Controller
class MineWordController {

    private final OwnCookie cookie;
    private final MineController page;
    private final Reviews reviews;
    private final Findings findings;
    private final Appeals appeals;
    private final Pledges pledges;
    private final Withdrawals withdrawals;
    private final Where where;

    MineWordController(
            OwnCookie cookie,
            MineController page,
            Reviews reviews,
            Findings findings,
            Appeals appeals,
            Pledges pledges,
            Withdrawals withdrawals,
            Where where) {
        this.cookie = cookie;
        this.page = page;
        this.reviews = reviews;
        this.findings = findings;
        this.appeals = appeals;
        this.pledges = pledges;
        this.withdrawals = withdrawals;
        this.where = where;
    }

    @Open
    @PostMapping("/mine/findings/{finding}/answer")
    Answer answer(
            @PathVariable UUID finding, @RequestParam(defaultValue = "") String text, HttpServletRequest request) {
        return said(
                request,
                new Sent("answer-" + finding + "-", text, "candidacy.mine.answered"),
                (review, pass) -> appeals.answer(find(review, finding), text, new Heard.OwnPage()));
    }

    @Open
    @PostMapping("/mine/findings/{finding}/appeal")
    Answer appeal(
            @PathVariable UUID finding, @RequestParam(defaultValue = "") String text, HttpServletRequest request) {
        return said(
                request,
                new Sent("appeal-" + finding + "-", text, "candidacy.mine.appealed"),
                (review, pass) -> appeals.appeal(find(review, finding), text, new Heard.OwnPage()));
    }

    @Open
    @PostMapping("/mine/pledge/take-back")
    Answer takePledgeBack(HttpServletRequest request) {
        return said(
                request,
                new Sent("own-", "", "candidacy.mine.taken-back"),
                (review, pass) -> pledges.takeBack(review, new Heard.OwnPage()));
    }

    @Open
    @PostMapping("/mine/withdrawals/{candidate}/take-back")
    Answer takeWithdrawalBack(@PathVariable UUID candidate, HttpServletRequest request) {
        return said(
                request,
                new Sent("own-", "", "candidacy.mine.taken-back"),
                (review, pass) ->
                        withdrawals.takeBackOwn(review.election(), candidate, review.person(), new Heard.OwnPage().by()));
    }

    private record Sent(String form, String text, String done) {}

    private Answer said(HttpServletRequest request, Sent sent, BiFunction<Review, OwnPass, Verdict<?>> act) {
        var pass = cookie.pass(request);
        if (pass.isEmpty()) {
            var form = Form.sent(Map.of(), List.of(OwnRefusal.CLOSED.of()), where.words(request));
            return new MineCodePage(HttpStatus.FORBIDDEN.value(), form);
        }
        var open = pass.get();
        Verdict<?> verdict =
                open.scope().call(() -> act.apply(reviews.find(open.review()).orElseThrow(), open));
        return verdict.answer(
                done -> Redirect.to(MineController.PATH, sent.done()), reasons -> again(open, sent, reasons, request));
    }

    private Answer again(OwnPass pass, Sent sent, List<Reason> reasons, HttpServletRequest request) {
        var words = where.words(request);
        var form = Form.sent(Map.of("text", sent.text()), reasons, words);
        return page.page(pass, new MineFindings.Said(sent.form(), form), words);
    }

    private ReviewFinding find(Review review, UUID finding) {
        return findings.find(review.id(), finding).orElseThrow(NoSuchPage::new);
    }
}
