package org.huanjie.mobilisation.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huanjie.HuanjieIT;
import org.huanjie.TestClock;
import org.huanjie.access.who.Role;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Stage;
import org.huanjie.mobilisation.MobilisationFixture;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** 帮助事项清除 — nobody knows thirty days after the result who needed what; that a household was called on goes with the archive. */
@HuanjieIT
class HelpGoesIT {

    @Autowired
    PollFixture polls;

    @Autowired
    ElectionFixture elections;

    @Autowired
    MobilisationFixture mobilisation;

    @Autowired
    HouseholdContacts contacts;

    @Autowired
    HelpGoes goes;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionOperations transactions;

    @AfterEach
    void home() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void whatWasHeardOfHelpGoesThirtyDaysAfterTheResult() {
        var village = polls.prepared(8);
        heard(village);
        goes.go(village.code().substring(0, 6));
        assertThat(kept(village, "need")).as("before the result").isEqualTo(2);
        var declared = LocalDate.now(clock);
        elections.at(village.code(), Body.VILLAGERS_COMMITTEE, Stage.DECLARED);
        clock.set(declared.plusDays(29));
        goes.run();
        assertThat(kept(village, "need")).isEqualTo(2);
        clock.set(declared.plusDays(30));
        goes.run();
        goes.run();
        assertThat(kept(village, "need")).isZero();
        assertThat(kept(village, "contact")).isEqualTo(1);
        assertThat(acts(village)).containsOnlyOnce("mobilisation.help-forgotten");
        archive(village);
        assertThat(kept(village, "contact")).isZero();
    }

    private static void archive(Village village) {
        MobilisationFixture.asOwner(
                "ALTER TABLE election.election DISABLE TRIGGER polling_archive_gate; UPDATE election.election SET stage = 'ARCHIVED' WHERE id = '"
                        + village.election()
                        + "'; ALTER TABLE election.election ENABLE TRIGGER polling_archive_gate");
    }

    private void heard(Village village) {
        var home = mobilisation
                .households(village, List.of(village.voter(0), village.voter(1)))
                .getFirst();
        var volunteer = mobilisation.volunteer(village, "欧阳愿", Optional.empty());
        mobilisation.assign(village, mobilisation.grids(village, 5).getFirst(), volunteer);
        var report = new ContactReport(
                new ContactId(UUID.randomUUID()),
                home,
                ContactWay.CALL,
                true,
                false,
                true,
                OffsetDateTime.now(clock),
                Map.of(village.voter(0), Set.of(ContactNeed.AWAY), village.voter(1), Set.of(ContactNeed.MOBILE_BOX)));
        var office = village.as(Role.VILLAGE_TEAM);
        var verdict =
                village.call(() -> contacts.fromPaper(village.code(), Optional.of(volunteer), List.of(report), office));
        assertThat(verdict).isInstanceOf(Verdict.Done.class);
    }

    private long kept(Village village, String table) {
        return village.call(() -> transactions.execute(
                status -> sql.sql("SELECT count(*) FROM mobilisation." + table + " WHERE village = :village")
                        .param("village", village.code())
                        .query(Long.class)
                        .single()));
    }

    private List<String> acts(Village village) {
        return village.call(
                () -> transactions.execute(status -> sql.sql("SELECT kind FROM ledger.entry WHERE village = :village")
                        .param("village", village.code())
                        .query(String.class)
                        .list()));
    }
}
