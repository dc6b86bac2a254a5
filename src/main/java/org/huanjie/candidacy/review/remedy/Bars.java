package org.huanjie.candidacy.review.remedy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.Reviews;
import org.huanjie.candidacy.review.criterion.ReviewSetting;
import org.huanjie.candidacy.review.criterion.ReviewSettings;
import org.huanjie.candidacy.review.opinion.Settlements;
import org.huanjie.candidacy.review.rules.BarState;
import org.huanjie.candidacy.review.rules.Effect;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 不列入名单 — whoever presides over the nomination decides it, on a finding that binds, with the document and after notice; somebody of the
 * county who decided nothing confirms it in time, or it falls. A finding that advises leads to none.
 */
@Service
@Transactional
public class Bars {

    static final int LONGEST = 1000;

    private final BarRows rows;
    private final Reviews reviews;
    private final Elections elections;
    private final Settlements settlements;
    private final ReviewSettings settings;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Bars(
            BarRows rows,
            Reviews reviews,
            Elections elections,
            Settlements settlements,
            ReviewSettings settings,
            Ledger ledger,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.reviews = reviews;
        this.elections = elections;
        this.settlements = settlements;
        this.settings = settings;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<ListBar> of(UUID review) {
        return rows.of(review);
    }

    /** Why it was decided, in the committee's words. */
    @Transactional(readOnly = true)
    public String reasons(ListBar bar) {
        return rows.reasons(bar.id());
    }

    /** The bar of this finding that waits or holds today. */
    @Transactional(readOnly = true)
    public Optional<ListBar> open(ReviewFinding finding) {
        return rows.of(finding.review()).stream()
                .filter(bar -> bar.finding().equals(finding.id()))
                .filter(bar -> isOpen(bar.state(LocalDate.now(clock))))
                .findFirst();
    }

    static boolean isOpen(BarState state) {
        return state == BarState.WAITING || state == BarState.HOLDS;
    }

    /** Whether this role presides over the nomination of this election. */
    public static boolean mayDecide(Election election, SignedIn by) {
        return by.covers(election.village())
                && election.table()
                        .from(election.body().nominating())
                        .filter(step -> step.roles().contains(by.role()))
                        .isPresent();
    }

    /** Decides that the person is not put on the list. */
    public Verdict<ListBar> decide(ReviewFinding finding, String reasons, SignedIn by) {
        reviews.hold(finding.review());
        var election = elections.get(finding.election());
        var against = against(finding, election, by);
        if (reasons.isBlank() || reasons.length() > LONGEST) {
            against.add(RemedyRefusal.NO_REASONS.of(LONGEST).at("reasons"));
        }
        if (!against.isEmpty()) {
            return Verdict.refused(against);
        }
        var today = LocalDate.now(clock);
        var bar = new ListBar(
                ids.next(),
                finding.id(),
                finding.review(),
                finding.village(),
                today,
                by.signInName(),
                settings.lastDay(finding.village(), ReviewSetting.CONFIRM_DAYS, today),
                null,
                null,
                null,
                null);
        rows.add(bar, reasons.strip());
        ledger.enter(new RemedyAct.BarDecided(bar.village(), bar.review(), bar.id(), by.signInName()));
        return Verdict.done(bar);
    }

    /** Somebody of the county confirms it, who neither decided it nor answered for a level. */
    public Verdict<Nothing> confirm(ListBar asked, SignedIn by) {
        var bar = held(asked);
        var reasons = new ArrayList<Reason>();
        if (!isOfCounty(by) || !by.covers(bar.village())) {
            reasons.add(RemedyRefusal.NOT_YOURS.of());
        }
        switch (bar.state(LocalDate.now(clock))) {
            case FALLEN -> reasons.add(RemedyRefusal.TOO_LATE.of(bar.confirmBy()));
            case ENDED, HOLDS -> reasons.add(RemedyRefusal.NO_BAR.of());
            case WAITING -> {}
        }
        if (bar.decidedBy().equals(by.signInName())
                || settlements.takenPart(bar.review()).contains(by.signInName())) {
            reasons.add(RemedyRefusal.DECIDED_YOURSELF.of());
        }
        return Verdict.unless(reasons, () -> {
            rows.confirm(bar.id(), LocalDate.now(clock), by.signInName());
            ledger.enter(new RemedyAct.BarConfirmed(bar.village(), bar.review(), bar.id(), by.signInName()));
        });
    }

    /** Whoever presides takes it back; the person is on the list again. */
    public Verdict<Nothing> takeBack(ReviewFinding finding, ListBar asked, SignedIn by) {
        var bar = held(asked);
        var election = elections.get(finding.election());
        var reasons = new ArrayList<Reason>();
        if (!mayDecide(election, by)) {
            reasons.add(RemedyRefusal.NOT_YOURS.of());
        }
        if (!isOpen(bar.state(LocalDate.now(clock)))) {
            reasons.add(RemedyRefusal.NO_BAR.of());
        }
        return Verdict.unless(reasons, () -> end(bar, ListBar.Ending.WITHDRAWN, by.signInName()));
    }

    // as it stands, with everybody else who acts on its review waiting
    private ListBar held(ListBar bar) {
        reviews.hold(bar.review());
        return rows.of(bar.review()).stream()
                .filter(one -> one.id().equals(bar.id()))
                .findFirst()
                .orElseThrow();
    }

    // once the list is out, nobody is put back on it: nothing is ended that could not be
    void end(ListBar bar, ListBar.Ending because, String by) {
        rows.end(bar.id(), LocalDate.now(clock), because);
        ledger.enter(new RemedyAct.BarEnded(bar.village(), bar.review(), bar.id(), because.name(), by));
    }

    public static boolean isOfCounty(SignedIn by) {
        return by.role() == Role.COUNTY_OFFICE || by.role() == Role.GUIDANCE_GROUP;
    }

    private ArrayList<Reason> against(ReviewFinding finding, Election election, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (!mayDecide(election, by)) {
            reasons.add(RemedyRefusal.NOT_YOURS.of());
        }
        if (election.stage() != election.body().nominating() || election.followsAnother()) {
            reasons.add(RemedyRefusal.LIST_CLOSED.of());
        }
        if (!finding.stands()) {
            reasons.add(RemedyRefusal.LIFTED.of());
        } else if (!finding.force().binding()) {
            reasons.add(RemedyRefusal.ADVISES.of());
        } else if (!finding.proof().hasDocument()) {
            reasons.add(RemedyRefusal.NO_DOCUMENT.of());
        } else if (finding.effect(day(election)) == Effect.OVER) {
            reasons.add(RemedyRefusal.OVER.of());
        }
        if (finding.noticeOn() == null) {
            reasons.add(RemedyRefusal.NO_NOTICE.of());
        }
        if (open(finding).isPresent()) {
            reasons.add(RemedyRefusal.BARRED_ALREADY.of());
        }
        return reasons;
    }

    private LocalDate day(Election election) {
        var day = election.day();
        return day == null ? LocalDate.now(clock) : day;
    }
}
