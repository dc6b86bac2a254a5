package org.huanjie.seat.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.seat.SeatsFixture.done;
import static org.huanjie.seat.SeatsFixture.names;
import static org.huanjie.seat.SeatsFixture.town;

import java.time.LocalDate;
import org.huanjie.HuanjieIT;
import org.huanjie.TestClock;
import org.huanjie.access.kept.DataTerm;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.seat.BetweenFixture;
import org.huanjie.seat.SeatsFixture;
import org.huanjie.seat.ending.Endings;
import org.huanjie.seat.history.EndKind;
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
    SeatsFixture sits;

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

    private Petition signed(Village village, Tenure member) {
        return sits.sign(village, sits.petition(village, member), 1, 3);
    }

    @Test
    void whoSignedGoesWhenNobodyCarriedThePetitionOn() {
        var village = between.declared();
        var petition = signed(village, sits.sitting(village).getFirst());
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
        assertThat(village.call(() -> petitions.sign(village.code(), petition.id(), names(village, 3, 4), town(village))))
                .isInstanceOf(Verdict.Refused.class);
        signed(village, sits.sitting(village).getFirst());
    }

    @Test
    void itGoesWithTheSeatHoweverThatFellFree() {
        var village = between.declared();
        var gone = sits.sitting(village).getFirst();
        var stays = sits.sitting(village).get(1);
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

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
