package org.huanjie.candidacy.review.own.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.huanjie.access.door.Open;
import org.huanjie.candidacy.Withdrawals;
import org.huanjie.candidacy.relist.Relistings;
import org.huanjie.candidacy.review.Heard;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.remedy.Appeals;
import org.huanjie.candidacy.review.remedy.Findings;
import org.huanjie.candidacy.review.remedy.ReviewFinding;
import org.huanjie.candidacy.review.talk.Pledges;
import org.huanjie.election.stage.Elections;
import org.huanjie.shell.Answer;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 本人的话 — answers, appeals and what is taken back, on the person's own page and of their own review alone. */
@Controller
class MineWordController {

    private final MineSaying saying;
    private final Findings findings;
    private final Appeals appeals;
    private final Pledges pledges;
    private final Withdrawals withdrawals;
    private final Relistings relistings;
    private final Elections elections;

    MineWordController(
            MineSaying saying,
            Findings findings,
            Appeals appeals,
            Pledges pledges,
            Withdrawals withdrawals,
            Relistings relistings,
            Elections elections) {
        this.saying = saying;
        this.findings = findings;
        this.appeals = appeals;
        this.pledges = pledges;
        this.withdrawals = withdrawals;
        this.relistings = relistings;
        this.elections = elections;
    }

    @Open
    @PostMapping("/mine/findings/{finding}/answer")
    Answer answer(
            @PathVariable UUID finding, @RequestParam(defaultValue = "") String text, HttpServletRequest request) {
        return saying.said(
                request,
                new MineSaying.Sent("answer-" + finding + "-", "text", text, "candidacy.mine.answered"),
                review -> appeals.answer(find(review, finding), text, new Heard.OwnPage()));
    }

    @Open
    @PostMapping("/mine/findings/{finding}/appeal")
    Answer appeal(
            @PathVariable UUID finding, @RequestParam(defaultValue = "") String text, HttpServletRequest request) {
        return saying.said(
                request,
                new MineSaying.Sent("appeal-" + finding + "-", "text", text, "candidacy.mine.appealed"),
                review -> appeals.appeal(find(review, finding), text, new Heard.OwnPage()));
    }

    @Open
    @PostMapping("/mine/pledge/take-back")
    Answer takePledgeBack(HttpServletRequest request) {
        return saying.said(
                request,
                new MineSaying.Sent("own-", "", "", "candidacy.mine.taken-back"),
                review -> pledges.takeBack(review, new Heard.OwnPage()));
    }

    @Open
    @PostMapping("/mine/withdrawals/{candidate}/take-back")
    Answer takeWithdrawalBack(@PathVariable UUID candidate, HttpServletRequest request) {
        return saying.said(
                request,
                new MineSaying.Sent("own-", "", "", "candidacy.mine.taken-back"),
                review -> withdrawals.takeBackOwn(
                        review.election(), candidate, review.person(), new Heard.OwnPage().by()));
    }

    @Open
    @PostMapping("/mine/candidacies/{candidate}/answer")
    Answer stand(
            @PathVariable UUID candidate, @RequestParam(defaultValue = "") String stands, HttpServletRequest request) {
        return saying.said(
                request,
                new MineSaying.Sent("own-", "", "", "candidacy.mine.stand.answered"),
                review -> relistings.answerOwn(
                        elections.get(review.election()),
                        candidate,
                        review.person(),
                        "yes".equals(stands),
                        new Heard.OwnPage().by()));
    }

    private ReviewFinding find(Review review, UUID finding) {
        return findings.find(review.id(), finding).orElseThrow(NoSuchPage::new);
    }
}
