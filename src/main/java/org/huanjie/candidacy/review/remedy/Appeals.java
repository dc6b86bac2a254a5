package org.huanjie.candidacy.review.remedy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.Heard;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.Reviews;
import org.huanjie.candidacy.review.criterion.ReviewSetting;
import org.huanjie.candidacy.review.criterion.ReviewSettings;
import org.huanjie.candidacy.review.opinion.Conclusions;
import org.huanjie.candidacy.review.opinion.Settlements;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 申辩与申诉 — a person answers what was found as often as they like, and appeals it within days; people who decided nothing about them hear
 * it, and without their decision in time it is granted.
 */
@Service
@Transactional
public class Appeals {

    static final int LONGEST = 4000;

    private final AppealRows rows;
    private final Reviews reviews;
    private final Bars bars;
    private final Settlements settlements;
    private final ReviewSettings settings;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Appeals(
            AppealRows rows,
            Reviews reviews,
            Bars bars,
            Settlements settlements,
            ReviewSettings settings,
            Ledger ledger,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.reviews = reviews;
        this.bars = bars;
        this.settlements = settlements;
        this.settings = settings;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Appeal> of(UUID review) {
        return rows.of(review);
    }

    @Transactional(readOnly = true)
    public List<String> answers(ReviewFinding finding) {
        return rows.answers(finding);
    }

    /** The last day on which this finding can be appealed; without notice its days have not begun. */
    @Transactional(readOnly = true)
    public LocalDate until(ReviewFinding finding) {
        var from = finding.noticeOn();
        return from == null ? LocalDate.MAX : settings.lastDay(finding.village(), ReviewSetting.APPEAL_DAYS, from);
    }

    /** The person's written answer. */
    public Verdict<Nothing> answer(ReviewFinding finding, String text, Heard heard) {
        return Verdict.unless(against(reviews.hold(finding.review()), text, heard), () -> {
            rows.answer(ids.next(), finding, text.strip(), OffsetDateTime.now(clock), heard);
            ledger.enter(new RemedyAct.AnswerReceived(finding.village(), finding.review(), heard.by()));
        });
    }

    /** The person appeals. */
    public Verdict<Appeal> appeal(ReviewFinding finding, String text, Heard heard) {
        var reasons = against(reviews.hold(finding.review()), text, heard);
        if (!finding.stands()) {
            reasons.add(RemedyRefusal.LIFTED.of());
        }
        if (rows.of(finding.review()).stream().anyMatch(other -> other.finding().equals(finding.id()))) {
            reasons.add(RemedyRefusal.APPEALED_ALREADY.of());
        }
        if (LocalDate.now(clock).isAfter(until(finding))) {
            reasons.add(RemedyRefusal.APPEAL_DAYS_OVER.of(until(finding)));
        }
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var appeal = new Appeal(
                ids.next(),
                finding.id(),
                finding.review(),
                finding.village(),
                text.strip(),
                OffsetDateTime.now(clock),
                settings.lastDay(finding.village(), ReviewSetting.APPEAL_DECISION_DAYS, LocalDate.now(clock)),
                null,
                null,
                "");
        rows.add(appeal, heard);
        ledger.enter(new RemedyAct.AppealReceived(finding.village(), finding.review(), appeal.id(), heard.by()));
        return Verdict.done(appeal);
    }

    /** Somebody of the county who decided nothing about the person decides it, with reasons. */
    public Verdict<Nothing> decide(Appeal asked, boolean upheld, String reasons, SignedIn by) {
        var appeal = held(asked);
        var against = new ArrayList<Reason>();
        if (!Bars.isOfCounty(by) || !by.covers(appeal.village())) {
            against.add(RemedyRefusal.NOT_YOURS.of());
        }
        if (!appeal.open()) {
            against.add(RemedyRefusal.APPEAL_DECIDED.of());
        } else if (isLate(appeal)) {
            against.add(RemedyRefusal.APPEAL_GRANTED.of(appeal.dueOn()));
        }
        if (deciders(appeal.review()).contains(by.signInName())) {
            against.add(RemedyRefusal.DECIDED_YOURSELF.of());
        }
        if (reasons.isBlank() || reasons.length() > Bars.LONGEST) {
            against.add(RemedyRefusal.NO_REASONS.of(Bars.LONGEST).at("reasons"));
        }
        return Verdict.unless(
                against, () -> enter(appeal, upheld, reasons.strip(), by.signInName(), ListBar.Ending.APPEAL));
    }

    /** Grants what nobody decided in time; doing it twice does it once. */
    void grantLate(Appeal asked) {
        var appeal = held(asked);
        if (appeal.open() && isLate(appeal)) {
            enter(appeal, true, "", Conclusions.CLOCK, ListBar.Ending.APPEAL_LATE);
        }
    }

    private boolean isLate(Appeal appeal) {
        return LocalDate.now(clock).isAfter(appeal.dueOn());
    }

    // as it stands, with everybody else who acts on its review waiting
    private Appeal held(Appeal appeal) {
        reviews.hold(appeal.review());
        return rows.of(appeal.review()).stream()
                .filter(one -> one.id().equals(appeal.id()))
                .findFirst()
                .orElseThrow();
    }

    /** Everybody who took part in anything that was decided about this person. */
    @Transactional(readOnly = true)
    public Set<String> deciders(UUID review) {
        var deciders = new HashSet<>(settlements.takenPart(review));
        for (var bar : bars.of(review)) {
            deciders.add(bar.decidedBy());
            deciders.add(Objects.requireNonNullElse(bar.confirmedBy(), bar.decidedBy()));
        }
        return deciders;
    }

    private void enter(Appeal appeal, boolean upheld, String reasons, String by, ListBar.Ending because) {
        rows.decide(appeal, upheld, reasons, LocalDate.now(clock), by);
        ledger.enter(new RemedyAct.AppealDecided(appeal.village(), appeal.review(), appeal.id(), by));
        if (upheld) {
            bars.of(appeal.review()).stream()
                    .filter(bar -> bar.finding().equals(appeal.finding()) && bar.endedOn() == null)
                    .forEach(bar -> bars.end(bar, because, by));
        }
    }

    private static ArrayList<Reason> against(Review review, String text, Heard heard) {
        var reasons = new ArrayList<Reason>();
        if (!heard.mayReceive(review)) {
            reasons.add(RemedyRefusal.NOT_YOURS.of());
        }
        if (text.isBlank() || text.length() > LONGEST) {
            reasons.add(RemedyRefusal.NO_TEXT.of(LONGEST).at("text"));
        }
        return reasons;
    }
}
