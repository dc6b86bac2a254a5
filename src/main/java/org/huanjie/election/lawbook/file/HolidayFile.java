package org.huanjie.election.lawbook.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.huanjie.election.lawbook.file.LawTable.Row;
import org.huanjie.law.Holidays;
import org.huanjie.law.LegalCalendar;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;

/** 节假日文件 — the State Council's notice of one year: days off, and weekend days worked in exchange. */
public record HolidayFile(int year, String document, String source, List<Holidays.Span> spans) {

    private static final Pattern YEAR = Pattern.compile("20\\d\\d");

    /** Festivals give eleven days off until 2024, thirteen since: a notice with fewer has lost a line. */
    private static final int FEWEST = 11;

    private static final int FEWEST_SINCE_2025 = 13;
    private static final int MORE_SINCE = 2025;

    /** Takes a file whole, or says every fault of it. */
    public static Verdict<HolidayFile> read(byte[] file, LawWords words) {
        var faults = new ArrayList<Reason>();
        var table = LawTable.read(file, words, HolidayFact.class, HolidayColumn.class, faults);
        var year = table.fact(HolidayFact.YEAR);
        if (!year.isEmpty() && !YEAR.matcher(year).matches()) {
            faults.add(LawFileRefusal.BAD_YEAR.of(year));
        }
        var spans = table.rows().stream()
                .flatMap(row -> span(table, row, year, faults).stream())
                .sorted(Comparator.comparing(Holidays.Span::from))
                .toList();
        if (faults.isEmpty()) {
            tooFew(Integer.parseInt(year), spans, faults);
        }
        return faults.isEmpty()
                ? Verdict.done(new HolidayFile(
                        Integer.parseInt(year),
                        table.fact(HolidayFact.DOCUMENT),
                        table.fact(HolidayFact.SOURCE),
                        spans))
                : Verdict.refused(faults);
    }

    private static List<Holidays.Span> span(
            LawTable<HolidayFact, HolidayColumn> table, Row<HolidayColumn> row, String year, List<Reason> faults) {
        var from = table.day(row, HolidayColumn.FROM);
        var until = table.day(row, HolidayColumn.UNTIL);
        var kind = table.word(row, HolidayColumn.KIND, DayKind.class);
        var festival = table.word(row, HolidayColumn.FESTIVAL, Festival.class);
        if (from.isEmpty() || until.isEmpty() || kind.isEmpty() || festival.isEmpty()) {
            return List.of();
        }
        var span = new Holidays.Span(
                from.get(),
                until.get(),
                kind.get() == DayKind.OFF,
                festival.get().name(),
                true);
        check(row.line(), span, year, faults);
        return List.of(span);
    }

    private static void check(String line, Holidays.Span span, String year, List<Reason> faults) {
        if (span.until().isBefore(span.from())) {
            faults.add(LawFileRefusal.UNTIL_BEFORE_FROM.of(line, span.from(), span.until()));
        } else if (YEAR.matcher(year).matches() && !ofTheYear(span, Integer.parseInt(year))) {
            faults.add(LawFileRefusal.NOT_OF_THE_YEAR.of(line, span.from(), span.until(), year));
        } else if (!span.off() && !span.allWeekend()) {
            faults.add(LawFileRefusal.NO_WEEKEND.of(line, span.from(), span.until()));
        }
    }

    // New Year's holiday may begin in the last days of the year before; a day worked for it may lie there too
    private static boolean ofTheYear(Holidays.Span span, int year) {
        var eve = LocalDate.of(year - 1, 12, 24);
        return span.year() == year && !span.from().isBefore(eve);
    }

    private static void tooFew(int year, List<Holidays.Span> spans, List<Reason> faults) {
        for (int n = 1; n < spans.size(); n++) {
            if (!spans.get(n).from().isAfter(spans.get(n - 1).until())) {
                faults.add(LawFileRefusal.OVERLAPS.of(
                        spans.get(n - 1).from(), spans.get(n).from()));
            }
        }
        int off = spans.stream()
                .filter(Holidays.Span::off)
                .mapToInt(span -> LegalCalendar.daysUntil(span.from(), span.until()) + 1)
                .sum();
        int fewest = year >= MORE_SINCE ? FEWEST_SINCE_2025 : FEWEST;
        if (off < fewest) {
            faults.add(LawFileRefusal.TOO_FEW_DAYS.of(off, fewest));
        }
    }
}
