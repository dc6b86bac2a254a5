package org.huanjie.readiness.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.TestStore;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.ledger.Check;
import org.huanjie.ledger.Check.Finding;
import org.huanjie.readiness.assessment.ReadinessFixture;
import org.huanjie.readiness.condition.EvidenceCheck;
import org.huanjie.responsibility.visit.PhotoCheck;
import org.huanjie.shell.Verdict;
import org.huanjie.store.Attachments;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** 存档文件的核验 — a store in which a single byte of a kept file was changed is known by it, without keys; so is one that was cleverer. */
@HuanjieIT
class KeptFilesIT {

    private static final String BYTE = """
            UPDATE store.attachment_piece SET sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1)
            WHERE attachment = ':file' AND number = 0""";
    private static final String HASH_TOO = """
            UPDATE store.attachment a SET sealed_sha256 =
              (SELECT sha256(string_agg(p.sealed, ''::bytea ORDER BY p.number)) FROM store.attachment_piece p WHERE p.attachment = a.id)
            WHERE id = ':file'""";

    @Autowired
    Places places;

    @Autowired
    ElectionFixture elections;

    @Autowired
    EvidenceFiles files;

    @Autowired
    Attachments attachments;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TestClock clock;

    private String village = "";

    @BeforeEach
    void aVillageInTerm() {
        clock.set(LocalDate.of(2017, 1, 15));
        var county = places.newCounty(1, 1);
        village = county.village();
        elections.open(county);
    }

    @Test
    void aFileOfEvidenceThatWasChangedIsNamed() throws Exception {
        var file = put();
        assertThat(after(new EvidenceCheck(), file)).isInstanceOf(Finding.Holds.class);
        named("check.file.changed", after(new EvidenceCheck(), file, BYTE), file);
        named("check.file.ledger", after(new EvidenceCheck(), file, BYTE, HASH_TOO), file);
        named(
                "check.file.other",
                after(new EvidenceCheck(), file, "UPDATE readiness.file SET sha256 = 'x' WHERE id = ':file'"),
                file);
        named(
                "check.file.lost",
                after(
                        new EvidenceCheck(),
                        file,
                        "DELETE FROM store.attachment_piece WHERE attachment = ':file'",
                        "DELETE FROM store.attachment WHERE id = ':file'"),
                file);
    }

    @Test
    void aPictureOfAVisitThatWasChangedIsNamed() throws Exception {
        var picture = UUID.nameUUIDFromBytes(("picture " + village).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Scope.of(village)
                .run(() -> transactions.executeWithoutResult(
                        t -> attachments.put(picture, village, new byte[] {1, 2, 3})));
        var record = "INSERT INTO responsibility.photo VALUES (':file', ':file', '" + village + "', 3, 'x', now())";
        assertThat(after(new PhotoCheck(), picture, record)).isInstanceOf(Finding.Holds.class);
        named("check.file.changed", after(new PhotoCheck(), picture, record, BYTE), picture);
    }

    private UUID put() throws Exception {
        var team = ReadinessFixture.team(village);
        var pdf = EvidenceFilesIT.pdf();
        return Scope.of(village).call(() -> files.put(village, "FINANCE", "AUDIT_REPORT", "a.pdf", pdf, team))
                        instanceof Verdict.Done(var id)
                ? id
                : new UUID(0, 0);
    }

    private void named(String key, Finding finding, UUID file) {
        assertThat(finding).isInstanceOfSatisfying(Finding.Broken.class, broken -> {
            assertThat(broken.key()).isEqualTo(key);
            assertThat(broken.arguments()).contains(village, file.toString());
        });
    }

    /** What is found once the administrator has done this; nothing of it stays. Files of other tests are out of sight. */
    private Finding after(Check check, UUID file, String... tampering) throws SQLException {
        var store = TestStore.server().store();
        var administrator = TestStore.server().administrator();
        try (var connection = DriverManager.getConnection(store.url(), administrator.user(), administrator.password());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL session_replication_role = replica");
            for (var each : tampering) {
                assertThat(statement.executeUpdate(each.replace(":file", file.toString())))
                        .as(each)
                        .isPositive();
            }
            statement.execute("SET LOCAL ROLE " + store.application().user());
            statement.execute("SELECT set_config('huanjie.lo', '" + village + "', true), set_config('huanjie.hi', '"
                    + village + ":', true)");
            var found = check.run(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            connection.rollback();
            return found;
        }
    }
}
