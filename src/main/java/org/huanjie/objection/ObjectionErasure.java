package org.huanjie.objection;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.ledger.Ledger;
import org.huanjie.objection.ObjectionRows.Kept;
import org.huanjie.store.job.EachDivision;
import org.huanjie.store.job.Job;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 异议的期限 — what the clock does to objections: how to reach who objected goes once the election is over and they have their answer; who it
 * was and what was said go with the election's papers (R-AF-3; PIPL Art. 19).
 */
@Service
public class ObjectionErasure implements Job {

    /** Who the ledger names where nobody pressed anything. */
    private static final String CLOCK = "clock";

    private static final int HOURS = 6;

    private final ObjectionRows rows;
    private final PaperRetention papers;
    private final Elections elections;
    private final TransactionOperations transactions;
    private final Ledger ledger;
    private final Clock clock;

    ObjectionErasure(
            ObjectionRows rows,
            PaperRetention papers,
            Elections elections,
            TransactionOperations transactions,
            Ledger ledger,
            Clock clock) {
        this.rows = rows;
        this.papers = papers;
        this.elections = elections;
        this.transactions = transactions;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "objection-terms";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(HOURS);
    }

    @Override
    public void run() {
        EachDivision.run(transactions.execute(status -> rows.counties()), this::go);
    }

    /** Forgets what is due in this county as of today; doing it twice does it once. */
    public void go(String county) {
        transactions.executeWithoutResult(
                status -> rows.kept(county).stream()
                        .collect(Collectors.groupingBy(Kept::election))
                        .forEach((election, kept) -> go(elections.get(election), kept)));
    }

    private void go(Election election, List<Kept> kept) {
        var today = LocalDate.now(clock);
        // the last round's papers are those of all its rounds, and of what was found void before it
        var last = present(election).orElseGet(() -> elections.rounds(election).getLast());
        boolean papersGone =
                papers.until(last.id()).filter(until -> until.isBefore(today)).isPresent();
        boolean over = over(election);
        var whole = papersGone ? kept : List.<Kept>of();
        var contacts = kept.stream()
                .filter(one -> !papersGone && over && one.decided() && one.contact())
                .toList();
        whole.forEach(one -> rows.forget(one.id(), today));
        contacts.forEach(one -> rows.forgetContact(one.id()));
        if (!whole.isEmpty() || !contacts.isEmpty()) {
            ledger.enter(new ObjectionAct.ObjectionsForgotten(
                    election.village(), election.id(), contacts.size(), whole.size(), CLOCK));
        }
    }

    private Optional<Election> present(Election election) {
        return elections
                .find(election.village(), election.body())
                .filter(now -> now.term().equals(election.term()));
    }

    private boolean over(Election election) {
        return present(election)
                .map(now -> now.stage() == now.table().last())
                .orElse(true);
    }
}
