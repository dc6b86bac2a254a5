package org.huanjie.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void equalityDoesNotMindTrailingNoughts() {
        assertThat(figure("44.3", "=", "44.30").holds()).isTrue();
        assertThat(figure("44.3", "=", "44.2").holds()).isFalse();
    }

    @Test
    void moreThanIsStrictAndAtLeastIsNot() {
        assertThat(figure("86", ">", "86").holds()).isFalse();
        assertThat(figure("86", ">", "86.01").holds()).isTrue();
        assertThat(figure("90", "≥", "90").holds()).isTrue();
        assertThat(figure("90", "≥", "89.99").holds()).isFalse();
    }

    @Test
    void whatWasNotComputedNeitherHoldsNorFails() {
        assertThat(new Figure("problems", BigDecimal.TEN, "=", null).holds()).isNull();
    }

    private static Figure figure(String report, String operator, String computed) {
        return new Figure("a", new BigDecimal(report), operator, new BigDecimal(computed));
    }
}
