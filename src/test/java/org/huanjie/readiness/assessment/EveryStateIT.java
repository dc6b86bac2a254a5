package org.huanjie.readiness.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.TestStore;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.Terms;
import org.huanjie.ledger.Ledger;
import org.huanjie.readiness.ReadinessGate;
import org.huanjie.readiness.condition.ConditionSets;
import org.huanjie.readiness.condition.ReadinessSettings;
import org.huanjie.readiness.condition.State;
import org.huanjie.readiness.condition.Statements;
import org.huanjie.readiness.condition.Step;
import org.huanjie.region.Divisions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that can be done to a village, by anyone, in any order, against the real database and the real gate: breadth first from
 * nothing, over every step, statements of both sides met and unmet, whole and in part, and a new version of the conditions. No start
 * is reached but with six passes at one version and in one round.
 */
@HuanjieIT
class EveryStateIT {

    static final List<String> EVERYTHING = Stream.concat(
                    Arrays.stream(Step.values()).map(Step::name),
                    Stream.of(
                            "VILLAGE one met",
                            "VILLAGE one unmet",
                            "VILLAGE rest met",
                            "TOWN one met",
                            "TOWN one unmet",
                            "TOWN rest met",
                            "LATER",
                            "START"))
            .toList();

    /** 探明的一切 — the situations and the edges between them; what reached a start unsoundly, and where gate and trigger disagree. */
    record Explored(
            int situations, int edges, Set<String> used, List<String> unsound, List<String> disagreed, int starts) {}

    @Autowired
    Places places;

    @Autowired
    ElectionFixture elections;

    @Autowired
    Terms terms;

    @Autowired
    Divisions divisions;

    @Autowired
    Elections table;

    @Autowired
    JsonMapper json;

    @Autowired
    Ledger ledger;

    @Autowired
    TestClock clock;

    Election election;

    @BeforeEach
    void aVillageInTerm() {
        clock.set(LocalDate.of(2017, 1, 20));
        var county = places.newCounty(1, 1);
        elections.open(county);
        election = elections.at(county.village(), Body.PARTY_BRANCH, Stage.PREPARING);
    }

    @Test
    void noStartIsReachedWithoutSixPassesAtOneVersionAndInOneRound() throws Exception {
        var explored = explore(sql -> {});
        LoggerFactory.getLogger(EveryStateIT.class)
                .info(
                        "{} situations, {} edges, {} of them starts",
                        explored.situations(),
                        explored.edges(),
                        explored.starts());
        assertThat(explored.unsound()).isEmpty();
        assertThat(explored.disagreed()).isEmpty();
        assertThat(explored.used()).containsExactlyInAnyOrderElementsOf(EVERYTHING);
        assertThat(explored.starts()).isPositive();
    }

    @Test
    void itFindsTheWayThroughADatabaseThatForgetsTheRound() throws Exception {
        var explored = explore(sql -> forget(sql, "AND s.round = a.round", ""));
        assertThat(explored.unsound()).isNotEmpty();
    }

    @Test
    void itFindsTheWayThroughADatabaseThatDoesNotAskTheVillage() throws Exception {
        var explored = explore(sql -> forget(sql, "s.side = 'VILLAGE'", "s.side = 'TOWN'"));
        assertThat(explored.unsound()).isNotEmpty();
    }

    private Explored explore(Consumer<JdbcClient> before) throws SQLException, IOException {
        var server = TestStore.server();
        var administrator = server.administrator();
        try (var connection =
                DriverManager.getConnection(server.url("huanjie"), administrator.user(), administrator.password())) {
            connection.setAutoCommit(false);
            var sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            prepare(sql);
            before.accept(sql);
            asTheProgram(sql);
            var explored = breadthFirst(sql, gate(sql));
            connection.rollback(); // of all this nothing is left
            return explored;
        }
    }

    private Explored breadthFirst(JdbcClient sql, ReadinessGate gate) {
        var known = new HashSet<String>();
        var used = new HashSet<String>();
        var unsound = new ArrayList<String>();
        var disagreed = new ArrayList<String>();
        int edges = 0;
        int starts = 0;
        int seen = 0;
        var passed = new HashSet<List<String>>();
        var ahead = new ArrayDeque<List<String>>(List.of(List.of()));
        while (!ahead.isEmpty() && unsound.isEmpty()) { // one way through is enough
            var path = ahead.removeFirst();
            var possible = edges(sql, path);
            // the gate refuses at once what has not passed: it is asked there now and then, and always at a pass
            boolean asked = passed.contains(path) || seen++ % 20 == 0;
            if (asked && !path.contains("START") && opens(sql, gate, path) != possible.containsKey("START")) {
                disagreed.add(path.toString());
            }
            for (var edge : possible.entrySet()) {
                var what = edge.getKey();
                var there = edge.getValue().split("\\|");
                edges++;
                used.add(what);
                var longer = Stream.concat(path.stream(), Stream.of(what)).toList();
                starts += what.equals("START") ? 1 : 0;
                if (there[0].equals("t") && !there[1].equals("t")) {
                    unsound.add(longer.toString());
                }
                if (known.add(there[2])) {
                    ahead.addLast(longer);
                    if (there[2].contains(State.PASSED.name())) {
                        passed.add(longer);
                    }
                }
            }
        }
        return new Explored(known.size(), edges, used, unsound, disagreed, starts);
    }

    private Map<String, String> edges(JdbcClient sql, List<String> path) {
        var found = sql.sql("SELECT pg_temp.edges(:term, :village, CAST(:path AS text[]), CAST(:everything AS text[]))")
                .param("term", election.term())
                .param("village", election.village())
                .param("path", path.toArray(String[]::new))
                .param("everything", EVERYTHING.toArray(String[]::new))
                .query((row, n) -> (String[]) row.getArray(1).getArray())
                .single();
        var edges = new HashMap<String, String>();
        for (var each : found) {
            edges.put(each.substring(0, each.indexOf('|')), each.substring(each.indexOf('|') + 1));
        }
        return edges;
    }

    private boolean opens(JdbcClient sql, ReadinessGate gate, List<String> path) {
        sql.sql("SAVEPOINT here").update();
        path.forEach(what -> sql.sql("SELECT true FROM (SELECT pg_temp.act(:term, :village, :what)) done")
                .param("term", election.term())
                .param("village", election.village())
                .param("what", what)
                .query(Boolean.class)
                .single());
        boolean opens = gate.against(election, election.table().stages().get(1)).isEmpty();
        sql.sql("ROLLBACK TO SAVEPOINT here").update();
        return opens;
    }

    // the gate over this one connection, with a memory of its own, so that the version made up here is known nowhere
    // else
    private ReadinessGate gate(JdbcClient sql) {
        var assessments = new Assessments(sql, clock);
        var sets = new ConditionSets(sql);
        var settings = new ReadinessSettings(sql, clock, ledger);
        var outlived = new Outlived(sql);
        var due = new DueSteps(table, sets, assessments, settings, clock, outlived);
        var readiness =
                new Readiness(terms, divisions, sets, assessments, new Statements(sql, json, clock), due, clock);
        return new ReadinessGate(readiness, assessments, settings, outlived);
    }

    private static void prepare(JdbcClient sql) throws IOException {
        try (var script = EveryStateIT.class.getResourceAsStream("/every-state.sql")) {
            sql.sql(new String(script.readAllBytes(), StandardCharsets.UTF_8)).update();
        }
        sql.sql("INSERT INTO readiness.edition VALUES (9001, '2017-02-01')").update();
        sql.sql(
                        "INSERT INTO readiness.condition SELECT 9001, condition, position FROM readiness.condition WHERE version = 1")
                .update();
    }

    private void asTheProgram(JdbcClient sql) {
        sql.sql("""
                SELECT set_config('huanjie.lo', :village, true), set_config('huanjie.hi', :village || ':', true),
                       set_config('every.today', '2017-01-20', true)""")
                .param("village", election.village())
                .query((row, n) -> true)
                .single();
        sql.sql("SET LOCAL ROLE huanjie_app").update();
    }

    private static void forget(JdbcClient sql, String said, String instead) {
        var unmet = sql.sql("SELECT pg_get_functiondef('readiness.unmet(uuid, text)'::regprocedure)")
                .query(String.class)
                .single();
        assertThat(unmet).contains(said);
        sql.sql(unmet.replace(said, instead)).update();
    }
}
