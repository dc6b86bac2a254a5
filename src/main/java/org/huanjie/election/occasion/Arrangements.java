package org.huanjie.election.occasion;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 安排簿 — the election committee publishes when and where; once published it is not changed at will, but corrected with why (R-PL-2). */
@Service
@Transactional(readOnly = true)
public class Arrangements {

    private final ArrangementRows rows;
    private final Elections elections;
    private final Ledger ledger;
    private final Clock clock;

    Arrangements(ArrangementRows rows, Elections elections, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.elections = elections;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What holds of each occasion: the last that was published of it. */
    public List<Arrangement> of(ElectionId election) {
        return rows.last(election);
    }

    public Optional<Arrangement> of(ElectionId election, Occasion occasion) {
        return of(election).stream()
                .filter(one -> one.occasion() == occasion)
                .findFirst();
    }

    /** Everything that was published, each occasion from first to last. */
    public List<Arrangement> all(ElectionId election) {
        return rows.all(election);
    }

    /** What stands against publishing it; all of it at once. */
    public List<Reason> against(ElectionId id, ArrangementDraft draft, SignedIn by) {
        var election = elections.get(id);
        return ArrangementCheck.faults(election, draft, of(id, draft.occasion()), LocalDate.now(clock), by);
    }

    @Transactional
    public Verdict<Arrangement> publish(ElectionId id, ArrangementDraft draft, SignedIn by) {
        var election = elections.get(id);
        var faults = against(id, draft, by);
        if (!faults.isEmpty()) {
            return Verdict.refused(faults);
        }
        var arrangement = new Arrangement(
                id,
                draft.occasion(),
                of(id, draft.occasion()).map(Arrangement::number).orElse(0) + 1,
                ArrangementCheck.day(election, draft).orElseThrow(),
                draft.from(),
                draft.until(),
                draft.place().strip(),
                draft.stations(),
                draft.manner(),
                draft.why().strip(),
                OffsetDateTime.now(clock),
                by.signInName());
        rows.add(election.village(), arrangement);
        ledger.enter(entry(election, arrangement));
        return Verdict.done(arrangement);
    }

    private static ArrangementPublished entry(Election election, Arrangement published) {
        return new ArrangementPublished(
                election.village(),
                election.body(),
                published.occasion(),
                published.number(),
                published.day(),
                published.from(),
                published.until(),
                published.place(),
                published.stations(),
                published.why(),
                published.publishedBy());
    }
}
