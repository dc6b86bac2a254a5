package org.huanjie.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 法规版本 — an edition of the rules as data: for whom it is, the days it is in force, what it sets differently and what no source gives.
 * Which applies to an election follows from its day; the engine has no clock. docs/rules.md, editions.
 */
public enum Edition {
    L2010(
            Reach.NATION,
            day(2010, 10, 28),
            day(2018, 12, 28),
            Map.of(Setting.TERM_YEARS, "3"),
            Set.of(Setting.RELATIVES)),
    L2018(Reach.NATION, day(2018, 12, 29), day(2025, 12, 31), Map.of(), Set.of(Setting.RELATIVES)),
    /** Its chapter on elections was not to be had: what the law itself says is asked. */
    L2026(
            Reach.NATION,
            day(2026, 1, 1),
            null,
            Map.of(),
            Set.of(Setting.RELATIVES, Setting.TERM_YEARS, Setting.ROLL_PUBLISH_DAYS)),
    ZJ2012(Reach.ZHEJIANG, day(2012, 7, 1), day(2020, 7, 30), Map.of(Setting.TERM_YEARS, "3"), Set.of()),
    ZJ2020(Reach.ZHEJIANG, day(2020, 7, 31), day(2025, 11, 25), Map.of(), Set.of()),
    ZJ2025(Reach.ZHEJIANG, day(2025, 11, 26), null, Map.of(Setting.RELATIVES, "ZJ2025"), Set.of()),
    P1990(
            Reach.PARTY,
            day(1990, 6, 27),
            day(2020, 7, 12),
            Map.of(Setting.TERM_YEARS, "3", Setting.PARTY_ATTENDANCE, "GT_4_5"),
            Set.of()),
    P2020(Reach.PARTY, day(2020, 7, 13), null, Map.of(), Set.of());

    /** 适用范围 — where an edition holds: in the whole nation, in a province by the first two digits of its codes, or in the Party. */
    private enum Reach {
        NATION(""),
        ZHEJIANG("33"),
        PARTY("");

        private final String province;

        Reach(String province) {
            this.province = province;
        }
    }

    /** No province's code begins so. */
    private static final String NOWHERE = "9";

    private final Reach reach;
    private final LocalDate from;
    private final Optional<LocalDate> until;
    private final Map<Setting, String> differs;
    private final Set<Setting> unset;

    Edition(Reach reach, LocalDate from, @Nullable LocalDate until, Map<Setting, String> differs, Set<Setting> unset) {
        this.reach = reach;
        this.from = from;
        this.until = Optional.ofNullable(until);
        this.differs = differs;
        this.unset = unset;
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    public LocalDate from() {
        return from;
    }

    public Optional<LocalDate> until() {
        return until;
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Whether it is in force on any of these days. */
    public boolean inForceWithin(LocalDate first, LocalDate last) {
        return !last.isBefore(from) && until.map(end -> !first.isAfter(end)).orElse(true);
    }

    public static Optional<Edition> find(String name) {
        return Stream.of(values())
                .filter(edition -> edition.name().equals(name))
                .findFirst();
    }

    /** The editions that a county's term can be held under: those of its villages, each with its Party's beside it. */
    public static List<Edition> ofTerms() {
        return Stream.of(values()).filter(edition -> !edition.party()).toList();
    }

    /** Those of a county: of its province, and of the nation where its province has none. */
    public static List<Edition> ofTerms(String county) {
        return ofTerms().stream().filter(edition -> edition.isFor(county)).toList();
    }

    /** What holds for the villages of a county on this day by the law alone: its province's edition, else the nation's. */
    public static Edition on(String county, LocalDate day) {
        return ofTerms(county).stream()
                .filter(edition -> edition.inForceOn(day))
                .reduce((nation, province) -> province)
                .orElse(L2010);
    }

    /** The nation's edition on this day, on which a province's stands. */
    public static Edition ofNation(LocalDate day) {
        return on("", day);
    }

    /** The Party's edition on this day. */
    public static Edition ofParty(LocalDate day) {
        return P2020.inForceOn(day) ? P2020 : P1990;
    }

    /** The edition by which this body elects in a term of this one: a Party branch has editions of its own (R-PB-1). */
    public Edition of(Body body) {
        return body.party() && !party() ? ofParty(from) : this;
    }

    public boolean party() {
        return reach == Reach.PARTY;
    }

    public boolean national() {
        return reach == Reach.NATION;
    }

    /** Whether a county's villages can go by it: a county of no province, as a rehearsal's is, can go by any. */
    boolean isFor(String county) {
        return reach == Reach.NATION || !party() && (county.startsWith(reach.province) || county.startsWith(NOWHERE));
    }

    /** Whether it knows the direct election without a list of candidates: Zhejiang's alone do (R-NM-11). */
    public boolean knowsDirectElection() {
        return reach == Reach.ZHEJIANG;
    }

    Map<Setting, String> differs() {
        return differs;
    }

    /** Whether no source gives what this edition says of it, so that each village is asked. */
    public boolean leavesOpen(Setting setting) {
        return setting.open() || unset.contains(setting);
    }
}
