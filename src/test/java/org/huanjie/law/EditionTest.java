package org.huanjie.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 法规版本 — defaults are values that are allowed, and what nobody knows stays open. */
class EditionTest {

    @ParameterizedTest
    @EnumSource
    void everyDefaultIsAnAllowedValue(Edition edition) {
        for (var body : Body.values()) {
            assertThat(Settings.given(edition, body))
                    .allSatisfy((setting, value) ->
                            assertThat(setting.takes().all()).contains(value));
            assertThat(Settings.given(edition, body).keySet()).isSubsetOf(Setting.of(body));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatHasNoSourceIsAsked(Edition edition) {
        assertThat(Settings.given(edition, Body.VILLAGERS_COMMITTEE))
                .doesNotContainKeys(Setting.PROXY_DEADLINE, Setting.CANDIDATE_AGENT, Setting.FINAL_LIST_DAYS);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheEditionSaysIsThere(Edition edition) {
        for (var body : Body.values()) {
            for (var setting : Setting.of(body)) {
                if (setting.byEdition() && !edition.of(body).leavesOpen(setting)) {
                    assertThat(Settings.given(edition, body)).containsKey(setting);
                }
            }
        }
    }
}
