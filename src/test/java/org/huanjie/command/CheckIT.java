package org.huanjie.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.huanjie.Huanjie;
import org.huanjie.PilotServer;
import org.huanjie.ledger.Check;
import org.huanjie.ledger.Check.Finding;
import org.huanjie.store.backup.Backup;
import org.huanjie.store.folder.DataFolder;
import org.huanjie.store.folder.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** 核验 — the pilot as it was played holds, running and backed up; what its owner changes afterwards is named. */
class CheckIT {

    private static final String VOTE =
            "(SELECT id FROM election.election WHERE village = '330326103216' AND body = 'VILLAGERS_COMMITTEE')";

    @TempDir
    Path temporary;

    @Test
    void thePlayedPilotHoldsWhileItRuns() {
        var out = new StringWriter();
        assertThat(run(
                        out,
                        "check",
                        "--data",
                        PilotServer.context().getBean(DataFolder.class).path().toString()))
                .as(out.toString())
                .isZero();
        assertThat(out.toString()).contains("330326");
    }

    @Test
    void soDoesItsBackupWithoutKeys() {
        var file = temporary.resolve("pilot.zip");
        var _ = new Backup(Clock.systemUTC()).write(PilotServer.context().getBean(Store.class), file, Optional.empty());
        var out = new StringWriter();
        assertThat(run(out, "check", file.toString())).as(out.toString()).isZero();
    }

    /** What each of them finds has tests beside it; here, that the command asks all of them. */
    @Test
    void everyKindIsAsked() {
        assertThat(CheckCommand.CHECKS.stream().map(Check::key))
                .containsExactly("chain", "lodged", "stage", "poll", "count", "evidence", "photo");
    }

    @Test
    void whatTheOwnerChangesIsNamed() {
        broken(
                "check.poll.marks",
                "UPDATE polling.elector SET marked = false, by_proxy = false WHERE ctid IN ("
                        + "SELECT ctid FROM polling.elector WHERE election = " + VOTE + " AND marked LIMIT 1)");
        broken("check.poll.hours", "UPDATE polling.hour SET issued = issued + 1 WHERE election = " + VOTE);
        broken(
                "check.poll.closed",
                "UPDATE polling.desk SET spoiled = spoiled + 1 WHERE ctid IN ("
                        + "SELECT ctid FROM polling.desk WHERE election = " + VOTE
                        + " AND issued + spoiled < given LIMIT 1)");
        broken(
                "check.poll.roll",
                "DELETE FROM polling.elector WHERE ctid IN (" + "SELECT ctid FROM polling.elector WHERE election = "
                        + VOTE + " AND NOT marked LIMIT 1)");
        broken(
                "check.count.sums",
                "UPDATE count.name SET votes = votes + 1 WHERE code = 1 AND sitting = ("
                        + "SELECT id FROM count.sitting WHERE election = " + VOTE + ")");
        broken(
                "check.count.ledger",
                "UPDATE count.sitting SET count_file = count_file || ' ',"
                        + " file_hash = encode(sha256(convert_to(count_file || ' ', 'UTF8')), 'hex') WHERE election = "
                        + VOTE);
        broken(
                "check.count.outcome",
                "UPDATE count.sitting SET outcome_zh = regexp_replace(outcome_zh, '\"valid\" ?: ?true', '\"valid\": false'),"
                        + " outcome_hash = encode(sha256(convert_to(regexp_replace(outcome_zh, '\"valid\" ?: ?true', '\"valid\": false'), 'UTF8')), 'hex')"
                        + " WHERE election = " + VOTE);
        broken("check.stage.moved", "UPDATE election.election SET stage = 'COUNTING' WHERE id = " + VOTE);
        broken(
                "check.stage.unknown",
                "UPDATE election.election SET stage = 'ARCHIVED' WHERE id = " + VOTE,
                "INSERT INTO election.entered SELECT id, village, 'ARCHIVED', now(), 'x' FROM election.election WHERE id = "
                        + VOTE);
        broken(
                "check.stage.rules",
                "UPDATE election.rules SET canonical = 'x', frozen_hash = encode(sha256('x'), 'hex') WHERE election = "
                        + VOTE);
        broken(
                "check.lodged.other",
                "UPDATE ledger.entry SET facts = facts || '{\"hash\": \"0\"}' WHERE seq = ("
                        + "SELECT min(seq) FROM ledger.entry WHERE kind = 'ledger.head-lodged')");
    }

    private static void broken(String key, String... tampering) {
        var store = PilotServer.context().getBean(Store.class);
        var administrator = PilotServer.administrator();
        try (var connection =
                DriverManager.getConnection(store.url(), administrator.user(), administrator.password())) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("SET LOCAL session_replication_role = replica");
                for (var each : tampering) {
                    assertThat(statement.executeUpdate(each)).as(each).isPositive();
                }
                var sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
                var found = CheckCommand.CHECKS.stream()
                        .filter(check -> key.startsWith("check." + check.key() + "."))
                        .map(check -> check.run(sql))
                        .toList();
                assertThat(found)
                        .singleElement()
                        .isInstanceOfSatisfying(
                                Finding.Broken.class,
                                finding -> assertThat(finding.key()).isEqualTo(key));
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int run(StringWriter out, String... arguments) {
        var line = HuanjieCommand.commandLine(Huanjie.class, System.in);
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(out));
        return line.execute(arguments);
    }
}
