package org.huanjie.law;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * 适用版本 — by which edition an election goes: one that the program brings along, or one of a province that an office loaded, which stands on the
 * nation's.
 *
 * @param name {@code ZJ2025}, or the code of the loaded one, {@code P35-2026}
 * @param base itself, or the nation's edition that the loaded one stands on
 * @param own what the loaded one sets otherwise; {@link Setting#UNSET} where it leaves to the village what the nation's sets
 * @param title of the loaded one, as its file has it; empty where the program has a word for it
 */
public record Rulebook(String name, Edition base, Map<Setting, String> own, Optional<String> title) {

    public Rulebook {
        var copy = new EnumMap<Setting, String>(Setting.class);
        copy.putAll(own);
        own = Collections.unmodifiableMap(copy);
    }

    public static Rulebook of(Edition edition) {
        return new Rulebook(edition.name(), edition, Map.of(), Optional.empty());
    }

    /** The whole profile as it stands before a village chooses anything. */
    public Settings settings() {
        return Settings.of(base).with(own);
    }

    /** What it gives for this body; a setting that is missing is open and must be asked. */
    public Map<Setting, String> given(Body body) {
        return Settings.of(base.of(body)).with(own).given(body);
    }

    /** How many years a term lasts; empty where no source says it. */
    public OptionalInt termYears() {
        var years = settings().value(Setting.TERM_YEARS);
        return years.equals(Setting.UNSET) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(years));
    }

    /** Within how many days the end of a post is announced (R-AF-6): fifteen in Zhejiang; empty where no source gives it. */
    public OptionalInt announceDays() {
        return name.equals(base.name()) && base.name().startsWith("ZJ") ? OptionalInt.of(15) : OptionalInt.empty();
    }
}
