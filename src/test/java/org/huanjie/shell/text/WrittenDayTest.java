package org.huanjie.shell.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 写明的日期 — which texts are a day beyond doubt. */
class WrittenDayTest {

    @ParameterizedTest(name = "C20: {0}")
    @ValueSource(
            strings = {
                "1990-01-02",
                "1990/1/2",
                "1990.1.2",
                "1990年1月2日",
                "1990年01月02日",
                "１９９０年１月２日",
                "19900102",
                "1990/1/2 0:00:00",
                "1990-01-02T00:00:00",
                "1990-01-02 08:30",
                "1990年1月2日 星期二",
                "一九九〇年一月二日",
                "一九九零年一月二日",
                "1990 - 1 - 2",
                "1990-01-02\u200E"
            })
    void theseAreTheSecondOfJanuary(String written) {
        assertThat(WrittenDay.read(written)).contains(LocalDate.of(1990, 1, 2));
    }

    @ParameterizedTest(name = "C20: {0} is the 31st")
    @ValueSource(strings = {"二〇一七年十二月三十一日", "2017年12月31日"})
    void tensAreRead(String written) {
        assertThat(WrittenDay.read(written)).contains(LocalDate.of(2017, 12, 31));
    }

    @ParameterizedTest(name = "C20: {0} is nobody's to guess")
    @ValueSource(
            strings = {
                "",
                "1/2/1990",
                "90-1-2",
                "1990112",
                "1990-13-01",
                "1990-02-30",
                "1990年1月",
                "一九九〇年十十月二日",
                "2017-2-8 abc"
            })
    void theseAreNoDay(String written) {
        assertThat(WrittenDay.read(written)).isEmpty();
    }
}
