package org.huanjie.candidacy.review.talk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.Reviews;
import org.huanjie.candidacy.review.opinion.Opinions;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 谈话簿 — a level offers a talk after a review has ended; the person comes or does not, and nothing follows from either. */
@Service
@Transactional
public class Talks {

    private static final int LONGEST = 2000;

    private final TalkRows rows;
    private final Reviews reviews;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Talks(TalkRows rows, Reviews reviews, Ledger ledger, Ids ids, Clock clock) {
        this.rows = rows;
        this.reviews = reviews;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Talk> of(UUID review) {
        return rows.of(review);
    }

    /** Offers a talk; one at a time. */
    public Verdict<UUID> offer(Review asked, SignedIn by) {
        var review = reviews.hold(asked.id());
        var reasons = against(review, by);
        if (!review.concluded()) {
            reasons.add(TalkRefusal.REVIEW_OPEN.of());
        }
        if (rows.of(review.id()).stream().anyMatch(Talk::open)) {
            reasons.add(TalkRefusal.OFFERED_ALREADY.of());
        }
        return Verdict.unless(reasons, () -> {
            var id = ids.next();
            rows.offer(id, review, OffsetDateTime.now(clock), by.signInName());
            ledger.enter(new TalkAct.Offered(review.village(), review.id(), by.signInName()));
            return id;
        });
    }

    /** Records that it was held: who talked, what was shown, the person's own words, and their signature where they gave one. */
    public Verdict<Nothing> held(Review asked, UUID talk, TalkRecord said, SignedIn by) {
        var review = reviews.hold(asked.id());
        var reasons = against(review, by);
        var offered = open(review, talk);
        if (offered.isEmpty()) {
            reasons.add(TalkRefusal.NOT_OFFERED.of());
        }
        if (said.on().isAfter(LocalDate.now(clock))
                || offered.filter(one -> said.on().isBefore(one.offeredAt().toLocalDate())).isPresent()) {
            reasons.add(TalkRefusal.DAY.of().at("on"));
        }
        if (said.talkers().isBlank() || said.talkers().length() > LONGEST) {
            reasons.add(TalkRefusal.NO_TALKERS.of().at("talkers"));
        }
        if (said.shown().isBlank() || said.shown().length() > LONGEST) {
            reasons.add(TalkRefusal.NOTHING_SHOWN.of(LONGEST).at("shown"));
        }
        if (said.words().length() > LONGEST) {
            reasons.add(TalkRefusal.WORDS_TOO_LONG.of(LONGEST).at("words"));
        }
        return Verdict.unless(reasons, () -> {
            rows.held(review.id(), talk, said);
            ledger.enter(new TalkAct.Held(review.village(), review.id(), by.signInName()));
        });
    }

    /** Records that the person did not want it; that is all. */
    public Verdict<Nothing> declined(Review asked, UUID talk, SignedIn by) {
        var review = reviews.hold(asked.id());
        var reasons = against(review, by);
        if (open(review, talk).isEmpty()) {
            reasons.add(TalkRefusal.NOT_OFFERED.of());
        }
        return Verdict.unless(reasons, () -> {
            rows.declined(talk, LocalDate.now(clock));
            ledger.enter(new TalkAct.Declined(review.village(), review.id(), by.signInName()));
        });
    }

    private Optional<Talk> open(Review review, UUID talk) {
        return rows.of(review.id()).stream()
                .filter(one -> one.id().equals(talk) && one.open())
                .findFirst();
    }

    private static ArrayList<Reason> against(Review review, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (Opinions.side(by).isEmpty() || !by.covers(review.village())) {
            reasons.add(TalkRefusal.NOT_YOURS.of());
        }
        return reasons;
    }
}
