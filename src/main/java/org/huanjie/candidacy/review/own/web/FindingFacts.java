package org.huanjie.candidacy.review.own.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.Reviews;
import org.huanjie.candidacy.review.criterion.Criteria;
import org.huanjie.candidacy.review.criterion.web.EditionLinks;
import org.huanjie.candidacy.review.opinion.Opinion;
import org.huanjie.candidacy.review.opinion.Opinions;
import org.huanjie.candidacy.review.opinion.Settlements;
import org.huanjie.candidacy.review.organ.Organs;
import org.huanjie.candidacy.review.own.web.MinePage.Fact;
import org.huanjie.candidacy.review.remedy.ReviewFinding;
import org.huanjie.candidacy.review.rules.Criterion;
import org.huanjie.candidacy.review.rules.CriterionId;
import org.huanjie.candidacy.review.rules.LegalForce;
import org.huanjie.election.stage.Elections;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 发现的说法 — what was found, by whom, on what paper and why, as the person reads it on the page and in the notice. */
@Component
class FindingFacts {

    private static final int WAYS = 5;

    private final Organs organs;
    private final Reviews reviews;
    private final Criteria criteria;
    private final Opinions opinions;
    private final Settlements settlements;
    private final Elections elections;
    private final Clock clock;

    FindingFacts(
            Organs organs, Reviews reviews,
            Criteria criteria,
            Opinions opinions,
            Settlements settlements,
            Elections elections,
            Clock clock) {
        this.organs = organs;
        this.reviews = reviews;
        this.criteria = criteria;
        this.opinions = opinions;
        this.settlements = settlements;
        this.elections = elections;
        this.clock = clock;
    }

    /** The criterion in its own words. */
    String title(Review review, ReviewFinding finding, Words words) {
        return reviews.asked(review).stream()
                .filter(asked -> asked.id().equals(finding.criterion()))
                .map(asked -> asked.text(words.chinese()))
                .findFirst()
                .orElse(finding.criterion().text());
    }

    List<Fact> of(Review review, ReviewFinding finding, Words words) {
        var facts = new ArrayList<Fact>();
        add(facts, words, "edition", edition(finding.criterion(), words));
        add(facts, words, "force", Wording.of(words, finding.force()));
        add(facts, words, "effect", Wording.of(words, finding.effect(day(finding))));
        add(facts, words, "organ", organs.said(finding.organ(), review.village(), finding.foundOn(), words));
        add(facts, words, "document", orNone(finding.proof().document(), words));
        var kind = finding.proof().kind();
        if (kind != null) {
            add(facts, words, "evidence", Wording.of(words, kind));
        }
        add(facts, words, "document-day", said(finding.proof().documentOn(), words));
        add(facts, words, "window", said(finding.proof().windowEnds(), words));
        add(facts, words, "found", Wording.of(words, finding.foundOn()));
        opinions.of(review).stream()
                .filter(opinion -> opinion.criterion().equals(finding.criterion()))
                .filter(opinion -> opinion.found() && !opinion.note().isBlank())
                .map(opinion -> note(opinion, words))
                .forEach(facts::add);
        settlements.of(review.id()).stream()
                .filter(settled -> settled.criterion().equals(finding.criterion()))
                .forEach(settled -> add(facts, words, "settled", settled.reasons()));
        return facts;
    }

    String edition(CriterionId criterion, Words words) {
        return CriterionId.VILLAGE.equals(criterion.edition())
                ? words.of("candidacy.mine.of-village")
                : criteria.edition(criterion.edition())
                        .map(edition -> words.of(
                                "candidacy.mine.edition-of",
                                edition.name(words.chinese()),
                                edition.issuer(words.chinese())))
                        .orElse(criterion.edition());
    }

    MinePage.Condition condition(Criterion criterion, Words words) {
        return new MinePage.Condition(
                edition(criterion.id(), words),
                href(criterion.id()),
                criterion.text(words.chinese()),
                Wording.of(words, criterion.force()),
                does(criterion.force(), words));
    }

    private static String href(CriterionId criterion) {
        return CriterionId.VILLAGE.equals(criterion.edition()) ? "" : EditionLinks.path(criterion.edition());
    }

    static String does(LegalForce force, Words words) {
        return words.of(force.binding() ? "candidacy.mine.binds" : "candidacy.mine.advises");
    }

    /** What the law opens beside an answer and an appeal here. */
    static List<String> ways(Words words) {
        return IntStream.rangeClosed(1, WAYS)
                .mapToObj(n -> words.of("candidacy.way." + n))
                .toList();
    }

    static void add(List<Fact> facts, Words words, String key, String text) {
        facts.add(new Fact(words.of("candidacy.fact." + key), text));
    }

    private static Fact note(Opinion opinion, Words words) {
        return new Fact(words.of("candidacy.fact.note", Wording.of(words, opinion.side())), opinion.note());
    }

    private static String orNone(@Nullable String text, Words words) {
        return text == null ? words.of("candidacy.mine.none") : text;
    }

    private static String said(@Nullable LocalDate day, Words words) {
        return day == null ? words.of("candidacy.mine.none") : Wording.of(words, day);
    }

    private LocalDate day(ReviewFinding finding) {
        var day = elections.get(finding.election()).day();
        return day == null ? LocalDate.now(clock) : day;
    }
}
