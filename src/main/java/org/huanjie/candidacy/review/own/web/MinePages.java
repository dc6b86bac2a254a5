package org.huanjie.candidacy.review.own.web;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.candidacy.Withdrawals;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.Reviews;
import org.huanjie.candidacy.review.opinion.Opinions;
import org.huanjie.candidacy.review.own.web.MinePage.Fact;
import org.huanjie.candidacy.review.rules.ReviewLevel;
import org.huanjie.election.stage.Elections;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;

/** 本人页的组成 — makes the page of one review, and takes nothing of any other. */
@Component
class MinePages {

    private final Reviews reviews;
    private final Opinions opinions;
    private final Elections elections;
    private final Withdrawals withdrawals;
    private final FindingFacts facts;
    private final MineFindings findings;
    private final MineRights rights;
    private final MineCodes codes;

    MinePages(
            Reviews reviews,
            Opinions opinions,
            Elections elections,
            Withdrawals withdrawals,
            FindingFacts facts,
            MineFindings findings,
            MineRights rights,
            MineCodes codes) {
        this.reviews = reviews;
        this.opinions = opinions;
        this.elections = elections;
        this.withdrawals = withdrawals;
        this.facts = facts;
        this.findings = findings;
        this.rights = rights;
        this.codes = codes;
    }

    MinePage of(Review review, String place, MineFindings.Said said, Words words) {
        return new MinePage(
                said.sent().among(said.form()),
                review.name(),
                place,
                facts(review, words),
                reviews.asked(review).stream()
                        .map(criterion -> facts.condition(criterion, words))
                        .toList(),
                findings.of(review, said, words),
                words.of(review.concluded() ? "candidacy.mine.findings.none" : "candidacy.mine.running"),
                rights.talks(review, words),
                rights.own(review, words),
                rights.looks(review, words),
                codes.of(review, said, words),
                FindingFacts.ways(words));
    }

    private List<Fact> facts(Review review, Words words) {
        var election = elections.get(review.election());
        var day = election.day();
        var all = new ArrayList<Fact>();
        FindingFacts.add(all, words, "election", Wording.of(words, election.body()));
        if (day != null) {
            FindingFacts.add(all, words, "election-day", Wording.of(words, day));
        }
        FindingFacts.add(
                all,
                words,
                "posts",
                Wording.of(
                        words,
                        withdrawals.own(review.election(), review.person()).stream()
                                .map(Withdrawals.Own::post)
                                .toList()));
        FindingFacts.add(all, words, "opened", Wording.of(words, review.openedAt()));
        FindingFacts.add(all, words, "due", Wording.of(words, review.dueOn()));
        var in = opinions.submitted(review.id());
        for (var level : ReviewLevel.values()) {
            all.add(new Fact(
                    Wording.of(words, level),
                    words.of(in.contains(level) ? "candidacy.mine.level-in" : "candidacy.mine.level-out")));
        }
        FindingFacts.add(all, words, "state", state(review, words));
        all.addAll(rights.elsewhere(review, words));
        return all;
    }

    // what a level says is nobody's to read before the review has ended
    private static String state(Review review, Words words) {
        var ended = review.concludedAt();
        if (review.edition() == null) {
            return words.of("candidacy.mine.no-edition");
        }
        return ended == null
                ? words.of("candidacy.mine.running")
                : words.of("candidacy.mine.ended", Wording.of(words, ended));
    }
}
