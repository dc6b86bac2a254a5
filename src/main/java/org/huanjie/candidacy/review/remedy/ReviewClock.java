package org.huanjie.candidacy.review.remedy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.Reviews;
import org.huanjie.candidacy.review.opinion.Conclusions;
import org.huanjie.candidacy.review.rules.BarState;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.shell.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 联审期限 — what follows by itself when an office is late: a level that is late has found nothing, a bar that nobody confirms falls, an appeal
 * that nobody decides is granted. And what still runs when a list is to be published.
 */
@Service
@Transactional
public class ReviewClock {

    private final Reviews reviews;
    private final Conclusions conclusions;
    private final Findings findings;
    private final Bars bars;
    private final Appeals appeals;
    private final Clock clock;

    ReviewClock(Reviews reviews, Conclusions conclusions, Findings findings, Bars bars, Appeals appeals, Clock clock) {
        this.reviews = reviews;
        this.conclusions = conclusions;
        this.findings = findings;
        this.bars = bars;
        this.appeals = appeals;
        this.clock = clock;
    }

    /** Enters what is due in this election as of today; doing it twice does it once. */
    public void look(ElectionId election) {
        reviews.of(election).forEach(this::look);
    }

    /** The same in every election of this division. */
    public void lookWithin(String division) {
        reviews.within(division).forEach(this::look);
    }

    private void look(Review review) {
        var today = LocalDate.now(clock);
        if (review.edition() != null && !review.concluded() && today.isAfter(review.dueOn())) {
            conclusions.byClock(review);
        }
        appeals.of(review.id()).forEach(appeals::grantLate);
        bars.of(review.id()).stream()
                .filter(bar -> bar.state(today) == BarState.FALLEN)
                .forEach(bar -> bars.end(bar, ListBar.Ending.NOT_CONFIRMED, Conclusions.CLOCK));
    }

    /** What still runs in this election's reviews and ends by itself on the day that each reason says. */
    @Transactional(readOnly = true)
    public List<Reason> running(ElectionId election) {
        var reasons = new ArrayList<Reason>();
        for (var review : reviews.of(election)) {
            if (review.edition() != null) {
                reasons.addAll(running(review));
            }
        }
        return reasons;
    }

    private List<Reason> running(Review review) {
        var today = LocalDate.now(clock);
        var reasons = new ArrayList<Reason>();
        if (!review.concluded() && !today.isAfter(review.dueOn())) {
            reasons.add(RemedyRefusal.REVIEW_OPEN.of(review.name(), review.dueOn()));
        }
        var known = findings.of(review.id());
        for (var bar : bars.of(review.id())) {
            if (bar.state(today) == BarState.WAITING) {
                reasons.add(RemedyRefusal.BAR_WAITS.of(review.name(), bar.confirmBy()));
            }
            known.stream()
                    .filter(finding -> finding.id().equals(bar.finding()) && Bars.isOpen(bar.state(today)))
                    .map(appeals::until)
                    .filter(until -> !today.isAfter(until))
                    .forEach(until -> reasons.add(RemedyRefusal.APPEAL_DAYS_RUN.of(review.name(), until)));
        }
        appeals.of(review.id()).stream()
                .filter(appeal -> appeal.open() && !today.isAfter(appeal.dueOn()))
                .forEach(appeal -> reasons.add(RemedyRefusal.APPEAL_OPEN.of(review.name(), appeal.dueOn())));
        return reasons;
    }
}
