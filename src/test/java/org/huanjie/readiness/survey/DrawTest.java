package org.huanjie.readiness.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrawTest {

    @ParameterizedTest
    @EnumSource(Draw.Method.class)
    void drawsAsManyAsAskedWithinTheFrameAndTheSameFromTheSameSeed(Draw.Method method) {
        for (int asked : new int[] {1, 7, 60, 99, 100}) {
            var drawn = new Draw(100, asked, method, "00000042").positions();
            assertThat(drawn).hasSize(asked).doesNotHaveDuplicates().isSorted().allMatch(n -> n >= 1 && n <= 100);
            assertThat(drawn).isEqualTo(new Draw(100, asked, method, "00000042").positions());
        }
    }

    @ParameterizedTest
    @EnumSource(Draw.Method.class)
    void anotherSeedDrawsOthers(Draw.Method method) {
        assertThat(new Draw(1000, 10, method, "00000042").positions())
                .isNotEqualTo(new Draw(1000, 10, method, "00000043").positions());
    }
}
