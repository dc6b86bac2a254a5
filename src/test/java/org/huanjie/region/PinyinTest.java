package org.huanjie.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PinyinTest {

    @Test
    void aNameIsReadWhole() {
        assertThat(Pinyin.full("潘南村")).isEqualTo("pannancun");
    }

    @Test
    void aNameIsReadByInitials() {
        assertThat(Pinyin.initials("萧江镇")).isEqualTo("xjz");
    }

    @Test
    void tonesAndUmlautsGo() {
        assertThat(Pinyin.full("吕女绿")).isEqualTo("lunulu");
    }

    @Test
    void whatIsTypedWithVFindsTheUmlaut() {
        assertThat(Pinyin.typed("Lv")).isEqualTo(Pinyin.full("吕"));
    }

    @Test
    void lettersAndDigitsStayAndTheRestGoes() {
        assertThat(Pinyin.full("第9组 A·（东）")).isEqualTo("di9zuadong");
        assertThat(Pinyin.initials("（东）9")).isEqualTo("d9");
    }

    @Test
    void localCharactersOfTheCountyHaveAReading() {
        assertThat(Pinyin.initials("垟岙爿檑焜埭")).hasSize(6);
    }

    @Test
    void aCharacterBeyondTheBasicPlaneIsOneCharacter() {
        assertThat(Pinyin.initials("𬎆村")).endsWith("c").hasSizeLessThanOrEqualTo(2);
    }
}
