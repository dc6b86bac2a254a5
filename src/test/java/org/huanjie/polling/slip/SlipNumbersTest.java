package org.huanjie.polling.slip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** 参选证编号 — one with its letter, several as a list has them. */
class SlipNumbersTest {

    @Test
    void oneHasItsLetter() {
        assertThat(SlipNumbers.one("C0012")).hasValue(12);
        assertThat(SlipNumbers.one(" c12 ")).hasValue(12);
        assertThat(SlipNumbers.one("0012")).isEmpty();
        assertThat(SlipNumbers.one("chending")).isEmpty();
        assertThat(VoterSlip.said(12)).isEqualTo("C0012");
    }

    @Test
    void severalAreSpansAndSingles() {
        assertThat(SlipNumbers.several("1-3 5，C0007")).hasValueSatisfying(all -> assertThat(all)
                .containsExactly(1, 2, 3, 5, 7));
        assertThat(SlipNumbers.several("")).isEmpty();
        assertThat(SlipNumbers.several("1-")).isEmpty();
    }
}
