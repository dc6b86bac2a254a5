package org.huanjie.election.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * 节假日 — the public holidays of 2017 to 2027, and the weekend days worked in exchange.
 *
 * <p>A year whose notice the State Council has published has the days of the notice ({@code NOTICE}); any other has only the festivals
 * that the regulation itself names ({@code STATUTORY}), and {@link #known} says so. Weekends are no public holidays.
 */
public final class Holidays {

    /** 一段 — days in a row, all off or all worked. */
    public record Span(LocalDate from, LocalDate until, boolean off, String festival, boolean byNotice) {}

    private static final Holidays SHIPPED = new Holidays(Lines.of("holidays.csv").stream()
            .map(line -> new Span(
                    LocalDate.parse(line[0]),
                    LocalDate.parse(line[1]),
                    "OFF".equals(line[2]),
                    line[3],
                    "NOTICE".equals(line[4])))
            .toList());

    private final List<Span> spans;
    private final TreeMap<LocalDate, Span> off = new TreeMap<>();

    private Holidays(List<Span> spans) {
        this.spans = spans;
        spans.stream().filter(Span::off).forEach(span -> off.put(span.from(), span));
    }

    public static Holidays shipped() {
        return SHIPPED;
    }

    public List<Span> spans() {
        return spans;
    }

    /** The holiday that this day belongs to. */
    public Optional<Span> on(LocalDate day) {
        var span = before(day);
        return span != null && !day.isAfter(span.until()) ? Optional.of(span) : Optional.empty();
    }

    public boolean isOff(LocalDate day) {
        return on(day).isPresent();
    }

    /** Whether the year's notice is among the data. */
    public boolean known(int year) {
        return spans.stream().anyMatch(span -> span.byNotice() && span.until().getYear() == year);
    }

    /** A period that ends on a public holiday ends on the day after it (Civil Code Art. 203). */
    public LocalDate periodEnd(LocalDate last) {
        return on(last).map(span -> span.until().plusDays(1)).orElse(last);
    }

    /** A planned day this many days on, or back if negative; planned days do not count holidays. */
    public LocalDate planned(LocalDate from, int days) {
        var day = from;
        for (int left = Math.abs(days); left > 0; ) {
            day = day.plusDays(Integer.signum(days));
            if (!isOff(day)) {
                left--;
            }
        }
        return day;
    }

    private @Nullable Span before(LocalDate day) {
        var entry = off.floorEntry(day);
        return entry == null ? null : entry.getValue();
    }
}
