package org.huanjie.law;

/**
 * 适用规则 — the settings a count goes by, and the readings taken where the texts are silent and no setting exists.
 * {@code pluralityInMeetings}: those with most votes sit, without half of those present (R-SC-2 leaves it open).
 * {@code votesBeforeWoman}: of two relatives the one with more votes sits, even where the other is the only woman.
 * {@code womanIfNone}: the woman with most votes is declared first only where votes alone seat no woman (docs/decisions/0021).
 */
public record Law(Settings settings, boolean pluralityInMeetings, boolean votesBeforeWoman, boolean womanIfNone) {

    public Law(Settings settings, boolean pluralityInMeetings, boolean votesBeforeWoman) {
        this(settings, pluralityInMeetings, votesBeforeWoman, false);
    }

    public static Law of(Settings settings) {
        return new Law(settings, false, false);
    }

    public Law choosingInMeetings(boolean byPlurality) {
        return new Law(settings, byPlurality, votesBeforeWoman, womanIfNone);
    }

    public Law votesBeforeWoman(boolean votesBefore) {
        return new Law(settings, pluralityInMeetings, votesBefore, womanIfNone);
    }

    public Law womanIfNone(boolean onlyIfNone) {
        return new Law(settings, pluralityInMeetings, votesBeforeWoman, onlyIfNone);
    }

    public Law with(Setting setting, String value) {
        return new Law(settings.with(setting, value), pluralityInMeetings, votesBeforeWoman, womanIfNone);
    }
}
