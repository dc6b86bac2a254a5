package org.huanjie.wall.web.palette;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaletteTextTest {

    @ParameterizedTest
    @CsvSource({
        "选民, 选民名单, true",
        "名单, 选民名单, true",
        "xmmd, 选民名单, true",
        "xuanmin, 选民名单, true",
        "ming, 选民名单, false", // by sound a word is found from its beginning, or every short text would find it
        "ROLL, Voter roll, true",
        "计票, 选民名单, false",
        "'', 选民名单, true"
    })
    void itIsInAWordByItsLettersSoundOrInitials(String typed, String word, boolean is) {
        assertThat(PaletteText.of(typed).isIn(word)).isEqualTo(is);
    }

    @Test
    void theLastBlankPartsAVillageFromWhatIsWantedThere() {
        var text = PaletteText.of("  前河村 会议 ");

        assertThat(text.place()).isEqualTo("前河村");
        assertThat(text.rest().whole()).isEqualTo("会议");
        assertThat(PaletteText.of("前河村").rest().isEmpty()).isTrue();
    }

    @Test
    void aPageOfTextIsNotSearched() {
        assertThat(PaletteText.of("村".repeat(5000)).whole()).hasSize(60);
    }
}
