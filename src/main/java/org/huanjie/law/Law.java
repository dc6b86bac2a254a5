package org.huanjie.law;

/**
 * 适用规则 — the settings a count goes by, and the readings taken where the texts are silent and no setting exists.
 * {@code pluralityInMeetings}: those with most votes sit, without half of those present (R-SC-2 leaves it open).
 * {@code votesBeforeWoman}: of two relatives the one with more votes sits, even where the other is the only woman.
 */
public record Law(Settings settings, boolean pluralityInMeetings, boolean votesBeforeWoman) {

    public static Law of(Settings settings) {
        return new Law(settings, false, false);
    }

    public Law with(Setting setting, String value) {
        return new Law(settings.with(setting, value), pluralityInMeetings, votesBeforeWoman);
    }
}
