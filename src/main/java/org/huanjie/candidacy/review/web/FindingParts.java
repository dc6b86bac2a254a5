package org.huanjie.candidacy.review.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.Reviews;
import org.huanjie.candidacy.review.opinion.Opinions;
import org.huanjie.candidacy.review.organ.Organs;
import org.huanjie.candidacy.review.remedy.Appeal;
import org.huanjie.candidacy.review.remedy.Appeals;
import org.huanjie.candidacy.review.remedy.Bars;
import org.huanjie.candidacy.review.remedy.Findings;
import org.huanjie.candidacy.review.remedy.ListBar;
import org.huanjie.candidacy.review.remedy.ReviewFinding;
import org.huanjie.candidacy.review.rules.BarState;
import org.huanjie.candidacy.review.rules.Criterion;
import org.huanjie.candidacy.review.rules.CriterionId;
import org.huanjie.candidacy.review.signature.Signatures;
import org.huanjie.election.stage.Elections;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;

/** 审查发现一节的组成 — each finding with what it does, the notice, answers, appeals and the bar that rests on it. */
@Component
class FindingParts {

    private final Organs organs;
    private final Reviews reviews;
    private final Findings findings;
    private final Bars bars;
    private final Appeals appeals;
    private final Signatures signatures;
    private final Elections elections;
    private final Clock clock;

    FindingParts(
            Organs organs, Reviews reviews,
            Findings findings,
            Bars bars,
            Appeals appeals,
            Signatures signatures,
            Elections elections,
            Clock clock) {
        this.organs = organs;
        this.reviews = reviews;
        this.findings = findings;
        this.bars = bars;
        this.appeals = appeals;
        this.signatures = signatures;
        this.elections = elections;
        this.clock = clock;
    }

    List<ReviewPage.FindingPart> of(Review review, SignedIn who, Words words) {
        var texts = reviews.asked(review).stream()
                .collect(Collectors.toMap(Criterion::id, criterion -> criterion.text(words.chinese())));
        var signed = signatures.signed(review.id());
        return findings.of(review.id()).stream()
                .map(finding -> part(
                        finding,
                        texts.getOrDefault(finding.criterion(), text(finding.criterion())),
                        ReviewPlaces.signature(review, finding.id(), signed),
                        who,
                        words))
                .toList();
    }

    private ReviewPage.FindingPart part(
            ReviewFinding finding, String text, String receipt, SignedIn who, Words words) {
        boolean level = Opinions.side(who).isPresent();
        var bar = bars.open(finding);
        var handed = finding.noticeOn();
        return new ReviewPage.FindingPart(
                finding.id().toString(),
                words.of("candidacy.review.finding", organs.said(finding.organ(), finding.village(), finding.foundOn(), words), text, Wording.of(words, finding.force())),
                Wording.of(words, finding.effect(electionDay(finding))),
                ProofWords.of(finding.proof(), words),
                handed == null
                        ? words.of("candidacy.review.no-notice")
                        : words.of("candidacy.review.notice", Wording.of(words, handed), Wording.of(words, appeals.until(finding))),
                level && handed == null,
                receipt,
                appeals.answers(finding),
                appeals.of(finding.review()).stream()
                        .filter(appeal -> appeal.finding().equals(finding.id()))
                        .map(appeal -> part(appeal, who, words))
                        .toList(),
                level && handed != null && finding.stands(),
                bar.map(open -> words.of("candidacy.review.bar", state(open, words), Wording.of(words, open.confirmBy()), bars.reasons(open)))
                        .orElse(""),
                bar.filter(open -> open.state(LocalDate.now(clock)) == BarState.WAITING)
                        .filter(open -> ReviewRights.settles(appeals.deciders(finding.review()), who))
                        .map(open -> open.id().toString())
                        .orElse(""));
    }

    private ReviewPage.AppealPart part(Appeal appeal, SignedIn who, Words words) {
        boolean decides = appeal.open() && ReviewRights.settles(appeals.deciders(appeal.review()), who);
        var upheld = appeal.upheld();
        return new ReviewPage.AppealPart(
                decides ? appeal.id().toString() : "",
                appeal.text(),
                upheld == null
                        ? words.of("candidacy.review.appeal-open", Wording.of(words, appeal.dueOn()))
                        : words.of(
                                upheld ? "candidacy.review.appeal-upheld" : "candidacy.review.appeal-rejected",
                                appeal.reasons()));
    }

    private String state(ListBar bar, Words words) {
        return Wording.of(words, bar.state(LocalDate.now(clock)));
    }

    private LocalDate electionDay(ReviewFinding finding) {
        var day = elections.get(finding.election()).day();
        return day == null ? LocalDate.now(clock) : day;
    }

    private static String text(CriterionId criterion) {
        return criterion.item();
    }
}
