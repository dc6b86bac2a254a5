package org.huanjie.responsibility.web.visit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Function;

/** 填写的日期 — days and hours as the fields of a form send them; years beyond this millennium were mistyped. */
final class VisitDays {

    private static final int FIRST = 2000;
    private static final int LAST = 2999;

    private VisitDays() {}

    static Optional<LocalDate> day(String typed) {
        return read(typed, LocalDate::parse, LocalDate::getYear);
    }

    static Optional<LocalDateTime> hour(String typed) {
        return read(typed, LocalDateTime::parse, LocalDateTime::getYear);
    }

    private static <T> Optional<T> read(String typed, Function<String, T> reading, Function<T, Integer> year) {
        try {
            return Optional.of(reading.apply(typed.strip()))
                    .filter(read -> year.apply(read) >= FIRST && year.apply(read) <= LAST);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
