package org.huanjie.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void everySettingHasADefaultItAllows() {
        for (var edition : Edition.values()) {
            for (var setting : Setting.values()) {
                var value = Settings.of(edition).value(setting);
                assertThat(setting.takes().all().contains(value) != edition.leavesOpen(setting))
                        .as("%s %s", edition, setting)
                        .isTrue();
                assertThat(value.equals(Setting.UNSET)).isEqualTo(edition.leavesOpen(setting));
            }
        }
    }

    @Test
    void aBodyHasTheSettingsThatBearOnIt() {
        assertThat(Setting.of(Body.PARTY_BRANCH))
                .containsExactly(Setting.TERM_YEARS, Setting.TIE, Setting.PARTY_ATTENDANCE, Setting.PARTY_BASE);
        assertThat(Setting.of(Body.SUPERVISORY_COMMITTEE)).containsExactly(Setting.TERM_YEARS, Setting.TIE);
        assertThat(Setting.of(Body.VILLAGERS_COMMITTEE)).hasSize(25).doesNotContain(Setting.PARTY_BASE);
        assertThat(Stream.of(Setting.values()).filter(Setting::byEdition))
                .containsExactly(Setting.TERM_YEARS, Setting.RELATIVES, Setting.PARTY_ATTENDANCE);
    }

    @Test
    void anEditionGivesWhatIsNotOpen() {
        assertThat(Settings.given(Edition.ZJ2012, Body.PARTY_BRANCH))
                .isEqualTo(Map.of(
                        Setting.TERM_YEARS, "3",
                        Setting.TIE, "REVOTE",
                        Setting.PARTY_ATTENDANCE, "GT_4_5",
                        Setting.PARTY_BASE, "PRESENT"));
        assertThat(Settings.given(Edition.ZJ2025, Body.VILLAGERS_COMMITTEE))
                .hasSize(20)
                .containsEntry(Setting.RELATIVES, "ZJ2025")
                .containsEntry(Setting.RERUN_DEADLINE, "10")
                .containsEntry(Setting.MIN_MEMBERS_TO_CLOSE, "3")
                .containsEntry(Setting.ROLL_PUBLISH_DAYS, "20")
                .doesNotContainKeys(Setting.PROXY_DEADLINE, Setting.FINAL_LIST_DAYS);
    }

    @Test
    void aTermIsHeldUnderTheEditionOfItsVillages() {
        assertThat(Edition.ofTerms())
                .containsExactly(
                        Edition.L2010, Edition.L2018, Edition.L2026, Edition.ZJ2012, Edition.ZJ2020, Edition.ZJ2025);
        assertThat(Edition.ZJ2012.of(Body.PARTY_BRANCH)).isEqualTo(Edition.P1990);
        assertThat(Edition.ZJ2020.of(Body.PARTY_BRANCH)).isEqualTo(Edition.P2020);
        assertThat(Edition.ZJ2025.of(Body.PARTY_BRANCH)).isEqualTo(Edition.P2020);
        assertThat(Edition.ZJ2025.of(Body.SUPERVISORY_COMMITTEE)).isEqualTo(Edition.ZJ2025);
        assertThat(Edition.P1990.of(Body.PARTY_BRANCH)).isEqualTo(Edition.P1990);
        assertThat(Stream.of(Edition.ZJ2012, Edition.ZJ2020, Edition.ZJ2025)
                        .map(edition -> Settings.of(edition).termYears()))
                .containsExactly(3, 5, 5);
    }

    @Test
    void whatAVillageSetsAnswersTheQuestionsOfItsProfile() {
        var usual = Settings.of(Edition.ZJ2020);
        assertThat(usual.own()).isEmpty();
        assertThat(usual.overVoteVoidsSheet() || usual.rerunTakesRollAnew() || usual.relativesWidened())
                .isFalse();
        assertThat(usual.proxyDeadline()).isEmpty();
        assertThat(usual.finalListDays()).isEmpty();
        assertThat(List.of(
                        usual.proxiesAtMost(),
                        usual.rerunWithinDays(),
                        usual.rollPublishDays().orElseThrow()))
                .containsExactly(3, 10, 20);
        var own = Map.of(
                Setting.OVERVOTE_SCOPE, "SHEET",
                Setting.RERUN_ROLL, "UPDATED",
                Setting.RELATIVES, "ZJ2025",
                Setting.PROXY_DEADLINE, "1",
                Setting.FINAL_LIST_DAYS, "4",
                Setting.MAX_PROXIES, "2",
                Setting.RERUN_DEADLINE, "0",
                Setting.ROLL_PUBLISH_DAYS, "21");
        var set = usual.with(own).with(Setting.TIE, "REVOTE");
        assertThat(set.own()).isEqualTo(own);
        assertThat(set.overVoteVoidsSheet() && set.rerunTakesRollAnew() && set.relativesWidened())
                .isTrue();
        assertThat(set.proxyDeadline()).hasValue(1);
        assertThat(set.finalListDays()).hasValue(4);
        assertThat(List.of(
                        set.proxiesAtMost(),
                        set.rerunWithinDays(),
                        set.rollPublishDays().orElseThrow()))
                .containsExactly(2, 0, 21);
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
        assertThat(numbers.all()).hasSize(9).startsWith("3", "4").endsWith("10", Setting.UNSET);
        assertThat(years.all()).containsExactly("3", "5");
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
