package org.huanjie.election.automatic;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.StageDoor;
import org.huanjie.election.stage.Step;
import org.huanjie.store.job.EachDivision;
import org.huanjie.store.job.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 自动进入 — lets the elections of a village go on by themselves as far as nobody has anything to decide: after whoever did the last that a stage
 * needed, and by the clock where a day was all that it waited for.
 */
@Service
public class AutomaticEntry implements Job {

    private static final String CLOCK = "clock";

    private final Elections elections;
    private final StageDoor door;
    private final JdbcClient sql;
    private final TransactionOperations transactions;

    AutomaticEntry(Elections elections, StageDoor door, JdbcClient sql, TransactionOperations transactions) {
        this.elections = elections;
        this.door = door;
        this.sql = sql;
        this.transactions = transactions;
    }

    /**
     * The elections of this village that went on, each as it now stands.
     *
     * @param by who did the last that their stages needed
     */
    public List<Election> go(String village, String by) {
        return Arrays.stream(Body.values())
                .flatMap(body -> elections.find(village, body).stream())
                .flatMap(election -> last(election, by).stream())
                .toList();
    }

    private Optional<Election> last(Election election, String by) {
        return Stream.iterate(next(election, by), Optional::isPresent, one -> one.flatMap(now -> next(now, by)))
                .flatMap(Optional::stream)
                .reduce((earlier, later) -> later);
    }

    private Optional<Election> next(Election election, String by) {
        return election.table()
                .from(election.stage())
                .filter(Step::byItself)
                .flatMap(step -> door.goOn(election.id(), by));
    }

    @Override
    public String name() {
        return "automatic-entry";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        var villages = transactions.execute(status ->
                sql.sql("SELECT election.automatic_villages()").query(String.class).list());
        EachDivision.run(villages, village -> go(village, CLOCK));
    }
}
