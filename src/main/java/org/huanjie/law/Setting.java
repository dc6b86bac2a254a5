package org.huanjie.law;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * 选举办法事项 — what a village's 选举办法 may settle for itself, with the values it may take. Those that do not bear on
 * a count are here too, so that one profile is frozen and printed whole. docs/rules.md, settings.
 */
public enum Setting {
    TERM_YEARS(Set.of(Body.Kind.values()), Values.either(3, 5)),
    MAJORITY_BASE(Set.of(Body.Kind.ROLL), Values.words("RECOVERED", "ISSUED")),
    TIE(Set.of(Body.Kind.values()), Values.words("REVOTE")),
    ROLL_DOWN(Set.of(Body.Kind.ROLL), Values.words("NONE", "ROLL_DOWN")),
    WOMEN_SEAT(Set.of(Body.Kind.ROLL), Values.words("MCA_RESERVE", "SEPARATE_POST")),
    OVERVOTE_SCOPE(Set.of(Body.Kind.ROLL), Values.words("POST_GROUP", "SHEET")),
    WRITE_IN(Set.of(Body.Kind.ROLL), Values.words("ALLOWED", "CANDIDATES_ONLY")),
    MAX_PROXIES(Set.of(Body.Kind.ROLL), Values.numbers(1, 3)),
    /** Days before the vote by which a proxy is to be filed (R-PX-5); no source for Zhejiang, so it is asked. */
    PROXY_DEADLINE(Set.of(Body.Kind.ROLL), Values.numbers(0, 10)),
    /** Whether a candidate may carry the vote of their own lineal kin (R-PX-4); provinces differ and Zhejiang's text is not at hand, so it is asked. */
    CANDIDATE_AGENT(Set.of(Body.Kind.ROLL), Values.words("NONE", "LINEAL_KIN")),
    /** Days before the vote by which the final list is out (R-NM-6); no source for Zhejiang, so it is asked. */
    FINAL_LIST_DAYS(Set.of(Body.Kind.ROLL), Values.numbers(3, 10)),
    /** A list with more candidates than seats, or Zhejiang's direct election without one (R-NM-2, R-NM-11). */
    CANDIDACY(Set.of(Body.Kind.ROLL), Values.words("LIST", "SELF_DIRECT")),
    /** How many registered villagers a joint nomination needs; the law asks for no more than one (R-NM-1). */
    NOMINATORS(Set.of(Body.Kind.ROLL), Values.numbers(1, 30)),
    /** Whether meetings nominate beside the villagers themselves (R-NM-1). */
    MEETING_NOMINATION(Set.of(Body.Kind.ROLL), Values.words("NONE", "REPRESENTATIVES", "GROUPS", "BOTH")),
    /** How many more than the seats the list of a post may have; with more there is a preliminary election (R-NM-12). */
    LIST_SURPLUS(Set.of(Body.Kind.ROLL), Values.numbersOr("NO_LIMIT", 1, 9)),
    /** In which order a list stands, everywhere (R-NM-6). */
    LIST_ORDER(Set.of(Body.Kind.ROLL), Values.words("STROKES", "NOMINATIONS")),
    /** The most characters of a candidate's statement, the same for all (R-NM-9). */
    STATEMENT_LENGTH(Set.of(Body.Kind.ROLL), Values.steps(100, 1000, 100)),
    /** Days before the vote by which one puts oneself forward in a direct election; no source for Zhejiang, so it is asked (R-NM-11). */
    SELF_NOMINATION_DAYS(Set.of(Body.Kind.ROLL), Values.numbers(1, 15)),
    /** How many registered villagers stand behind who puts themselves forward there; no source either (R-NM-11). */
    SELF_NOMINATION_BACKERS(Set.of(Body.Kind.ROLL), Values.numbers(0, 30)),
    /** The same day or within ten (R-WN-8). */
    RERUN_DEADLINE(Set.of(Body.Kind.ROLL), Values.numbers(0, 10)),
    RERUN_QUORUM(Set.of(Body.Kind.ROLL), Values.words("REQUIRED", "NOT_REQUIRED")),
    RERUN_ROLL(Set.of(Body.Kind.ROLL), Values.words("FROZEN", "UPDATED")),
    RELATIVES(Set.of(Body.Kind.ROLL), Values.words("ZJ2012", "ZJ2025")),
    /** Three (R-WN-10): a committee has no fewer members. */
    MIN_MEMBERS_TO_CLOSE(Set.of(Body.Kind.ROLL), Values.numbers(3, 3)),
    /** Twenty, or by the stricter reading of the day twenty-one (R-RG-5). */
    ROLL_PUBLISH_DAYS(Set.of(Body.Kind.ROLL), Values.numbers(20, 21)),
    PARTY_ATTENDANCE(Set.of(Body.Kind.PARTY), Values.words("GT_4_5", "GE_4_5")),
    PARTY_BASE(Set.of(Body.Kind.PARTY), Values.words("PRESENT", "DUE"));

    /** 未定 — stands for the value of a setting that the sources leave open; no village can choose it. */
    public static final String UNSET = "unset";

    private final Set<Body.Kind> bodies;
    private final Values values;

    Setting(Set<Body.Kind> bodies, Values values) {
        this.bodies = bodies;
        this.values = values;
    }

    public static Optional<Setting> named(String key) {
        return List.of(values()).stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst();
    }

    /** The settings that the rules of this body have. */
    public static List<Setting> of(Body body) {
        return Stream.of(values())
                .filter(setting -> setting.bodies.contains(body.kind()))
                .toList();
    }

    /** The name as it stands in a count file and in a village's rules: {@code roll_down}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Values takes() {
        return values;
    }

    /** Whether the edition says it and no village may choose. */
    public boolean byEdition() {
        return switch (this) {
            case TERM_YEARS, RELATIVES, PARTY_ATTENDANCE -> true;
            default -> false;
        };
    }

    /** Whether no source gives a value, so that each village is asked. */
    public boolean open() {
        return this == PROXY_DEADLINE || this == CANDIDATE_AGENT || this == FINAL_LIST_DAYS || ofDirectElection();
    }

    /** Whether it says how one comes to stand: no count depends on it, and no count file holds it. */
    public boolean ofStanding() {
        return switch (this) {
            case CANDIDACY, NOMINATORS, MEETING_NOMINATION, LIST_SURPLUS, LIST_ORDER, STATEMENT_LENGTH -> true;
            default -> ofDirectElection();
        };
    }

    /** Whether it is asked only where the village votes without a list of candidates (R-NM-11). */
    public boolean ofDirectElection() {
        return this == SELF_NOMINATION_DAYS || this == SELF_NOMINATION_BACKERS;
    }

    /** 取值范围 — named words, or whole numbers from {@code least} to {@code most} in steps; some may stay open. */
    public record Values(List<String> words, long least, long most, long step) {

        static Values words(String... words) {
            return new Values(List.of(words), 1, 0, 1);
        }

        static Values either(long one, long other) {
            return new Values(List.of(), one, other, other - one);
        }

        public static Values numbers(long least, long most) {
            return new Values(List.of(), least, most, 1);
        }

        static Values steps(long least, long most, long step) {
            return new Values(List.of(), least, most, step);
        }

        static Values numbersOr(String word, long least, long most) {
            return new Values(List.of(word), least, most, 1);
        }

        public static Values wordsOrUnset(String... words) {
            return new Values(Stream.concat(Stream.of(words), Stream.of(UNSET)).toList(), 1, 0, 1);
        }

        public static Values numbersOrUnset(long least, long most) {
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

        /** Each value by itself, to choose from. */
        public List<String> all() {
            var numbers = numeric()
                    ? LongStream.rangeClosed(least, most).filter(this::allows).mapToObj(Long::toString)
                    : Stream.<String>empty();
            return Stream.concat(numbers, words.stream()).toList();
        }

        /** The values as a reader would write them: {@code RECOVERED | ISSUED}, {@code 1–3}. */
        public String described() {
            var numbers = step == 1 ? least + "–" + most : least + " | " + most;
            var said = numeric() ? Stream.concat(Stream.of(numbers), words.stream()) : words.stream();
            return said.collect(Collectors.joining(" | "));
        }
    }
}
