package org.huanjie.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 法规版本 — which holds follows from the county and the election day alone. */
class EditionDaysTest {

    @ParameterizedTest
    @CsvSource({
        "330326, 2012-06-30, L2010",
        "330326, 2017-03-04, ZJ2012",
        "330326, 2020-07-30, ZJ2012",
        "330326, 2020-07-31, ZJ2020",
        "330326, 2025-11-25, ZJ2020",
        "330326, 2025-11-26, ZJ2025",
        "330326, 2027-03-01, ZJ2025",
        "350102, 2017-03-04, L2010",
        "350102, 2018-12-28, L2010",
        "350102, 2018-12-29, L2018",
        "350102, 2025-12-31, L2018",
        "350102, 2026-01-01, L2026",
        "900001, 2017-03-04, ZJ2012",
    })
    void itFollowsFromTheDay(String county, LocalDate day, Edition edition) {
        assertThat(Edition.on(county, day)).isEqualTo(edition);
    }

    @Test
    void aProvincesEditionIsNotForAnother() {
        assertThat(Edition.ofTerms("350102")).containsExactly(Edition.L2010, Edition.L2018, Edition.L2026);
        assertThat(Edition.ofTerms("330326")).contains(Edition.ZJ2012, Edition.ZJ2020, Edition.ZJ2025);
        assertThat(Edition.ZJ2012.inForceWithin(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)))
                .isFalse();
        assertThat(Edition.ZJ2020.inForceWithin(LocalDate.of(2025, 11, 1), LocalDate.of(2025, 12, 31)))
                .isTrue();
    }

    @Test
    void thePartysEditionFollowsFromItsOwnDays() {
        assertThat(Edition.ofParty(LocalDate.of(2020, 7, 12))).isEqualTo(Edition.P1990);
        assertThat(Edition.ofParty(LocalDate.of(2020, 7, 13))).isEqualTo(Edition.P2020);
    }

    @Test
    void whatTheLawOf2026SaysAndNobodyReadIsAsked() {
        var given = Rulebook.of(Edition.L2026).given(Body.VILLAGERS_COMMITTEE);
        assertThat(given)
                .doesNotContainKeys(
                        Setting.TERM_YEARS,
                        Setting.ROLL_PUBLISH_DAYS,
                        Setting.RELATIVES,
                        Setting.PROXY_DEADLINE,
                        Setting.FINAL_LIST_DAYS);
        assertThat(Rulebook.of(Edition.L2026).termYears()).isEmpty();
        assertThat(Rulebook.of(Edition.L2018).termYears()).hasValue(5);
        assertThat(Rulebook.of(Edition.L2010).termYears()).hasValue(3);
        assertThat(Settings.of(Edition.L2026).rollPublishDays()).isEmpty();
    }

    @Test
    void aLoadedEditionStandsOnTheNations() {
        var loaded = new Rulebook(
                "P35-2026",
                Edition.L2026,
                Map.of(Setting.TERM_YEARS, "5", Setting.MAX_PROXIES, "1"),
                Optional.of("某省办法"));
        var given = loaded.given(Body.VILLAGERS_COMMITTEE);
        assertThat(given)
                .containsEntry(Setting.TERM_YEARS, "5")
                .containsEntry(Setting.MAX_PROXIES, "1")
                .containsEntry(Setting.RERUN_DEADLINE, "10")
                .doesNotContainKey(Setting.RELATIVES);
        assertThat(loaded.settings().own().keySet())
                .isEqualTo(java.util.Set.copyOf(List.of(Setting.TERM_YEARS, Setting.MAX_PROXIES)));
    }
}
