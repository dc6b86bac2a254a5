package org.huanjie.seat.recall;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** 罢免提出人 — a fifth of the voters, a third of the representatives, exactly (R-AF-5). */
class PetitionByTest {

    @Test
    void aFifthOfTheVotersIsEnoughAndOneLessIsNot() {
        assertThat(PetitionBy.VILLAGERS.needed(1000)).isEqualTo(200);
        assertThat(PetitionBy.VILLAGERS.enough(200, 1000)).isTrue();
        assertThat(PetitionBy.VILLAGERS.enough(199, 1000)).isFalse();
        assertThat(PetitionBy.VILLAGERS.needed(1001)).isEqualTo(201);
        assertThat(PetitionBy.VILLAGERS.enough(200, 1001)).isFalse();
    }

    @Test
    void aThirdOfTheRepresentatives() {
        assertThat(PetitionBy.REPRESENTATIVES.needed(31)).isEqualTo(11);
        assertThat(PetitionBy.REPRESENTATIVES.enough(11, 31)).isTrue();
        assertThat(PetitionBy.REPRESENTATIVES.enough(10, 31)).isFalse();
        assertThat(PetitionBy.REPRESENTATIVES.enough(10, 30)).isTrue();
    }

    @Test
    void whatIsNeededIsTheFewestThatAreEnough() {
        for (var by : PetitionBy.values()) {
            for (int whole = 1; whole < 500; whole++) {
                assertThat(by.enough(by.needed(whole), whole)).isTrue();
                assertThat(by.enough(by.needed(whole) - 1, whole)).isFalse();
            }
        }
    }
}
