package org.huanjie.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 语言的接线 — which language a page has at a first visit. */
class LanguageConfigurationTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB,en;q=0.9", "fr,en;q=0.8,zh;q=0.5", "zh;q=0.5,en-US"})
    void whoWouldRatherReadEnglishDoes(String header) {
        assertThat(LanguageConfiguration.preferred(header)).isEqualTo(Locale.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN,zh;q=0.9,en;q=0.8", "zh-Hant-TW", "fr", "*", "", ";;", "en;q=x"})
    void everybodyElseReadsChinese(String header) {
        assertThat(LanguageConfiguration.preferred(header)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void aBrowserThatSaysNothingReadsChinese() {
        assertThat(LanguageConfiguration.preferred(null)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }
}
