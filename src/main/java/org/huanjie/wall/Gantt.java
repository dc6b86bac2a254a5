package org.huanjie.wall;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.huanjie.election.schedule.Schedule;
import org.huanjie.law.LegalCalendar;
import org.huanjie.region.Division;

/**
 * 横道图 — a town's villages along an axis of days: what was planned, what was done, the law's limits; pure. Days are counted from the first.
 *
 * @param days how many days the axis has
 * @param today how far along the axis today lies; outside of {@code 0..days} where it is not on it
 */
public record Gantt(LocalDate first, int days, int today, List<Row> rows) {

    /** Longer plans are cut: a chart of half a year is no help to the week. */
    static final int LONGEST = 150;

    /** 村行 — bars and ticks of one village; both empty where it has no day yet. */
    public record Row(Division village, List<Bar> bars) {}

    /**
     * 步骤条 — one step.
     *
     * @param from first day of the plan
     * @param until last day of the plan
     * @param begun first day of the actual bar; where it has not begun, {@link #NEVER}
     * @param ended last day of the actual bar: the day on which it was done, or today
     * @param limit the law's last day; {@link #NEVER} where it sets none
     */
    public record Bar(Schedule.Line line, int from, int until, int begun, int ended, int limit) {}

    public static final int NEVER = Integer.MIN_VALUE;

    public static Gantt of(Matrix.Town town, LocalDate today) {
        return of(town.rows(), today);
    }

    public static Gantt of(List<Matrix.Row> rows, LocalDate today) {
        var lines = rows.stream().flatMap(Gantt::lines).toList();
        var first = lines.stream()
                .map(line -> line.done() != null && line.done().isBefore(line.from()) ? line.done() : line.from())
                .min(LocalDate::compareTo)
                .orElse(today);
        var last = lines.stream().flatMap(Gantt::ends).max(LocalDate::compareTo).orElse(today);
        int days = Math.min(LONGEST, LegalCalendar.daysUntil(first, last) + 1);
        return new Gantt(
                first,
                days,
                at(first, today),
                rows.stream().map(row -> row(row, first, today)).toList());
    }

    private static Stream<Schedule.Line> lines(Matrix.Row row) {
        return row.schedule().stream().flatMap(schedule -> schedule.lines().stream());
    }

    private static Stream<LocalDate> ends(Schedule.Line line) {
        return Stream.of(line.until(), line.done(), line.limit()).flatMap(Stream::ofNullable);
    }

    private static Row row(Matrix.Row row, LocalDate first, LocalDate today) {
        return new Row(
                row.village(), lines(row).map(line -> bar(line, first, today)).toList());
    }

    private static Bar bar(Schedule.Line line, LocalDate first, LocalDate today) {
        boolean begun = line.state() != Schedule.State.AHEAD;
        var ended = line.done() == null ? today : line.done();
        var began = ended.isBefore(line.from()) ? ended : line.from();
        return new Bar(
                line,
                at(first, line.from()),
                at(first, line.until()),
                begun ? at(first, began) : NEVER,
                begun ? at(first, ended) : NEVER,
                line.limit() == null ? NEVER : at(first, line.limit()));
    }

    private static int at(LocalDate first, LocalDate day) {
        return LegalCalendar.daysUntil(first, day);
    }

    /** The day that lies so far along the axis. */
    public LocalDate day(int along) {
        return first.plusDays(along);
    }

    public static Gantt of(Matrix matrix, String town) {
        return matrix.town(town)
                .map(found -> of(found, matrix.today()))
                .orElseGet(() -> new Gantt(matrix.today(), 1, 0, List.of()));
    }
}
