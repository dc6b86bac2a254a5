package org.huanjie.polling.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** 参选率 — one figure, rounded half up once. */
class TurnoutTest {

    @Test
    void itIsRoundedHalfUpToTwoDecimals() {
        assertThat(new Turnout(1298, 1142, 1142).exact()).hasToString("87.98");
        assertThat(new Turnout(3, 2, 2).exact()).hasToString("66.67");
        assertThat(new Turnout(3, 1, 1).exact()).hasToString("33.33");
        assertThat(new Turnout(20_000, 1, 1).exact()).hasToString("0.01"); // 0.005 per cent
        assertThat(new Turnout(20, 12, 12).exact()).hasToString("60.00");
    }

    @Test
    void nobodyRegisteredIsNoTurnout() {
        assertThat(new Turnout(0, 0, 0).exact()).hasToString("0.00");
    }

    @Test
    void whoIsMarkedCountsWhateverBecameOfTheBallot() {
        assertThat(new Turnout(10, 9, 8).exact()).hasToString("90.00");
    }
}
