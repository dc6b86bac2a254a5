package org.huanjie.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void everySettingHasADefaultItAllows() {
        for (var edition : Edition.values()) {
            for (var setting : Setting.values()) {
                var value = Settings.of(edition).value(setting);
                assertThat(setting.takes().allows(value) || setting.takes().allows(Long.parseLong(value)))
                        .as("%s %s", edition, setting)
                        .isTrue();
            }
        }
    }

    @Test
    void editionsDifferWhereTheLawDoes() {
        assertThat(Settings.of(Edition.ZJ2012).value(Setting.TERM_YEARS)).isEqualTo("3");
        assertThat(Settings.of(Edition.ZJ2020).value(Setting.TERM_YEARS)).isEqualTo("5");
        assertThat(Settings.of(Edition.ZJ2025).value(Setting.RELATIVES)).isEqualTo("ZJ2025");
        assertThat(Settings.of(Edition.P1990).moreThanFourFifths()).isTrue();
        assertThat(Settings.of(Edition.P2020).moreThanFourFifths()).isFalse();
    }

    @Test
    void oneEditionFollowsTheOtherWithoutGapOrOverlap() {
        assertThat(Edition.ZJ2012.inForceOn(LocalDate.of(2017, 3, 4))).isTrue();
        assertThat(Edition.ZJ2012.inForceOn(LocalDate.of(2020, 7, 31))).isFalse();
        assertThat(Edition.ZJ2020.inForceOn(LocalDate.of(2020, 7, 31))).isTrue();
        assertThat(Edition.ZJ2020.inForceOn(LocalDate.of(2025, 11, 26))).isFalse();
        assertThat(Edition.ZJ2025.inForceOn(LocalDate.of(2025, 11, 26))).isTrue();
        assertThat(Edition.P1990.inForceOn(LocalDate.of(2020, 7, 12))).isTrue();
        assertThat(Edition.P2020.inForceOn(LocalDate.of(2020, 7, 13))).isTrue();
    }

    @Test
    void aFrozenProfileIsKnownByItsFingerprint() {
        var settings = Settings.of(Edition.ZJ2012);
        var changed = settings.with(Setting.ROLL_DOWN, "ROLL_DOWN");
        assertThat(settings.fingerprint())
                .hasSize(64)
                .isEqualTo(Settings.of(Edition.ZJ2012).fingerprint());
        assertThat(changed.fingerprint()).isNotEqualTo(settings.fingerprint());
        assertThat(changed.with(Setting.ROLL_DOWN, "NONE")).isEqualTo(settings);
        assertThat(Settings.of(Edition.ZJ2020).fingerprint()).isNotEqualTo(settings.fingerprint());
    }

    @Test
    void aValueIsTakenOnlyWithinItsRange() {
        var years = Setting.Values.either(3, 5);
        assertThat(years.allows(3) && years.allows(5)).isTrue();
        assertThat(years.allows(2) || years.allows(4) || years.allows(6) || years.allows(7))
                .isFalse();
        assertThat(years.allows("3")).isFalse();
        var numbers = Setting.Values.numbersOrUnset(3, 10);
        assertThat(numbers.allows(3) && numbers.allows(4) && numbers.allows(10)).isTrue();
        assertThat(numbers.allows(2) || numbers.allows(11)).isFalse();
        assertThat(numbers.numeric()).isTrue();
        assertThat(Setting.Values.numbers(2, 2).numeric()).isTrue();
        var words = Setting.Values.words("RECOVERED", "ISSUED");
        assertThat(words.numeric()).isFalse();
        assertThat(words.allows("ISSUED")).isTrue();
        assertThat(words.allows("DUE")).isFalse();
        assertThat(words.allows(1) || words.allows(0)).isFalse();
    }

    @Test
    void aRangeIsDescribedAsAReaderWouldWriteIt() {
        assertThat(Setting.Values.words("RECOVERED", "ISSUED").described()).isEqualTo("RECOVERED | ISSUED");
        assertThat(Setting.Values.either(3, 5).described()).isEqualTo("3 | 5");
        assertThat(Setting.Values.numbers(1, 3).described()).isEqualTo("1–3");
        assertThat(Setting.Values.numbersOrUnset(3, 10).described()).startsWith("3–10 | ");
    }
}
