package org.huanjie.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 法规版本 — an edition of the rules as data: the days it is in force and what it sets differently. Which applies to an
 * election is for the caller to say; the engine has no clock. docs/rules.md, editions.
 */
public enum Edition {
    ZJ2012(day(2012, 7, 1), day(2020, 7, 30), Map.of(Setting.TERM_YEARS, "3")),
    ZJ2020(day(2020, 7, 31), day(2025, 11, 25), Map.of()),
    ZJ2025(day(2025, 11, 26), null, Map.of(Setting.RELATIVES, "ZJ2025")),
    P1990(day(1990, 6, 27), day(2020, 7, 12), Map.of(Setting.TERM_YEARS, "3", Setting.PARTY_ATTENDANCE, "GT_4_5")),
    P2020(day(2020, 7, 13), null, Map.of());

    private final LocalDate from;
    private final Optional<LocalDate> until;
    private final Map<Setting, String> differs;

    Edition(LocalDate from, @Nullable LocalDate until, Map<Setting, String> differs) {
        this.from = from;
        this.until = Optional.ofNullable(until);
        this.differs = differs;
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    public LocalDate from() {
        return from;
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** The editions that a county's term can be held under: those of its villages, each with its Party's beside it. */
    public static List<Edition> ofTerms() {
        return Stream.of(values()).filter(edition -> !edition.party()).toList();
    }

    /** The edition of a term by its name; a Party's edition is none. */
    public static Edition ofTerm(String name) {
        var edition = valueOf(name);
        if (edition.party()) {
            throw new IllegalArgumentException("no term is held under " + name);
        }
        return edition;
    }

    /** The edition by which this body elects in a term of this one: a Party branch has editions of its own (R-PB-1). */
    public Edition of(Body body) {
        return switch (this) {
            case ZJ2012 -> body.party() ? P1990 : this;
            case ZJ2020, ZJ2025 -> body.party() ? P2020 : this;
            case P1990, P2020 -> this;
        };
    }

    public boolean party() {
        return this == P1990 || this == P2020;
    }

    Map<Setting, String> differs() {
        return differs;
    }
}
