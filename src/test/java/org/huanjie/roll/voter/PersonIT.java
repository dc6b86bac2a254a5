package org.huanjie.roll.voter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.TestStore;
import org.huanjie.access.account.Look;
import org.huanjie.access.account.Looks;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Stage;
import org.huanjie.roll.Roll;
import org.huanjie.roll.file.RollFixture;
import org.huanjie.roll.line.Column;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 自然人 — whoever moves from one roll to another is another voter and the same person. */
@HuanjieIT
class PersonIT {

    @Autowired
    Places places;

    @Autowired
    TestClock clock;

    @Autowired
    ElectionFixture elections;

    @Autowired
    RollFixture rolls;

    @Autowired
    Registration registration;

    @Autowired
    FullNumbers numbers;

    @Autowired
    Looks looks;

    @Autowired
    Roll roll;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    String here;
    String there;
    VoterCard voter;
    String number;

    @BeforeEach
    void oneIsRegistered() {
        var county = places.newCounty(2, 1);
        here = county.village(0);
        there = county.village(1);
        elections.open(county);
        clock.set(LocalDate.of(2017, 2, 5));
        voter = rolls.voters(here, 2).getFirst();
        number = in(here, () -> numbers.look(voter.id(), "核对", committee(here))).orElseThrow();
        elections.at(there, Body.VILLAGERS_COMMITTEE, Stage.REGISTERING);
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void whoMovesStaysTheSamePersonAndSeesEveryLook() {
        in(here, () -> transaction.execute(tx -> sql.sql("UPDATE roll.voter SET struck_on = '2017-02-05' WHERE id = :id")
                .param("id", voter.id().uuid())
                .update()));
        var moved = moved();
        in(there, () -> numbers.look(moved, "迁入核对", committee(there)));
        assertThat(in(there, () -> roll.registrations(moved))).containsExactlyInAnyOrder(voter.id().uuid(), moved.uuid());
        assertThat(in(there, () -> looks.at(roll.registrations(moved))))
                .extracting(Look::village, Look::reason)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(here, "核对"),
                        org.assertj.core.groups.Tuple.tuple(there, "迁入核对"));
        // an account of the new village sees what was looked at there alone
        assertThat(committee(there).scope().call(() -> looks.at(List.of(voter.id().uuid(), moved.uuid()))))
                .extracting(Look::reason)
                .containsExactly("迁入核对");
        // whoever works in another village learns nothing of it
        assertThat(in(here, () -> roll.registrations(moved))).isEmpty();
    }

    @Test
    void thePersonGoesWithTheLastLine() throws SQLException {
        int before = people();
        assertThat(in(here, () -> registration.remove(voter.id(), Ground.REGISTRATION, "重复", committee(here))))
                .isInstanceOf(Verdict.Done.class);
        assertThat(people()).isEqualTo(before - 1);
    }

    @Test
    void theProgramHasNoRightOnThePerson() {
        assertThatThrownBy(() -> in(here, () -> transaction.execute(
                        tx -> sql.sql("SELECT count(*) FROM roll.person").query(Integer.class).single())))
                .hasRootCauseMessage("ERROR: permission denied for table person");
    }

    private VoterId moved() {
        var fields = Map.of(
                Column.NAME, voter.name(),
                Column.SEX, voter.sex().equals("MALE") ? "男" : "女",
                Column.BIRTH_DATE, in(here, () -> birth()),
                Column.NUMBER, number,
                Column.GROUP, "1",
                Column.CLASS, "1");
        if (in(there, () -> registration.add(there, fields, Ground.REGISTRATION, "迁入", committee(there)))
                instanceof Verdict.Done<VoterId>(var id)) {
            return id;
        }
        throw new AssertionError("not registered");
    }

    private String birth() {
        return number.substring(6, 10) + "-" + number.substring(10, 12) + "-" + number.substring(12, 14);
    }

    private static int people() throws SQLException {
        try (var owner = TestStore.server().store().asOwner();
                var row = owner.createStatement().executeQuery("SELECT count(*) FROM roll.person")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static SignedIn committee(String village) {
        return RollFixture.committee(village);
    }

    private static <T> T in(String village, java.util.function.Supplier<T> work) {
        return Scope.of(village).call(work::get);
    }
}
