package org.huanjie.law;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
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

    public boolean party() {
        return this == P1990 || this == P2020;
    }

    Map<Setting, String> differs() {
        return differs;
    }
}
