package org.huanjie.messaging.rule;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** 计费条数 — 70 units in one, 67 in each of several, and no sign torn. */
class SegmentsTest {

    @Test
    void seventyGoIntoOneAndOneMoreIntoTwo() {
        assertThat(Segments.of("")).isEqualTo(1);
        assertThat(Segments.of("换".repeat(70))).isEqualTo(1);
        assertThat(Segments.of("换".repeat(71))).isEqualTo(2);
        assertThat(Segments.of("换".repeat(134))).isEqualTo(2);
        assertThat(Segments.of("换".repeat(135))).isEqualTo(3);
        assertThat(Segments.of("a".repeat(71)))
                .as("a Latin text is counted the same")
                .isEqualTo(2);
    }

    @Test
    void aSignOfTwoUnitsIsNeverTorn() {
        assertThat(Segments.of("𠮷".repeat(35))).isEqualTo(1);
        // 67 is odd: 66 units go into each
        assertThat(Segments.of("𠮷".repeat(66))).isEqualTo(2);
        assertThat(Segments.of("𠮷".repeat(67))).isEqualTo(3);
        assertThat(Segments.of("换".repeat(66) + "😀" + "换".repeat(66)))
                .as("134 units, but the pair goes over whole")
                .isEqualTo(3);
    }

    @Property
    void liesBetweenWhatPairsCanMakeOfIt(@ForAll @StringLength(max = 700) String text) {
        int least = text.length() <= 70 ? 1 : (text.length() + 66) / 67;
        int most = text.length() <= 70 ? 1 : (text.length() + 65) / 66;
        assertThat(Segments.of(text)).isBetween(least, most);
    }

    @Property
    void oneSignMoreIsNeverCheaper(@ForAll @StringLength(max = 300) String text) {
        assertThat(Segments.of(text + "换")).isGreaterThanOrEqualTo(Segments.of(text));
    }
}
