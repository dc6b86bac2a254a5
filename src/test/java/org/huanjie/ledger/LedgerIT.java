package org.huanjie.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestStore;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** 存证链 — entries chain by division; nobody chooses their number, time or author; whatever is done to them afterwards shows. */
@HuanjieIT
class LedgerIT {

    /** 试验行为. */
    record Tried(String village, int turn, String by) implements Act {
        @Override
        public String kind() {
            return "test.tried";
        }
    }

    @Autowired
    Places places;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transactions;

    private Places.County county;

    @BeforeEach
    void county() {
        county = places.newCounty(1, 3);
    }

    @Test
    void entriesOfADivisionAreOneChainWhateverElseIsEntered() {
        enter(village(0), 1, village(1), 2, village(0), 3);
        enter(village(1), 4);
        assertThat(head(village(0)).number()).isEqualTo(2);
        assertThat(head(village(1)).number()).isEqualTo(2);
        assertThat(inOneLook(new ChainCheck()::run)).isInstanceOf(Check.Finding.Holds.class);
    }

    @Test
    void whoEntersInTheOppositeOrderWaitsAndIsNotTurnedAway() throws Exception {
        var works = new ArrayList<Callable<Boolean>>();
        for (int worker = 0; worker < 8; worker++) {
            boolean forward = worker % 2 == 0;
            works.add(() -> {
                for (int turn = 0; turn < 25; turn++) {
                    enter(village(forward ? 0 : 2), turn, village(1), turn, village(forward ? 2 : 0), turn);
                }
                return true;
            });
        }
        try (var workers = Executors.newFixedThreadPool(works.size())) {
            for (var done : workers.invokeAll(works)) {
                assertThat(done.get()).isTrue();
            }
        }
        for (int n = 0; n < 3; n++) {
            assertThat(head(village(n)).number()).isEqualTo(200);
        }
        assertThat(inOneLook(new ChainCheck()::run)).isInstanceOf(Check.Finding.Holds.class);
    }

    @Test
    void aStageThatIsEnteredLodgesTheVillagesHeadAbove() {
        var lodged = inOneLook(sql -> {
            run(sql, "SELECT set_config('huanjie.lo', '0', true), set_config('huanjie.hi', ':', true)");
            run(sql, "SELECT ledger.enter('test.tried', '" + village(0) + "', '{}', 'a', now())");
            run(sql, "SELECT ledger.lodge('" + village(0) + "', 'a', now())");
            run(sql, "SET CONSTRAINTS ALL IMMEDIATE");
            assertThat(new LodgedCheck().run(sql)).isInstanceOf(Check.Finding.Holds.class);
            return sql.sql(
                            "SELECT village || ' ' || (facts ->> 'number') FROM ledger.entry WHERE kind = 'ledger.head-lodged' AND facts ->> 'village' = :v")
                    .param("v", village(0))
                    .query(String.class)
                    .list();
        });
        assertThat(lodged).containsExactlyInAnyOrder(village(0).substring(0, 9) + " 1", county.code() + " 1");
    }

    @Test
    void theApplicationEntersByTheFunctionAlone() {
        enter(village(0), 1);
        for (var statement : List.of(
                "INSERT INTO ledger.entry (at, kind, village, by, facts) VALUES (now(), 'x', '" + village(0)
                        + "', 'x', '{}')",
                "INSERT INTO ledger.link SELECT division, number + 1, entry, hash FROM ledger.link",
                "UPDATE ledger.head SET number = 0",
                "DELETE FROM ledger.link",
                "INSERT INTO ledger.played VALUES (true)",
                "SELECT ledger.append(e) FROM ledger.entry e",
                "SELECT ledger.put('x', '" + village(0) + "', '{}', 'x', now())")) {
            asApplication(
                    false,
                    sql -> assertThatThrownBy(() -> run(sql, statement))
                            .as(statement)
                            .hasStackTraceContaining("permission denied"));
        }
        asApplication(
                false,
                sql -> assertThatThrownBy(() -> run(
                                sql,
                                "SELECT ledger.enter('ledger.head-lodged', '" + village(0) + "', '{}', 'x', now())"))
                        .hasStackTraceContaining("not entered by others"));
        asApplication(
                false,
                sql -> assertThatThrownBy(() -> run(sql, "SELECT ledger.enter('x', '100000000000', '{}', 'x', now())"))
                        .hasStackTraceContaining("no act is entered"));
    }

    @Test
    void inAStoreThatServesTimeAndAuthorAreTheDatabases() {
        asApplication(true, sql -> {
            var enter = "SELECT ledger.enter('test.tried', '" + village(0) + "', '{}', 'chosen', '1999-01-01')";
            run(sql, enter);
            run(sql, "SELECT set_config('huanjie.account', 'signed-in', true)");
            run(sql, enter);
            assertThat(sql.sql("SELECT by FROM ledger.entry WHERE village = :v ORDER BY seq")
                            .param("v", village(0))
                            .query(String.class)
                            .list())
                    .containsExactly("~chosen", "signed-in");
            assertThat(sql.sql("SELECT min(at) FROM ledger.entry WHERE village = :v")
                            .param("v", village(0))
                            .query((row, n) -> row.getObject(1, java.time.OffsetDateTime.class)
                                    .toInstant())
                            .single())
                    .isAfter(Instant.now().minus(Duration.ofDays(1)));
        });
    }

    @Test
    void whoeverOwnsTheTablesIsFoundOut() {
        enter(village(0), 1);
        enter(village(0), 2);
        enter(village(0), 3);
        var second = "(SELECT entry FROM ledger.link WHERE division = '" + village(0) + "' AND number = 2)";
        broken("check.chain.changed", "UPDATE ledger.entry SET facts = '{\"turn\": 7}' WHERE seq = " + second);
        broken("check.chain.changed", "UPDATE ledger.entry SET by = 'else' WHERE seq = " + second);
        broken("check.chain.changed", "UPDATE ledger.entry SET at = at + interval '1 second' WHERE seq = " + second);
        broken("check.chain.gap", "DELETE FROM ledger.link WHERE division = '" + village(0) + "' AND number = 2");
        broken("check.chain.head", "DELETE FROM ledger.link WHERE division = '" + village(0) + "' AND number = 3");
        broken(
                "check.chain.loose",
                "INSERT INTO ledger.entry (at, kind, village, by, facts) VALUES (now(), 'x', '" + village(0)
                        + "', 'x', '{}')");
    }

    private void broken(String key, String tampering) {
        inOneLook(sql -> {
            run(sql, "SET LOCAL session_replication_role = replica");
            run(sql, tampering);
            assertThat(new ChainCheck().run(sql))
                    .as(tampering)
                    .isInstanceOfSatisfying(
                            Check.Finding.Broken.class,
                            found -> assertThat(found.key()).isEqualTo(key));
            return true;
        });
    }

    private String village(int n) {
        return county.village(n);
    }

    private Head head(String division) {
        return Scope.of(county.code()).call(() -> ledger.head(division).orElseThrow());
    }

    private void enter(Object... villagesAndTurns) {
        Scope.of(county.code())
                .run(() -> transactions.executeWithoutResult(status -> {
                    for (int n = 0; n < villagesAndTurns.length; n += 2) {
                        ledger.enter(new Tried((String) villagesAndTurns[n], (int) villagesAndTurns[n + 1], "a"));
                    }
                }));
    }

    /** As the administrator, in a transaction of which nothing stays. */
    private static <T> T inOneLook(java.util.function.Function<JdbcClient, T> work) {
        var server = TestStore.server();
        var administrator = server.administrator();
        try (var connection =
                DriverManager.getConnection(server.url("huanjie"), administrator.user(), administrator.password())) {
            connection.setAutoCommit(false);
            try {
                return work.apply(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void asApplication(boolean serving, java.util.function.Consumer<JdbcClient> work) {
        inOneLook(sql -> {
            if (serving) {
                run(sql, "DELETE FROM ledger.played");
            }
            run(sql, "SET LOCAL ROLE huanjie_app");
            run(
                    sql,
                    "SELECT set_config('huanjie.lo', '" + county.code() + "', true), set_config('huanjie.hi', '"
                            + county.code() + ":', true)");
            work.accept(sql);
            return true;
        });
    }

    private static void run(JdbcClient sql, String statement) {
        if (statement.startsWith("SELECT")) {
            sql.sql(statement).query(row -> {});
        } else {
            sql.sql(statement).update();
        }
    }
}
