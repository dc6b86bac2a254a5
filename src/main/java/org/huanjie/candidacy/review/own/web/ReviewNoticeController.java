package org.huanjie.candidacy.review.own.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huanjie.access.account.Looks;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.Reviews;
import org.huanjie.candidacy.review.criterion.ReviewSetting;
import org.huanjie.candidacy.review.criterion.ReviewSettings;
import org.huanjie.candidacy.review.remedy.Findings;
import org.huanjie.candidacy.review.remedy.ReviewFinding;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.print.Print;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 审查告知书入口 — prints a finding for the person; that an office opened it is on record and shown to them. */
@Controller
class ReviewNoticeController {

    private final Reviews reviews;
    private final Findings findings;
    private final FindingFacts facts;
    private final ReviewSettings settings;
    private final Elections elections;
    private final Looks looks;
    private final Print print;
    private final Where where;

    ReviewNoticeController(
            Reviews reviews,
            Findings findings,
            FindingFacts facts,
            ReviewSettings settings,
            Elections elections,
            Looks looks,
            Print print,
            Where where) {
        this.reviews = reviews;
        this.findings = findings;
        this.facts = facts;
        this.settings = settings;
        this.elections = elections;
        this.looks = looks;
        this.print = print;
        this.where = where;
    }

    @Allowed(to = Permission.REVIEW)
    @GetMapping("/villages/{village}/reviews/{review}/findings/{finding}/notice.pdf")
    ResponseEntity<byte[]> notice(
            @PathVariable String village,
            @PathVariable UUID review,
            @PathVariable UUID finding,
            SignedIn who,
            HttpServletRequest request) {
        var words = where.words(request);
        var of = reviews.find(review)
                .filter(found -> found.village().equals(village))
                .orElseThrow(NoSuchPage::new);
        var found = findings.find(review, finding).orElseThrow(NoSuchPage::new);
        looks.record(who, village, of.person().uuid(), "candidacy.notice", words.of("candidacy.notice.look"));
        return MineController.pdf(
                print.pdf(sheet(of, found, MineController.address(request), words), words), "notice.pdf");
    }

    private ReviewNoticeSheet sheet(Review of, ReviewFinding finding, String address, Words words) {
        var election = elections.get(of.election());
        return new ReviewNoticeSheet(
                words.of("candidacy.notice.title"),
                where.name(of.village()),
                words.of("candidacy.notice.to", of.name()),
                words.of("candidacy.notice.opening", where.name(of.village()), Wording.of(words, election.body())),
                facts.title(of, finding, words),
                facts.of(of, finding, words),
                rights(finding, address, words),
                print.reporting(of.village(), words));
    }

    private List<String> rights(ReviewFinding finding, String address, Words words) {
        var until = finding.noticeOn();
        int days = settings.get(finding.village(), ReviewSetting.APPEAL_DAYS);
        var rights = new ArrayList<String>();
        rights.add(FindingFacts.does(finding.force(), words));
        rights.add(words.of("candidacy.notice.answer"));
        rights.add(
                until == null
                        ? words.of("candidacy.notice.appeal.days", days)
                        : words.of(
                                "candidacy.notice.appeal.until",
                                Wording.of(
                                        words, settings.lastDay(finding.village(), ReviewSetting.APPEAL_DAYS, until))));
        rights.add(words.of(
                "candidacy.notice.appeal.decided",
                settings.get(finding.village(), ReviewSetting.APPEAL_DECISION_DAYS)));
        rights.add(words.of("candidacy.notice.mine", address));
        rights.addAll(FindingFacts.ways(words));
        return rights;
    }
}
