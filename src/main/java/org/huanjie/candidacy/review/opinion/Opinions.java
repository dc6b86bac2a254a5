package org.huanjie.candidacy.review.opinion;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.Reviews;
import org.huanjie.candidacy.review.rules.Criterion;
import org.huanjie.candidacy.review.rules.ReviewLevel;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 意见簿 — each level answers item by item for itself, changes its mind until it hands in, and hands in everything at once. */
@Service
@Transactional
public class Opinions {

    private static final int LONGEST = 1000;

    private final OpinionRows rows;
    private final Reviews reviews;
    private final Ledger ledger;
    private final Clock clock;

    Opinions(OpinionRows rows, Reviews reviews, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.reviews = reviews;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** For which level this person answers; empty for whoever answers for none. */
    public static Optional<ReviewLevel> side(SignedIn who) {
        return switch (who.role()) {
            case TOWN_REVIEW, TOWN_COMMITTEE -> Optional.of(ReviewLevel.TOWN);
            case COUNTY_OFFICE, GUIDANCE_GROUP -> Optional.of(ReviewLevel.COUNTY);
            default -> Optional.empty();
        };
    }

    /** What the level at work may see: its own, and the other's once both are in. */
    @Transactional(readOnly = true)
    public List<Opinion> of(Review review) {
        return rows.of(review.id());
    }

    @Transactional(readOnly = true)
    public Set<ReviewLevel> submitted(UUID review) {
        return rows.submitted(review);
    }

    /** Notes what a level says of one criterion; until it hands in, as often as it likes. */
    public Verdict<Nothing> say(Review review, Opinion opinion, SignedIn by) {
        return say(review, Map.of(0, opinion), by);
    }

    /**
     * The same of several at once: all are noted, or none.
     *
     * @param said by the number of their row in the form; a reason names its field with that number, {@code document-3}
     */
    public Verdict<Nothing> say(Review review, Map<Integer, Opinion> said, SignedIn by) {
        var asked = reviews.asked(review).stream().collect(Collectors.toMap(Criterion::id, criterion -> criterion));
        var reasons = against(review, by);
        said.forEach((row, opinion) -> against(asked.get(opinion.criterion()), opinion, by)
                .forEach(reason -> reasons.add(reason.field().isEmpty() ? reason : reason.at(reason.field() + "-" + row))));
        return Verdict.unless(
                reasons.stream().distinct().toList(),
                () -> said.values()
                        .forEach(opinion -> rows.put(review, opinion, OffsetDateTime.now(clock), by.signInName())));
    }

    private List<Reason> against(@Nullable Criterion asked, Opinion opinion, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (side(by).filter(side -> side == opinion.side()).isEmpty()) {
            reasons.add(OpinionRefusal.NOT_YOUR_SIDE.of());
        }
        if (asked == null) {
            reasons.add(OpinionRefusal.NOT_ASKED.of());
        } else if (opinion.found()) {
            reasons.addAll(against(asked, opinion));
        }
        if (opinion.note().length() > LONGEST) {
            reasons.add(OpinionRefusal.NOTE_TOO_LONG.of(LONGEST).at("note"));
        }
        return reasons;
    }

    /** Hands in what this level found; everything asked has an answer, and nothing is changed afterwards. */
    Verdict<Nothing> submit(Review review, SignedIn by) {
        return Verdict.unless(againstSubmitting(review, by), () -> hand(review, side(by).orElseThrow(), by));
    }

    /** What keeps this level from handing in now. */
    @Transactional(readOnly = true)
    public List<Reason> againstSubmitting(Review review, SignedIn by) {
        var reasons = against(review, by);
        var side = side(by);
        var said = rows.of(review.id()).stream()
                .filter(opinion -> side.filter(mine -> mine == opinion.side()).isPresent())
                .map(Opinion::criterion)
                .collect(Collectors.toSet());
        long open = reviews.asked(review).stream()
                .filter(criterion -> !said.contains(criterion.id()))
                .count();
        if (open > 0) {
            reasons.add(OpinionRefusal.NOT_ALL_ANSWERED.of(open));
        }
        return reasons;
    }

    private void hand(Review review, ReviewLevel side, SignedIn by) {
        rows.submit(review, side, OffsetDateTime.now(clock), by.signInName());
        ledger.enter(new OpinionAct.Submitted(review.village(), review.id(), side.name(), by.signInName()));
    }

    private List<Reason> against(Review review, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        var side = side(by).filter(mine -> by.covers(review.village()));
        if (side.isEmpty()) {
            reasons.add(OpinionRefusal.NOT_YOUR_SIDE.of());
        }
        if (review.edition() == null) {
            reasons.add(OpinionRefusal.NO_EDITION.of());
        }
        if (review.concluded()) {
            reasons.add(OpinionRefusal.CONCLUDED.of());
        } else if (side.filter(rows.submitted(review.id())::contains).isPresent()) {
            reasons.add(OpinionRefusal.SUBMITTED.of());
        }
        return reasons;
    }

    // what binds needs its paper; what only advises may rest on what the town knows
    private List<Reason> against(Criterion criterion, Opinion opinion) {
        var reasons = new ArrayList<Reason>();
        var proof = opinion.proof();
        if (!proof.hasDocument()
                && (criterion.force().binding() || proof.document() != null || proof.documentOn() != null)) {
            reasons.add(OpinionRefusal.NO_DOCUMENT.of().at("document"));
        }
        if (!criterion.names(proof)) {
            reasons.add(OpinionRefusal.NO_KIND.of(criterion.evidence()).at("kind"));
        }
        if (proof.documentOn() != null && proof.documentOn().isAfter(LocalDate.now(clock))) {
            reasons.add(OpinionRefusal.DOCUMENT_LATER.of().at("documentOn"));
        }
        if (criterion.lasting().ends() && proof.windowEnds() == null) {
            reasons.add(OpinionRefusal.NO_END.of(criterion.lasting()).at("windowEnds"));
        }
        return reasons;
    }
}
