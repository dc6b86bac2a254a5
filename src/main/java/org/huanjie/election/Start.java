package org.huanjie.election;

import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 启动 — fixes seats and election day (S03) and guards the start by them: 3 to 7 seats (R-VC-1), a day with room for the legal
 * offsets, within the term or with the county's approval.
 */
@Service
@Order(10)
public class Start implements Gate {

    static final int FEWEST = 3;
    static final int MOST = 7;

    /** The roll is out twenty days before the vote (R-RG-5), and not before the start. */
    static final int ROLL_DAYS = 20;

    /** 一般不得超过六个月 (ZJ Art. 3). */
    static final int MONTHS_OFF_TERM = 6;

    /** A branch's election may be a year early or late, with its superior's approval (§2). */
    static final int PARTY_MONTHS_OFF_TERM = 12;

    /** 确定结果 — fixed, or refused with all reasons. */
    @CheckReturnValue
    public sealed interface Fixing {
        record Fixed(Election election) implements Fixing {}

        record Refused(List<Reason> reasons) implements Fixing {}
    }

    private final Elections elections;
    private final Terms terms;
    private final Documents documents;
    private final Clock clock;

    Start(Elections elections, Terms terms, Documents documents, Clock clock) {
        this.elections = elections;
        this.terms = terms;
        this.documents = documents;
        this.clock = clock;
    }

    /** Fixes seats and day; both may be fixed anew until the start, which writes them into the ledger. */
    @Transactional
    public Fixing fix(UUID id, int seats, LocalDate day) {
        var election = elections.lock(id);
        if (election.stage() != election.body().first() || election.followsAnother()) {
            return new Fixing.Refused(
                    List.of(Reason.of("S03", "election.start.already", election.stage(), election.seats())));
        }
        var reasons = faults(election, seats, day);
        if (!reasons.isEmpty()) {
            return new Fixing.Refused(reasons);
        }
        elections.fix(id, seats, day);
        return new Fixing.Fixed(elections.get(id));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reason> against(Election election, Stage next) {
        return election.stage() == election.body().first() && !election.followsAnother()
                ? faults(election, election.seats(), election.day())
                : List.of();
    }

    private List<Reason> faults(Election election, int seats, @Nullable LocalDate day) {
        var reasons = new ArrayList<Reason>();
        int most = election.body() == Body.SUPERVISORY_COMMITTEE ? 5 : MOST;
        if (seats < FEWEST || seats > most) {
            reasons.add(Reason.of("R-VC-1", "election.start.seats", election.body(), FEWEST, most, seats));
        }
        if (day == null) {
            reasons.add(Reason.of("S03", "election.start.no-day"));
        } else {
            reasons.addAll(against(election, day));
        }
        return reasons;
    }

    private List<Reason> against(Election election, LocalDate day) {
        var today = LocalDate.now(clock);
        return switch (election.body()) {
            case VILLAGERS_COMMITTEE -> {
                var reasons = new ArrayList<Reason>();
                if (day.isBefore(today.plusDays(ROLL_DAYS))) {
                    reasons.add(
                            Reason.of("R-RG-5", "election.start.too-soon", day, ROLL_DAYS, today.plusDays(ROLL_DAYS)));
                }
                reasons.addAll(offTerm(election, day));
                yield reasons;
            }
            case PARTY_BRANCH -> {
                var term = terms.get(election.term());
                yield day.isBefore(term.began().minusMonths(PARTY_MONTHS_OFF_TERM))
                                || day.isAfter(term.ends().plusMonths(PARTY_MONTHS_OFF_TERM))
                        ? List.of(Reason.of(
                                "S02",
                                "election.start.far-off-term",
                                day,
                                term.began(),
                                term.ends(),
                                PARTY_MONTHS_OFF_TERM))
                        : List.of();
            }
            case SUPERVISORY_COMMITTEE -> List.of();
        };
    }

    private List<Reason> offTerm(Election election, LocalDate day) {
        var term = terms.get(election.term());
        if (!day.isBefore(term.began()) && !day.isAfter(term.ends())) {
            return List.of();
        }
        var reasons = new ArrayList<Reason>();
        if (day.isBefore(term.began().minusMonths(MONTHS_OFF_TERM))
                || day.isAfter(term.ends().plusMonths(MONTHS_OFF_TERM))) {
            reasons.add(Reason.of(
                    "R-VC-4", "election.start.far-off-term", day, term.began(), term.ends(), MONTHS_OFF_TERM));
        }
        for (var kind : List.of(DocumentKind.OFF_TERM_APPLICATION, DocumentKind.OFF_TERM_APPROVAL)) {
            if (!documents.has(election.id(), kind)) {
                reasons.add(Reason.of("R-VC-4", "election.start.off-term", day, term.began(), term.ends(), kind));
            }
        }
        return reasons;
    }
}
