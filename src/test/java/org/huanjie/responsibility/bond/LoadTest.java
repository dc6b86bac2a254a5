package org.huanjie.responsibility.bond;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Someone among those who answer for villages is found by what people type. */
class LoadTest {

    private final Load load = new Load(new UUID(0, 1), "王立国", "萧江派出所", "民警", 0, 0, 3, 0, 0, 3);

    @ParameterizedTest
    @ValueSource(strings = {"", "王", "王立国", " wlg", "WANGLI", "wangliguo", "派出所"})
    void fits(String typed) {
        assertThat(load.fits(typed)).isTrue();
    }

    @Test
    void doesNotFit() {
        assertThat(load.fits("立国")).isFalse();
        assertThat(load.fits("lg")).isFalse();
        assertThat(load.fits("!")).isFalse();
    }
}
