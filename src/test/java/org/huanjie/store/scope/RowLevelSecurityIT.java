package org.huanjie.store.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestStore;
import org.huanjie.store.folder.Sql;
import org.huanjie.store.folder.Store;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 行级安全守则 — every table stands behind the guard, or in a list with the reason why it need not. */
@HuanjieIT
class RowLevelSecurityIT {

    /** Tables that hold no village's data. */
    private static final Map<String, String> SAME_FOR_ALL = Map.ofEntries(
            Map.entry("public.flyway_schema_history", "which migrations ran; the application may not read it"),
            Map.entry("store.vault", "a mark of the keys; the application may not read it"),
            Map.entry("roll.person", "a mark of each person of a county; the application may not read it"),
            Map.entry("region.division", "public reference data"),
            Map.entry("region.former_name", "public reference data"),
            Map.entry("access.session", "asked before it is known who comes; by the digest of a secret alone"),
            Map.entry("store.job", "when which job of the program is due, and which node has it"),
            Map.entry("store.stamp", "which migrations made the tables; one hash"),
            Map.entry("ledger.played", "whether the store was made for a play; one word"),
            Map.entry("election.step", "the stage table, the same everywhere"),
            Map.entry("election.holiday", "the public holidays that the program brings along, the same everywhere"),
            Map.entry("election.round_start", "where a further vote begins, the same everywhere"),
            Map.entry("candidacy.edition", "the published editions of criteria"),
            Map.entry("candidacy.criterion", "the published editions of criteria"),
            Map.entry("readiness.edition", "the published list of conditions"),
            Map.entry("readiness.condition", "the published list of conditions"),
            Map.entry("readiness.evidence_kind", "the published list of conditions"),
            Map.entry("readiness.guidance", "what the published conditions ask, in words"),
            Map.entry("readiness.question", "the published question of a survey"),
            Map.entry("readiness.transition", "the table of steps, the same everywhere"),
            Map.entry("discipline.conduct", "the published sets of rules of discipline"),
            Map.entry("discipline.handling_line", "the table of steps, the same everywhere"),
            Map.entry("discipline.series_transition", "the table of steps, the same everywhere"),
            Map.entry("situation.transition", "the table of steps, the same everywhere"));

    /** Tables with row level security of their own kind; one that only narrows the guard further is none. */
    private static final Map<String, String> OWN_POLICY = Map.ofEntries(
            Map.entry(
                    "access.setting",
                    "a county's setting, which each of its villages may read and the county alone write"),
            Map.entry(
                    "situation.briefing_rule",
                    "a county's setting, which each of its villages may read and the county alone write"),
            Map.entry(
                    "region.succession",
                    "which village went into which, which everyone may read and the county alone write"),
            Map.entry(
                    "election.term", "a county's term, which each of its villages may read and the county alone write"),
            Map.entry(
                    "election.term_called_off",
                    "that a county called a term off, which each of its villages may read and one function alone write"),
            Map.entry(
                    "election.paper_number",
                    "a county's numbers of notices, which each of its villages may read and the county alone write"),
            Map.entry(
                    "election.law_file",
                    "a county's file of the law, which each of its villages may read and the county alone write"),
            Map.entry(
                    "election.batch",
                    "a county's plan, which each of its villages may read and the county alone write"),
            Map.entry(
                    "election.lesson",
                    "what was learnt, which the villages below may read and who wrote it alone write"),
            Map.entry(
                    "responsibility.person",
                    "who answers for villages, whom the county's may read and their own division alone write"),
            Map.entry(
                    "responsibility.setting",
                    "a county's setting, which each of its villages may read and the county alone write"),
            Map.entry(
                    "readiness.setting",
                    "a county's setting, which each of its villages may read and the county alone write"),
            Map.entry(
                    "candidacy.setting",
                    "a county's setting, which each of its villages may read and the county alone write"),
            Map.entry(
                    "candidacy.adoption",
                    "a county's choice, which each of its villages may read and the county alone write"),
            Map.entry(
                    "discipline.setting",
                    "a county's setting, which each of its villages may read and the county alone write"),
            Map.entry(
                    "discipline.own_text", "a county's texts, which its villages may read and the county alone write"),
            Map.entry(
                    "discipline.own_question",
                    "a county's questions, which its villages may read and the county alone write"),
            Map.entry("messaging.template", "a county's texts, which its towns may read and the county alone write"),
            Map.entry(
                    "county.entry", "a county's words, which its villages may read and the county alone write"),
            Map.entry(
                    "discipline.plan_item",
                    "what a county or town asks of its villages, which they may read and it alone write"),
            Map.entry("discipline.hotline", "where to report, which everybody may read and its own office alone write"),
            Map.entry(
                    "discipline.report_setting",
                    "a county's setting, which each of its villages may read and the county alone write"),
            Map.entry(
                    "mobilisation.ride_setting",
                    "a county's setting, which each of its villages may read and the county alone write"),
            Map.entry(
                    "messaging.quiet_hours",
                    "a county's setting, which each of its villages may read and the county alone write"));

    private static final String FAULTS = """
            WITH app AS (SELECT oid FROM pg_roles WHERE rolname = 'huanjie_app'), relation AS (
              SELECT c.oid, c.relkind, c.relrowsecurity, c.relowner, c.reloptions, n.nspname || '.' || c.relname AS name
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
              WHERE c.relkind IN ('r', 'p', 'v', 'm') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
            ), policy AS (
              SELECT p.polrelid, count(*) FILTER (WHERE p.polpermissive) AS all_policies, count(*) FILTER (
                WHERE p.polcmd = '*' AND p.polpermissive AND p.polroles = ARRAY[app.oid]
                AND pg_get_expr(p.polqual, p.polrelid) ~ '^\\(\\(\\(?\\w+\\)?(::text)? >= current_setting\\(''huanjie.lo''::text, true\\)\\) AND \\(\\(?\\w+\\)?(::text)? < current_setting\\(''huanjie.hi''::text, true\\)\\)\\)$'
                AND pg_get_expr(p.polwithcheck, p.polrelid) = pg_get_expr(p.polqual, p.polrelid)) AS by_range
              FROM pg_policy p, app GROUP BY p.polrelid
            )
            SELECT r.name, CASE
              WHEN r.relowner = app.oid THEN 'is owned by the application'
              WHEN r.relkind IN ('v', 'm') AND NOT coalesce('security_invoker=true' = ANY (r.reloptions), false)
                THEN 'is a view that shows what its owner sees'
              WHEN r.relkind IN ('v', 'm') THEN NULL
              WHEN NOT r.relrowsecurity THEN 'has no row level security'
              WHEN coalesce(p.all_policies, 0) = 0 THEN 'has no policy'
              WHEN p.by_range <> 1 OR p.all_policies <> 1 THEN 'has a policy of its own'
            END AS fault
            FROM app, relation r LEFT JOIN policy p ON p.polrelid = r.oid ORDER BY 1""";

    /** Tables behind a scope that an organ's account is not kept from; what some open to it by a condition, OrganSightIT looks at. */
    private static final String OPEN_TO_ORGANS = """
            SELECT c.oid::regclass::text FROM pg_class c
            WHERE c.relkind IN ('r', 'p') AND c.relrowsecurity
              AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'shut_to_organs' AND NOT p.polpermissive)
            ORDER BY 1""";

    @Autowired
    Places places;

    private final Store store = TestStore.server().store();

    @Test
    void everyTableStandsBehindTheGuardOrInAList() throws SQLException {
        try (var owner = store.asOwner()) {
            assertThat(faults(owner)).isEmpty();
        }
    }

    @Test
    void everyListedTableIsThere() throws SQLException {
        try (var owner = store.asOwner()) {
            for (var listed : List.of(SAME_FOR_ALL, OWN_POLICY)) {
                for (var table : listed.keySet()) {
                    assertThat(Sql.exists(owner, "SELECT WHERE to_regclass(?) IS NOT NULL", table))
                            .as(table)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void tablesWithoutTheGuardAreCaught() throws SQLException {
        try (var owner = store.asOwner()) {
            owner.setAutoCommit(false);
            Sql.run(owner, "CREATE TABLE ledger.open (village store.division_code)");
            Sql.run(owner, "CREATE TABLE ledger.shut (village store.division_code)");
            Sql.run(owner, "ALTER TABLE ledger.shut ENABLE ROW LEVEL SECURITY");
            Sql.run(owner, "CREATE TABLE ledger.wide (village store.division_code)");
            Sql.run(owner, "CALL store.guard('ledger.wide', 'village')");
            Sql.run(owner, "CREATE POLICY too_wide ON ledger.wide TO huanjie_app USING (true)");
            Sql.run(owner, "CREATE TABLE ledger.alike (village store.division_code)");
            Sql.run(owner, "ALTER TABLE ledger.alike ENABLE ROW LEVEL SECURITY");
            Sql.run(
                    owner,
                    "CREATE POLICY alike ON ledger.alike TO huanjie_app USING (village LIKE current_setting('huanjie.lo') || '%')");
            Sql.run(owner, "CREATE VIEW ledger.seen AS SELECT * FROM ledger.entry");
            Sql.run(owner, "CREATE TABLE ledger.guarded (village store.division_code)");
            Sql.run(owner, "CALL store.guard('ledger.guarded', 'village')");
            assertThat(faults(owner))
                    .containsExactly(
                            "ledger.alike has a policy of its own",
                            "ledger.open has no row level security",
                            "ledger.seen is a view that shows what its owner sees",
                            "ledger.shut has no policy",
                            "ledger.wide has a policy of its own");
            owner.rollback();
        }
    }

    @Test
    void everyTableBehindAScopeIsShutToOrgansOrSaysWhatItOpensToThem() throws SQLException {
        try (var owner = store.asOwner()) {
            assertThat(listed(owner, OPEN_TO_ORGANS)).isEmpty();
            owner.setAutoCommit(false);
            Sql.run(owner, "CREATE TABLE ledger.by_hand (village store.division_code)");
            Sql.run(owner, "ALTER TABLE ledger.by_hand ENABLE ROW LEVEL SECURITY");
            Sql.run(owner, "CREATE TABLE ledger.guarded (village store.division_code)");
            Sql.run(owner, "CALL store.guard('ledger.guarded', 'village')");
            assertThat(listed(owner, OPEN_TO_ORGANS)).containsExactly("ledger.by_hand");
            owner.rollback();
        }
    }

    @Test
    void theApplicationsRoleCannotPassTheGuard() throws SQLException {
        try (var application = store.asApplication()) {
            assertThat(Sql.exists(
                            application,
                            "SELECT FROM pg_roles WHERE rolname = ? AND NOT (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)",
                            "huanjie_app"))
                    .isTrue();
            assertThat(Sql.exists(application, "SELECT WHERE pg_has_role(?, 'MEMBER')", "huanjie_owner"))
                    .isFalse();
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> Sql.run(application, "ALTER TABLE ledger.entry DISABLE ROW LEVEL SECURITY"));
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> Sql.run(application, "CREATE TABLE public.mine (n int)"));
        }
    }

    @Test
    void aVillageSeesAndWritesItsOwnRowsAlone() throws SQLException {
        var county = places.newCounty(1, 2);
        try (var owner = store.asOwner();
                var application = store.asApplication()) {
            owns(owner, county.village(0));
            owns(owner, county.village(1));
            application.setAutoCommit(false);
            assertThat(seen(application, county)).as("without a scope").isEmpty();
            within(application, Scope.of(county.village(0)));
            assertThat(seen(application, county)).containsExactly(county.village(0));
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> enter(application, county.village(1)))
                    .withMessageContaining("no act is entered");
            application.rollback();
            assertThat(seen(application, county))
                    .as("the scope ends with its transaction")
                    .isEmpty();
            within(application, Scope.of(county.code()));
            assertThat(seen(application, county)).containsExactlyElementsOf(county.villages());
            application.rollback();
        }
    }

    private static List<String> faults(Connection connection) throws SQLException {
        var faults = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(FAULTS)) {
            while (row.next()) {
                var table = row.getString(1);
                var fault = row.getString(2);
                boolean listed = SAME_FOR_ALL.containsKey(table)
                        || OWN_POLICY.containsKey(table) && "has a policy of its own".equals(fault);
                if (fault != null && !listed) {
                    faults.add(table + " " + fault);
                }
            }
        }
        return faults;
    }

    private static List<String> listed(Connection connection, String query) throws SQLException {
        var listed = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            while (row.next()) {
                listed.add(row.getString(1));
            }
        }
        return listed;
    }

    private static void within(Connection connection, Scope scope) throws SQLException {
        Sql.run(connection, "SET LOCAL huanjie.lo = '" + scope.lo() + "'");
        Sql.run(connection, "SET LOCAL huanjie.hi = '" + scope.hi() + "'");
    }

    private static void owns(Connection owner, String village) throws SQLException {
        Sql.run(
                owner,
                "INSERT INTO ledger.entry (at, kind, village, by, facts) VALUES (now(), 'test', '" + village
                        + "', 'test', '{}')");
    }

    private static void enter(Connection connection, String village) throws SQLException {
        Sql.run(connection, "SELECT ledger.enter('test', '" + village + "', '{}', 'test', now())");
    }

    private static List<String> seen(Connection connection, Places.County county) throws SQLException {
        var seen = new ArrayList<String>();
        try (var query = connection.prepareStatement(
                "SELECT village FROM ledger.entry WHERE village >= ? AND village < ? ORDER BY village")) {
            query.setString(1, county.code());
            query.setString(2, county.code() + ":");
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    seen.add(row.getString(1));
                }
            }
        }
        return seen;
    }
}
