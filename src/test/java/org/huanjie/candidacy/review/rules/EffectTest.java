package org.huanjie.candidacy.review.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EffectTest {

    private static final LocalDate DAY = LocalDate.of(2017, 3, 4);

    /** 随机发现. */
    record Random(LegalForce force, FindingProof proof) {}

    @Property
    void adviceBarsNobody(@ForAll("findings") Random found) {
        if (found.force() == LegalForce.P) {
            assertThat(Effect.of(found.force(), found.proof(), DAY)).isNotEqualTo(Effect.MAY_BAR);
        }
    }

    @Property
    void nothingBarsWithoutItsDocumentOrAfterItsTime(@ForAll("findings") Random found) {
        if (Effect.of(found.force(), found.proof(), DAY) == Effect.MAY_BAR) {
            assertThat(found.force().binding()).isTrue();
            assertThat(found.proof().document()).isNotBlank();
            assertThat(found.proof().documentOn()).isNotNull();
            assertThat(found.proof().windowEnds() == null
                            || !found.proof().windowEnds().isBefore(DAY))
                    .isTrue();
        }
    }

    @Example
    void aWindowThatEndsOnTheElectionDayStillHolds() {
        assertThat(Effect.of(LegalForce.L, new FindingProof("(2016) 1", DAY.minusYears(1), DAY), DAY))
                .isEqualTo(Effect.MAY_BAR);
        assertThat(Effect.of(LegalForce.L, new FindingProof("(2016) 1", DAY.minusYears(1), DAY.minusDays(1)), DAY))
                .isEqualTo(Effect.OVER);
    }

    @Example
    void aBarThatNobodyConfirmsInTimeHasFallen() {
        assertThat(BarState.of(DAY, null, null, DAY)).isEqualTo(BarState.WAITING);
        assertThat(BarState.of(DAY, null, null, DAY.plusDays(1))).isEqualTo(BarState.FALLEN);
        assertThat(BarState.of(DAY, DAY, null, DAY.plusDays(1))).isEqualTo(BarState.HOLDS);
        assertThat(BarState.of(DAY, DAY, DAY, DAY)).isEqualTo(BarState.ENDED);
    }

    @Provide
    Arbitrary<Random> findings() {
        var days = Arbitraries.integers().between(-4000, 4000).map(DAY::plusDays).injectNull(0.3);
        var documents = Arbitraries.of("", " ", "(2016) 平刑初 1 号", "0").injectNull(0.3);
        var proofs = Combinators.combine(documents, days, days).as(FindingProof::new);
        return Combinators.combine(Arbitraries.of(LegalForce.values()), proofs).as(Random::new);
    }
}
