package org.huanjie.election.stage;

import org.huanjie.shell.Worded;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** 设定 — one setting of a village's election rules: what values it may have and which is usual (docs/rules.md, settings). */
public enum Setting implements Worded {
    TERM_YEARS(of("3", "5"), "", Set.of(Body.values())),
    MAJORITY_BASE(of("RECOVERED", "ISSUED"), "RECOVERED", Set.of(Body.VILLAGERS_COMMITTEE)),
    TIE(of("REVOTE"), "REVOTE", Set.of(Body.values())),
    ROLL_DOWN(of("NONE", "ROLL_DOWN"), "NONE", Set.of(Body.VILLAGERS_COMMITTEE)),
    WOMEN_SEAT(of("MCA_RESERVE", "SEPARATE_POST"), "MCA_RESERVE", Set.of(Body.VILLAGERS_COMMITTEE)),
    OVERVOTE_SCOPE(of("POST_GROUP", "SHEET"), "POST_GROUP", Set.of(Body.VILLAGERS_COMMITTEE)),
    WRITE_IN(of("ALLOWED", "CANDIDATES_ONLY"), "ALLOWED", Set.of(Body.VILLAGERS_COMMITTEE)),
    MAX_PROXIES(of("1", "2", "3"), "3", Set.of(Body.VILLAGERS_COMMITTEE)),
    /** Days before the vote by which a proxy is to be filed (R-PX-5); no source for Zhejiang, so it is asked. */
    PROXY_DEADLINE(numbers(0, 10), "", Set.of(Body.VILLAGERS_COMMITTEE)),
    /** Days before the vote by which the final list is out (R-NM-6); no source for Zhejiang, so it is asked. */
    FINAL_LIST_DAYS(numbers(3, 10), "", Set.of(Body.VILLAGERS_COMMITTEE)),
    RERUN_DEADLINE(numbers(0, 10), "10", Set.of(Body.VILLAGERS_COMMITTEE)),
    RERUN_QUORUM(of("REQUIRED", "NOT_REQUIRED"), "REQUIRED", Set.of(Body.VILLAGERS_COMMITTEE)),
    RERUN_ROLL(of("FROZEN", "UPDATED"), "FROZEN", Set.of(Body.VILLAGERS_COMMITTEE)),
    RELATIVES(of("ZJ2012", "ZJ2025"), "", Set.of(Body.VILLAGERS_COMMITTEE)),
    MIN_MEMBERS_TO_CLOSE(of("3"), "3", Set.of(Body.VILLAGERS_COMMITTEE)),
    ROLL_PUBLISH_DAYS(of("20", "21"), "20", Set.of(Body.VILLAGERS_COMMITTEE)),
    PARTY_ATTENDANCE(of("GT_4_5", "GE_4_5"), "", Set.of(Body.PARTY_BRANCH)),
    PARTY_BASE(of("PRESENT", "DUE"), "PRESENT", Set.of(Body.PARTY_BRANCH));

    private final List<String> values;
    private final String usual;
    private final Set<Body> bodies;

    Setting(List<String> values, String usual, Set<Body> bodies) {
        this.values = values;
        this.usual = usual;
        this.bodies = bodies;
    }

    /** The settings that a body's rules have. */
    public static List<Setting> of(Body body) {
        return Arrays.stream(values())
                .filter(setting -> setting.bodies.contains(body))
                .toList();
    }

    /** The name by which files and figures know it: {@code roll_down}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<String> allowed() {
        return values;
    }

    /** Whether the edition says it and no village may choose. */
    public boolean byEdition() {
        return switch (this) {
            case TERM_YEARS, RELATIVES, PARTY_ATTENDANCE -> true;
            default -> false;
        };
    }

    @Override
    public String key() {
        return "setting." + name();
    }

    String usual() {
        return usual;
    }

    private static List<String> of(String... values) {
        return List.of(values);
    }

    private static List<String> numbers(int from, int to) {
        return java.util.stream.IntStream.rangeClosed(from, to)
                .mapToObj(Integer::toString)
                .toList();
    }
}
