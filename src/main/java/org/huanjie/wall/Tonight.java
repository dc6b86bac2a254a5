package org.huanjie.wall;

import java.util.Comparator;
import java.util.List;
import org.huanjie.election.schedule.Schedule;
import org.huanjie.law.LegalCalendar;
import org.huanjie.region.Division;
import org.huanjie.responsibility.visit.VisitState;

/**
 * 今晚去哪 — the villages that most need a visit, by a plain rule that the page prints: first by steps past a legal limit, then open red
 * problems, then the week's visit missed or not yet held, overdue problems, admission refused or being mended, missing ones of the three, days to
 * the next legal limit, and last the code. What more than half of a county's villages lack of the three tells none of them from the others: it is the county's own work
 * and no ground. The rule asks about work alone, never about persons.
 */
public final class Tonight {

    private static final Comparator<Line> RULE = Comparator.comparingLong(Line::pastLimit)
            .reversed()
            .thenComparing(Comparator.comparingInt(Line::red).reversed())
            .thenComparing(
                    Comparator.comparingInt((Line line) -> need(line.visit())).reversed())
            .thenComparing(Comparator.comparingInt(Line::overdue).reversed())
            .thenComparing(Comparator.comparingInt((Line line) -> need(line.state())).reversed())
            .thenComparing(Comparator.comparingInt(Line::missing).reversed())
            .thenComparingLong(Line::daysToLimit)
            .thenComparing(line -> line.village().code());

    /**
     * 一村 — the numbers that put a village where it stands.
     *
     * @param daysToLimit days to the next legal limit; {@link #NO_LIMIT} where none lies ahead
     * @param limitStep the step of that limit; empty where none lies ahead
     */
    public record Line(
            Division town,
            Division village,
            long pastLimit,
            int red,
            VisitState visit,
            int overdue,
            WallState state,
            int missing,
            long daysToLimit,
            String limitStep) {

        /** Whether its admission is a ground to go there. */
        public boolean unadmitted() {
            return need(state) > 0;
        }

        private boolean asks() {
            return pastLimit > 0 || red > 0 || need(visit) > 0 || overdue > 0 || need(state) > 0 || missing > 0;
        }
    }

    public static final long NO_LIMIT = Long.MAX_VALUE;

    private Tonight() {}

    /** Every village in which one of the first six is not nought, the most needed first. */
    public static List<Line> of(Matrix matrix) {
        return of(matrix, MatrixFilter.ALL);
    }

    /** The same of the villages that a filter leaves. */
    public static List<Line> of(Matrix matrix, MatrixFilter filter) {
        boolean ground = 2 * matrix.rows().filter(row -> !row.missing().isEmpty()).count()
                <= matrix.rows().count();
        return filter.of(matrix).stream()
                .flatMap(town -> town.rows().stream().map(row -> line(town.division(), row, matrix, ground)))
                .filter(Line::asks)
                .sorted(RULE)
                .toList();
    }

    private static Line line(Division town, Matrix.Row row, Matrix matrix, boolean ground) {
        var next = row.nextLimit(matrix.today());
        return new Line(
                town,
                row.village(),
                row.pastLimit(matrix.today()),
                row.open().red(),
                row.visit(),
                row.open().overdue(),
                row.state(),
                ground ? row.missing().size() : 0,
                next.map(Schedule.Line::limit)
                        .map(limit -> (long) LegalCalendar.daysUntil(matrix.today(), limit))
                        .orElse(NO_LIMIT),
                next.map(Schedule.Line::step).orElse(""));
    }

    // refused before being mended; the others are on their way
    private static int need(WallState state) {
        return switch (state) {
            case REFUSED -> 2;
            case RECTIFYING -> 1;
            default -> 0;
        };
    }

    // missed before not yet held; one that is held, or not due, asks for nobody
    private static int need(VisitState visit) {
        return switch (visit) {
            case MISSED -> 2;
            case PLANNED -> 1;
            case HELD, NOT_DUE -> 0;
        };
    }
}
