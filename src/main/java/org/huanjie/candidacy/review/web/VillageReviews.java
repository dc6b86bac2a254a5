package org.huanjie.candidacy.review.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.Reviews;
import org.huanjie.candidacy.review.organ.Organs;
import org.huanjie.candidacy.review.own.OwnCodes;
import org.huanjie.candidacy.review.remedy.Bars;
import org.huanjie.candidacy.review.remedy.Findings;
import org.huanjie.candidacy.review.remedy.ReviewFinding;
import org.huanjie.candidacy.review.rules.Criterion;
import org.huanjie.candidacy.review.rules.Effect;
import org.huanjie.candidacy.review.talk.Pledge;
import org.huanjie.candidacy.review.talk.Pledges;
import org.huanjie.election.stage.Election;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Crumb;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Component;

/** 本村联审页的组成 — what only advises is not here: it is no business of the person's neighbours. */
@Component
class VillageReviews {

    private final Organs organs;
    private final Reviews reviews;
    private final Findings findings;
    private final Bars bars;
    private final Pledges pledges;
    private final Where where;
    private final Clock clock;

    VillageReviews(
            Organs organs, Reviews reviews, Findings findings, Bars bars, Pledges pledges, Where where, Clock clock) {
        this.organs = organs;
        this.reviews = reviews;
        this.findings = findings;
        this.bars = bars;
        this.pledges = pledges;
        this.where = where;
        this.clock = clock;
    }

    static String path(Election election) {
        return "/villages/" + election.village() + "/nominees/" + election.body().slug();
    }

    /** Who reads what binds: whoever makes the list that it may keep somebody off, and whoever reviews. */
    static boolean told(Election election, SignedIn who) {
        return Bars.mayDecide(election, who) || Permission.REVIEW.isOf(who);
    }

    VillageReviewsPage of(Election election, SignedIn who, Form form, Words words) {
        return new VillageReviewsPage(
                election.village(),
                OwnCodes.mayIssue(election.village(), who),
                path(election),
                List.of(new Crumb(where.name(election.village()), "/villages/" + election.village())),
                Wording.of(words, election.body()),
                reviews.of(election.id()).stream()
                        .map(review -> line(review, election, who, words))
                        .toList(),
                form);
    }

    private VillageReviewsPage.Line line(Review review, Election election, SignedIn who, Words words) {
        var texts = reviews.asked(review).stream()
                .collect(Collectors.toMap(Criterion::id, criterion -> criterion.text(words.chinese())));
        var pledge = pledges.of(review.id()).stream().filter(Pledge::stands).findFirst();
        return new VillageReviewsPage.Line(
                review.id().toString(),
                review.name(),
                state(review, words),
                findings.of(review.id()).stream()
                        .filter(finding -> told(election, who) && finding.force().binding())
                        .map(finding -> ground(
                                finding,
                                election,
                                texts.getOrDefault(finding.criterion(), finding.criterion().item()),
                                who,
                                words))
                        .toList(),
                pledge.isEmpty(),
                pledge.map(one -> words.of("candidacy.nominees.pledged", Wording.of(words, one.countsFrom())))
                        .orElse(""));
    }

    private static String state(Review review, Words words) {
        if (review.edition() == null) {
            return words.of("candidacy.review.no-edition");
        }
        return review.concluded()
                ? words.of("candidacy.nominees.concluded")
                : words.of("candidacy.nominees.running", Wording.of(words, review.dueOn()));
    }

    private VillageReviewsPage.Ground ground(
            ReviewFinding finding, Election election, String text, SignedIn who, Words words) {
        var day = election.day();
        var effect = finding.effect(day == null ? LocalDate.now(clock) : day);
        var bar = bars.open(finding);
        boolean mine = Bars.mayDecide(election, who);
        return new VillageReviewsPage.Ground(
                finding.id().toString(),
                words.of("candidacy.review.finding", organs.said(finding.organ(), election.village(), finding.foundOn(), words), text, Wording.of(words, finding.force())),
                ProofWords.of(finding.proof(), words),
                bar.map(open -> Wording.of(words, open.state(LocalDate.now(clock))))
                        .orElseGet(() -> Wording.of(words, effect)),
                mine && bar.isEmpty() && effect == Effect.MAY_BAR && finding.noticeOn() != null,
                mine ? bar.map(open -> open.id().toString()).orElse("") : "");
    }
}
