package org.huanjie.seat.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.huanjie.HuanjieIT;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.kept.DataTerm;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.region.DivisionCode;
import org.huanjie.seat.BetweenFixture;
import org.huanjie.seat.ending.Endings;
import org.huanjie.seat.history.EndKind;
import org.huanjie.seat.history.MemberSeat;
import org.huanjie.seat.history.MemberSeats;
import org.huanjie.seat.history.Tenure;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** 罢免要求失效 — nobody keeps who asked for a recall that was never admitted (R-AF-5). */
@HuanjieIT
class PetitionsLapseIT {

    @Autowired
    BetweenFixture between;

    @Autowired
    MemberSeats seats;

    @Autowired
    Petitions petitions;

    @Autowired
    PetitionsLapse lapse;

    @Autowired
    Endings endings;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionOperations transactions;

    @Test
    void whoSignedGoesWhenNobodyCarriedThePetitionOn() {
        var village = between.declared();
        var petition = signed(village, member(village, 0));
        var filed = petition.filed();

        clock.set(filed.plusDays(DataTerm.PETITION.number() - 1L).atTime(23, 0));
        lapse.run();
        assertThat(signers(village, petition)).isEqualTo(2);
        assertThat(found(village, petition).open()).isTrue();

        clock.set(filed.plusDays(DataTerm.PETITION.number()).atTime(0, 5));
        lapse.run();
        lapse.run();
        assertThat(signers(village, petition)).isZero();
        assertThat(found(village, petition).end()).contains(new Petition.End(PetitionsLapse.on(petition), true));
        assertThat(found(village, petition).signers()).as("how many they were stays").isEqualTo(2);
        assertThat(village.call(() -> petitions.sign(village.code(), petition.id(), name(village, 3), town(village))))
                .isInstanceOf(Verdict.Refused.class);
        signed(village, member(village, 0));
    }

    @Test
    void itGoesWithTheSeatHoweverThatFellFree() {
        var village = between.declared();
        var gone = member(village, 0);
        var stays = member(village, 1);
        var petition = signed(village, gone);
        var other = signed(village, stays);
        done(village, () -> endings.ended(
                village.code(), gone.id(), EndKind.DIED, today(), "死亡证明", town(village)));

        lapse.run();
        assertThat(signers(village, petition)).isZero();
        assertThat(found(village, petition).open()).isFalse();
        assertThat(signers(village, other)).isEqualTo(2);
        assertThat(found(village, other).open()).isTrue();
    }

    private Petition signed(Village village, Tenure member) {
        var town = town(village);
        var petition = done(village, () -> petitions.file(
                village.code(), member.id(), PetitionBy.VILLAGERS, 0, "不履行职责", today(), town));
        return done(village, () -> petitions.sign(
                village.code(), petition.id(), name(village, 1) + "\n" + name(village, 2), town));
    }

    private static String name(Village village, int number) {
        var voter = village.voters().get(number);
        return voter.name() + " " + voter.group();
    }

    private Petition found(Village village, Petition petition) {
        return village.call(() -> petitions.find(village.code(), petition.id())).orElseThrow();
    }

    private int signers(Village village, Petition petition) {
        return Scope.of(village.code()).call(() -> transactions.execute(status -> sql.sql(
                        "SELECT count(*) FROM seat.signature WHERE petition = ?")
                .param(petition.id().uuid())
                .query(Integer.class)
                .single()));
    }

    private Tenure member(Village village, int number) {
        return village.call(() -> seats.of(village.code(), Body.VILLAGERS_COMMITTEE)).stream()
                .map(MemberSeat::holder)
                .flatMap(Optional::stream)
                .toList()
                .get(number);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static SignedIn town(Village village) {
        return TestSignIn.person(
                Role.TOWN_COMMITTEE, new DivisionCode(village.code()).town().digits());
    }

    private static <T> T done(Village village, Supplier<Verdict<T>> act) {
        var verdict = village.call(act);
        assertThat(verdict).isInstanceOf(Verdict.Done.class);
        return ((Verdict.Done<T>) verdict).value();
    }
}
