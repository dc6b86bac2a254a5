package org.huanjie.readiness.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.huanjie.readiness.condition.ConditionState.Word;
import org.junit.jupiter.api.Test;

class ConditionStateTest {

    @Test
    void nothingStatedIsOpen() {
        assertThat(state(1, null, null)).isEqualTo(ConditionState.OPEN);
    }

    @Test
    void theVillageAloneCanClaimButNotMeet() {
        assertThat(state(1, new Word(1, true), null)).isEqualTo(ConditionState.CLAIMED);
        assertThat(state(1, new Word(1, false), null)).isEqualTo(ConditionState.NOT_MET);
    }

    @Test
    void theTownsWordOfThisRoundHolds() {
        assertThat(state(1, new Word(1, true), new Word(1, true))).isEqualTo(ConditionState.MET);
        assertThat(state(1, new Word(1, true), new Word(1, false))).isEqualTo(ConditionState.NOT_MET);
    }

    @Test
    void whatTheTownAgreedToInAnEarlierRoundIsNotMetNow() {
        assertThat(state(2, new Word(1, true), new Word(1, true))).isEqualTo(ConditionState.CLAIMED);
    }

    @Test
    void whatTheTownFoundStandsUntilTheVillageStatesAnew() {
        assertThat(state(2, new Word(1, true), new Word(1, false))).isEqualTo(ConditionState.NOT_MET);
        assertThat(state(2, new Word(2, true), new Word(1, false))).isEqualTo(ConditionState.CLAIMED);
    }

    private static ConditionState state(int round, Word village, Word town) {
        return ConditionState.of(round, Optional.ofNullable(village), Optional.ofNullable(town));
    }
}
