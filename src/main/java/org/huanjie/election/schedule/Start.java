package org.huanjie.election.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.paper.Document;
import org.huanjie.election.paper.DocumentKind;
import org.huanjie.election.paper.Documents;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionEditions;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Gate;
import org.huanjie.election.stage.Procedure;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageDoor;
import org.huanjie.election.stage.Terms;
import org.huanjie.law.LegalCalendar;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
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

    public static final int FEWEST = 3;
    public static final int MOST = 7;

    private static final int MOST_SUPERVISORS = 5;

    /** A branch's election may be a year early or late, with its superior's approval (R-PB-7). */
    static final int PARTY_MONTHS_OFF_TERM = 12;

    private final Elections elections;
    private final Terms terms;
    private final Documents documents;
    private final ElectionEditions editions;
    private final Ledger ledger;
    private final Clock clock;

    Start(Elections elections, Terms terms, Documents documents, ElectionEditions editions, Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.editions = editions;
        this.elections = elections;
        this.terms = terms;
        this.documents = documents;
        this.clock = clock;
    }

    /** Fixes seats and day; both may be fixed anew until the start, which writes them into the ledger. */
    @Transactional
    public Verdict<Election> fix(ElectionId id, int seats, LocalDate day, SignedIn by) {
        var election = elections.lock(id);
        if (!isOpen(election)) {
            return Verdict.refused(StartRefusal.ALREADY.of(election.stage(), election.seats()));
        }
        var reasons = new ArrayList<>(election.body().keepers().against(election.village(), by));
        reasons.addAll(faults(election, seats, day));
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        elections.fix(id, seats, day);
        if (election.stage() != election.table().first()) {
            ledger.enter(new StageDoor.ElectionFixed(election.village(), election.body(), seats, day, by.signInName()));
        }
        return Verdict.done(elections.get(id));
    }

    /** Whether seats and day can be fixed now: until the start; a branch's until its list, for one that turns out too small has no committee (R-PB-4). */
    public static boolean isOpen(Election election) {
        return !election.followsAnother()
                && (election.stage() == election.table().first()
                        || (election.body() == Body.PARTY_BRANCH && election.stage() == Stage.APPROVED));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reason> against(Election election, Stage next) {
        return election.stage() == election.table().first() && !election.followsAnother()
                ? faults(election, election.seats(), election.day())
                : List.of();
    }

    private List<Reason> faults(Election election, int seats, @Nullable LocalDate day) {
        var reasons = new ArrayList<Reason>();
        int most = most(election);
        int fewest = election.procedure().interim() || election.body() == Body.PARTY_BRANCH ? 1 : FEWEST;
        if (seats < fewest || seats > most) {
            reasons.add(StartRefusal.SEATS.of(election.body(), fewest, most, seats));
        }
        if (day == null) {
            reasons.add(StartRefusal.NO_DAY.of());
        } else {
            reasons.addAll(against(election, day));
        }
        return reasons;
    }

    // between terms what is free is filled, and one member is voted on (R-AF-5, R-AF-7)
    private static int most(Election election) {
        if (election.procedure() == Procedure.RECALL) {
            return 1;
        }
        return election.body() == Body.SUPERVISORY_COMMITTEE ? MOST_SUPERVISORS : MOST;
    }

    private List<Reason> against(Election election, LocalDate day) {
        if (election.procedure() == Procedure.BY_MEETING) {
            return List.of(); // a meeting keeps days of its own
        }
        return election.body() == Body.VILLAGERS_COMMITTEE
                ? VoteDay.against(
                        terms.get(election.term()),
                        editions.on(election.village(), day),
                        day,
                        LocalDate.now(clock),
                        papers(election))
                : againstDay(election, day);
    }

    /** What stands against another day for an election that has started: a roll that is out need not be out again (R-RG-5). */
    @Transactional(readOnly = true)
    public List<Reason> againstDay(Election election, LocalDate day) {
        var term = terms.get(election.term());
        return switch (election.body()) {
            case VILLAGERS_COMMITTEE -> {
                var reasons = new ArrayList<Reason>();
                if (!election.reached(Stage.ROLL_PUBLISHED)) {
                    reasons.addAll(
                            VoteDay.tooSoon(editions.on(election.village(), day), day, LocalDate.now(clock)));
                }
                reasons.addAll(VoteDay.outside(term, day, papers(election)));
                yield reasons;
            }
            case PARTY_BRANCH ->
                day.isBefore(LegalCalendar.months(term.began(), -PARTY_MONTHS_OFF_TERM))
                                || day.isAfter(LegalCalendar.months(term.ends(), PARTY_MONTHS_OFF_TERM))
                        ? List.of(StartRefusal.FAR_OFF_TERM
                                .of(day, term.began(), term.ends(), PARTY_MONTHS_OFF_TERM)
                                .under("S02"))
                        : List.of();
            case SUPERVISORY_COMMITTEE -> List.of();
        };
    }

    private Set<DocumentKind> papers(Election election) {
        return documents.of(election.id()).stream().map(Document::kind).collect(Collectors.toSet());
    }
}
