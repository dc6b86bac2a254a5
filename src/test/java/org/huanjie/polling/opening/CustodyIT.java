package org.huanjie.polling.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huanjie.polling.desk.PollFixture.done;
import static org.huanjie.polling.desk.PollFixture.staff;
import static org.huanjie.polling.poll.PollingIT.reasons;

import java.util.List;
import org.huanjie.HuanjieIT;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.polling.desk.BoxKind;
import org.huanjie.polling.desk.Duty;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.polling.desk.PollingRefusal;
import org.huanjie.polling.poll.Polling;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 票箱保管 — boxes are opened together, a seal that differs stops, the ballots are mixed, and no box has a number. */
@HuanjieIT
class CustodyIT {

    private static final SealGround BROKEN = SealGround.BROKEN_ON_THE_WAY;

    @Autowired
    PollFixture fixture;

    @Autowired
    ElectionFixture stages;

    @Autowired
    Polling polling;

    @Autowired
    Opening opening;

    @Autowired
    Custody custody;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void boxesAreClosedBroughtInOpenedTogetherAndMixed() {
        var village = closed();
        var by = committee(village);
        var first = boxes(village).get(0);
        var second = boxes(village).get(1);
        assertThat(against(village))
                .containsExactly("polling.refused.slot-open", "polling.refused.slot-open", "polling.refused.not-mixed");
        assertThat(reasons(village.call(() -> custody.arrive(village.election(), first.id(), by))))
                .containsExactly("polling.refused.box-not-closed");
        done(village.call(() -> custody.sealSlot(village.election(), first.id(), "S1", by)));
        assertThat(reasons(village.call(() -> custody.sealSlot(village.election(), second.id(), "s1", by))))
                .containsExactly("polling.refused.seal-used");
        done(village.call(() -> custody.sealSlot(village.election(), second.id(), "S2", by)));
        done(village.call(() -> custody.arrive(village.election(), first.id(), by)));
        assertThat(reasons(village.call(() -> custody.check(village.election(), first.id(), "A001", "S1", by))))
                .containsExactly("polling.refused.box-out");
        done(village.call(() -> custody.arrive(village.election(), second.id(), by)));
        done(village.call(() -> custody.check(village.election(), first.id(), "a001", "s 1", by)));
        assertThat(reasons(village.call(() -> custody.mix(village.election(), by))))
                .containsExactly("polling.refused.seals-unchecked");
        done(village.call(() -> custody.check(village.election(), second.id(), "A002", "S2", by)));
        assertThat(against(village)).containsExactly("polling.refused.not-mixed");
        done(village.call(() -> custody.mix(village.election(), by)));
        assertThat(against(village)).isEmpty();
        assertThat(reasons(village.call(() -> custody.check(village.election(), second.id(), "A002", "S2", by))))
                .containsExactly("polling.refused.mixed-already");
        assertThat(reasons(village.call(() -> custody.mix(village.election(), by))))
                .containsExactly("polling.refused.mixed-already");
    }

    @Test
    void aSealThatDiffersStopsUntilTheCommitteeDecidesHoweverOftenItIsReadAgain() {
        var village = broughtIn();
        var by = committee(village);
        var first = boxes(village).get(0);
        var second = boxes(village).get(1);
        done(village.call(() -> custody.check(village.election(), first.id(), "A001", first.slotSeal(), by)));
        done(village.call(() -> custody.check(village.election(), second.id(), "", second.slotSeal(), by)));
        var differs = PollingRefusal.SEALS_DIFFER.of("2号箱", "A002/S-2号箱", "—/S-2号箱");
        assertThat(village.call(() -> custody.mix(village.election(), by))).isEqualTo(Verdict.refused(differs));
        done(village.call(() -> custody.check(village.election(), second.id(), "A002", second.slotSeal(), by)));
        assertThat(village.call(() -> custody.mix(village.election(), by)))
                .as("read again, and this time right")
                .isEqualTo(Verdict.refused(differs));
        assertThatThrownBy(() ->
                        run(village, "UPDATE polling.poll SET mixed_at = now(), mixed_by = 'sql' WHERE election = :id"))
                .isInstanceOf(DataAccessException.class);

        assertThat(reasons(village.call(() -> custody.rule(village.election(), first.id(), BROKEN, by))))
                .containsExactly("polling.refused.nothing-to-decide");
        assertThat(reasons(village.call(
                        () -> custody.rule(village.election(), second.id(), BROKEN, village.as(Role.SCRUTINEER)))))
                .containsExactly("polling.refused.committee-decides");
        done(village.call(() -> custody.rule(village.election(), second.id(), BROKEN, by)));
        done(village.call(() -> custody.mix(village.election(), by)));
        assertThat(rulings(village)).singleElement().asString().contains("BROKEN_ON_THE_WAY", "A002/S-2号箱", "—/S-2号箱");
    }

    @Test
    void aNumberIsCalledMisreadOnlyWhereALaterReadingShowsTheRightOne() {
        var village = broughtIn();
        var by = committee(village);
        var box = boxes(village).getFirst();
        done(village.call(() -> custody.check(village.election(), box.id(), "A010", box.slotSeal(), by)));
        assertThat(reasons(village.call(() -> custody.rule(village.election(), box.id(), SealGround.MISREAD, by))))
                .containsExactly("polling.refused.not-misread");
        done(village.call(() -> custody.check(village.election(), box.id(), "A001", box.slotSeal(), by)));
        done(village.call(() -> custody.rule(village.election(), box.id(), SealGround.MISREAD, by)));
        assertThat(boxes(village).getFirst().fit()).isTrue();
        done(village.call(() -> custody.check(village.election(), box.id(), "A010", box.slotSeal(), by)));
        assertThat(boxes(village).getFirst().fit())
                .as("the same wrong number once more")
                .isFalse();
    }

    @Test
    void aSealReadOnTheWayStopsTheMixingAsWell() {
        var village = fixture.polling(20);
        var by = committee(village);
        var box = boxes(village).getFirst();
        done(village.call(() -> custody.look(village.election(), box.id(), "A002", "", by)));
        assertThat(boxes(village).getFirst().stop().orElseThrow().found()).isEqualTo("A002");
        assertThat(fixture.close(village)).isInstanceOf(Verdict.Done.class);
        done(village.call(() -> custody.sealSlot(village.election(), box.id(), "S1", by)));
        done(village.call(() -> custody.arrive(village.election(), box.id(), by)));
        done(village.call(() -> custody.check(village.election(), box.id(), "A001", "S1", by)));
        assertThat(reasons(village.call(() -> custody.mix(village.election(), by))))
                .containsExactly("polling.refused.seals-differ");
        done(village.call(() -> custody.rule(village.election(), box.id(), SealGround.MISREAD, by)));
        done(village.call(() -> custody.mix(village.election(), by)));
    }

    @Test
    void whatWasReadAndDecidedStaysInTheDatabase() {
        var village = broughtIn();
        var by = committee(village);
        var box = boxes(village).getFirst();
        done(village.call(() -> custody.check(village.election(), box.id(), "A010", box.slotSeal(), by)));
        for (var change : List.of(
                "UPDATE polling.seal_reading SET seal_found = seal WHERE election = :id",
                "DELETE FROM polling.seal_reading WHERE election = :id",
                """
                INSERT INTO polling.seal_ruling (reading, election, village, ground, by, ruled_at)
                SELECT seq, election, village, 'MISREAD', 'sql', now() FROM polling.seal_reading WHERE election = :id""")) {
            assertThatThrownBy(() -> run(village, change)).as(change).isInstanceOf(DataAccessException.class);
        }
        done(village.call(() -> custody.rule(village.election(), box.id(), BROKEN, by)));
        assertThatThrownBy(() -> run(village, "DELETE FROM polling.seal_ruling WHERE election = :id"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aFixedBoxIsNotClosedWhileThePollIsOpen() {
        var village = fixture.polling(20);
        assertThat(reasons(village.call(() -> custody.sealSlot(
                        village.election(), boxes(village).getFirst().id(), "S1", committee(village)))))
                .containsExactly("polling.refused.still-voting");
        assertThat(reasons(village.call(() -> custody.mix(village.election(), committee(village)))))
                .contains("polling.refused.still-open", "polling.refused.slot-open");
    }

    /** R-BV-7: a box below thirty ballots can never be counted apart, since no table holds a number of ballots of a box. */
    @Test
    void noTableHoldsANumberOfBallotsPerBox() {
        var numbers = """
                SELECT table_schema || '.' || table_name || '.' || column_name FROM information_schema.columns
                WHERE table_schema IN ('polling', 'count') AND data_type IN ('integer', 'smallint', 'bigint', 'numeric')
                AND (table_schema, table_name) IN (
                  SELECT table_schema, table_name FROM information_schema.columns WHERE column_name = 'box' OR table_name = 'box')
                -- the order of readings, and which hand-over a bag's reading belongs to
                AND NOT (table_name = 'seal_reading' AND column_name IN ('seq', 'transfer'))""";
        var columns =
                "SELECT column_name FROM information_schema.columns WHERE table_schema = 'polling' AND table_name = 'box'";
        var village = fixture.listed(8);
        assertThat(lines(village, columns)).isNotEmpty();
        assertThat(lines(village, numbers)).isEmpty();
    }

    @Test
    void anotherVillageSeesNoBox() {
        var village = fixture.polling(20);
        var other = village.code().substring(0, 9) + "999";
        for (var table : List.of("box", "venue", "venue_check")) {
            var counted = "SELECT count(*) FROM polling." + table + " WHERE election = :id";
            assertThat(org.huanjie.store.scope.Scope.of(other)
                            .<Integer>call(() -> transaction.execute(t -> sql.sql(counted)
                                    .param("id", village.election().uuid())
                                    .query(Integer.class)
                                    .single())))
                    .as(table)
                    .isEqualTo(0);
        }
    }

    /** As {@link #closed}, with both boxes closed and at the main venue. */
    private Village broughtIn() {
        var village = closed();
        var by = committee(village);
        for (var box : boxes(village)) {
            done(village.call(() -> custody.sealSlot(village.election(), box.id(), "S-" + box.name(), by)));
            done(village.call(() -> custody.arrive(village.election(), box.id(), by)));
        }
        return village;
    }

    private int run(Village village, String change) {
        return village.call(() -> transaction.execute(
                t -> sql.sql(change).param("id", village.election().uuid()).update()));
    }

    /** A village with two boxes whose poll is closed. */
    private Village closed() {
        var village = fixture.prepared(20);
        var by = committee(village);
        done(village.call(() -> opening.addBox(village.election(), "2号箱", BoxKind.FIXED, by)));
        var second = boxes(village).get(1);
        done(village.call(() -> opening.seal(village.election(), second.id(), "A002", staff(Duty.SCRUTINEER), by)));
        assertThat(village.call(() -> polling.open(village.election(), by))).isInstanceOf(Verdict.Done.class);
        assertThat(fixture.close(village)).isInstanceOf(Verdict.Done.class);
        return village;
    }

    private List<String> lines(Village village, String query) {
        return village.call(() ->
                transaction.execute(t -> sql.sql(query).query(String.class).list()));
    }

    private List<String> rulings(Village village) {
        return village.call(() -> transaction.execute(t -> sql.sql(
                        "SELECT facts::text FROM ledger.entry WHERE village = :village AND kind = 'polling.box-ruled'")
                .param("village", village.code())
                .query(String.class)
                .list()));
    }

    private List<Box> boxes(Village village) {
        return village.call(() -> custody.of(village.election()).boxes());
    }

    private List<String> against(Village village) {
        Election election = stages.find(village.code(), Body.VILLAGERS_COMMITTEE);
        return village.call(() -> custody.againstRecovering(election)).stream()
                .map(Reason::key)
                .toList();
    }

    private static SignedIn committee(Village village) {
        return village.as(Role.ELECTION_COMMITTEE);
    }
}
