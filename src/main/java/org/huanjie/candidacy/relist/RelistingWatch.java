package org.huanjie.candidacy.relist;

import java.time.Duration;
import java.util.List;
import org.huanjie.candidacy.Candidates;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.store.job.EachDivision;
import org.huanjie.store.job.Job;
import org.huanjie.store.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** 名单看护 — by the clock, whoever presses nothing: who follows is asked, and a list that has changed is announced anew (R-NM-7). */
@Service
public class RelistingWatch implements Job {

    /** Who the ledger names where nobody pressed anything. */
    static final String CLOCK = "clock";

    private static final List<Body> WITH_A_LIST = List.of(Body.VILLAGERS_COMMITTEE, Body.PARTY_BRANCH);

    private final Relistings relistings;
    private final Elections elections;
    private final JdbcClient sql;
    private final TransactionOperations transactions;

    RelistingWatch(Relistings relistings, Elections elections, JdbcClient sql, TransactionOperations transactions) {
        this.relistings = relistings;
        this.elections = elections;
        this.sql = sql;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "lists-anew";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        var counties = transactions.execute(status ->
                sql.sql("SELECT candidacy.relisting_counties()").query(String.class).list());
        EachDivision.run(counties, this::go);
    }

    /** Looks after the lists of one county as of now; doing it twice does it once. */
    public void go(String county) {
        Scope.of(county).run(() -> transactions.execute(status -> out(county)).forEach(relistings::byClock));
    }

    private List<Election> out(String county) {
        return WITH_A_LIST.stream()
                .flatMap(body -> elections.within(county, body).stream())
                .filter(Candidates::listIsOut)
                .toList();
    }
}
