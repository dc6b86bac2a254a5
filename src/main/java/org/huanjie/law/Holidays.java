package org.huanjie.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 节假日 — the public holidays of the years that are known, and the weekend days worked in exchange.
 *
 * <p>A year whose notice the State Council has published has the days of the notice; any other that is among the data has only the
 * festivals that the regulation itself names, and {@link #known} says so. A year belongs to the notice in which a span ends.
 */
public final class Holidays {

    /** 一段 — days in a row, all off or all worked. */
    public record Span(LocalDate from, LocalDate until, boolean off, String festival, boolean byNotice) {

        /** The year whose notice names it: New Year's holiday may begin in the year before. */
        public int year() {
            return until.getYear();
        }

        /** Whether every day of it is a Saturday or a Sunday. */
        public boolean allWeekend() {
            return from.datesUntil(until.plusDays(1)).allMatch(Holidays::weekend);
        }

        boolean has(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    private static final Holidays SHIPPED = new Holidays(DataLines.of("holidays.csv").stream()
            .map(line -> new Span(
                    LocalDate.parse(line[0]),
                    LocalDate.parse(line[1]),
                    "OFF".equals(line[2]),
                    line[3],
                    "NOTICE".equals(line[4])))
            .toList());

    private final List<Span> spans;
    private final TreeMap<LocalDate, Span> off = new TreeMap<>();
    private final TreeMap<LocalDate, Span> worked = new TreeMap<>();

    private Holidays(List<Span> spans) {
        this.spans = spans;
        spans.forEach(span -> (span.off() ? off : worked).put(span.from(), span));
    }

    /** Those that the program brings along. */
    public static Holidays shipped() {
        return SHIPPED;
    }

    /** These, with the days of the years of these spans instead of what was known of those years. */
    public Holidays with(Collection<Span> noticed) {
        var years = noticed.stream().map(Span::year).toList();
        return new Holidays(Stream.concat(spans.stream().filter(span -> !years.contains(span.year())), noticed.stream())
                .sorted(Comparator.comparing(Span::from))
                .toList());
    }

    public List<Span> spans() {
        return spans;
    }

    /** The holiday that this day belongs to. */
    public Optional<Span> on(LocalDate day) {
        return among(off, day);
    }

    public boolean isOff(LocalDate day) {
        return on(day).isPresent();
    }

    /** 休息日 — a public holiday, or a Saturday or Sunday that is not worked in exchange for one. */
    public boolean isRest(LocalDate day) {
        return isOff(day) || weekend(day) && among(worked, day).isEmpty();
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Whether the year's notice is among the data. */
    public boolean known(int year) {
        return spans.stream().anyMatch(span -> span.byNotice() && span.year() == year);
    }

    private static Optional<Span> among(TreeMap<LocalDate, Span> spans, LocalDate day) {
        return Optional.ofNullable(before(spans, day)).filter(span -> span.has(day));
    }

    private static @Nullable Span before(TreeMap<LocalDate, Span> spans, LocalDate day) {
        var entry = spans.floorEntry(day);
        return entry == null ? null : entry.getValue();
    }
}
