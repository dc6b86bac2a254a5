package org.huanjie.law;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 选举办法事项 — what a village's 选举办法 may settle for itself, with the values it may take. Those that do not bear on
 * a count are here too, so that one profile is frozen and printed whole. docs/rules.md, settings.
 */
public enum Setting {
    TERM_YEARS(Values.either(3, 5)),
    MAJORITY_BASE(Values.words("RECOVERED", "ISSUED")),
    TIE(Values.words("REVOTE")),
    ROLL_DOWN(Values.words("NONE", "ROLL_DOWN")),
    WOMEN_SEAT(Values.words("MCA_RESERVE", "SEPARATE_POST")),
    OVERVOTE_SCOPE(Values.words("POST_GROUP", "SHEET")),
    WRITE_IN(Values.words("ALLOWED", "CANDIDATES_ONLY")),
    MAX_PROXIES(Values.numbers(1, 3)),
    PROXY_DEADLINE(Values.numbersOrUnset(0, 365)),
    FINAL_LIST_DAYS(Values.numbersOrUnset(3, 10)),
    RERUN_DEADLINE(Values.numbers(0, 365)),
    RERUN_QUORUM(Values.words("REQUIRED", "NOT_REQUIRED")),
    RERUN_ROLL(Values.words("FROZEN", "UPDATED")),
    RELATIVES(Values.words("ZJ2012", "ZJ2025")),
    MIN_MEMBERS_TO_CLOSE(Values.numbers(1, 7)),
    ROLL_PUBLISH_DAYS(Values.numbers(20, 365)),
    PARTY_ATTENDANCE(Values.words("GT_4_5", "GE_4_5")),
    PARTY_BASE(Values.words("PRESENT", "DUE"));

    /** 未定 — the value of a setting that the sources leave open. */
    public static final String UNSET = "unset";

    private final Values values;

    Setting(Values values) {
        this.values = values;
    }

    public static Optional<Setting> named(String key) {
        return List.of(values()).stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst();
    }

    /** The name as it stands in a count file. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Values takes() {
        return values;
    }

    /** 取值范围 — named words, or whole numbers from {@code least} to {@code most} in steps; some may stay open. */
    public record Values(List<String> words, long least, long most, long step) {

        static Values words(String... words) {
            return new Values(List.of(words), 1, 0, 1);
        }

        static Values either(long one, long other) {
            return new Values(List.of(), one, other, other - one);
        }

        static Values numbers(long least, long most) {
            return new Values(List.of(), least, most, 1);
        }

        static Values numbersOrUnset(long least, long most) {
            return new Values(List.of(UNSET), least, most, 1);
        }

        public boolean numeric() {
            return least <= most;
        }

        public boolean allows(long number) {
            return least <= number && number <= most && (number - least) % step == 0;
        }

        public boolean allows(String word) {
            return words.contains(word);
        }

        /** The values as a reader would write them: {@code RECOVERED | ISSUED}, {@code 1–3}. */
        public String described() {
            var numbers = step == 1 ? least + "–" + most : least + " | " + most;
            var said = numeric() ? Stream.concat(Stream.of(numbers), words.stream()) : words.stream();
            return said.collect(Collectors.joining(" | "));
        }
    }
}
