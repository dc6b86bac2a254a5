package org.huanjie.discipline.column;

import static org.huanjie.discipline.column.ReportFigure.FOUND;
import static org.huanjie.discipline.column.ReportFigure.OPEN;
import static org.huanjie.discipline.column.ReportFigure.OVERDUE;
import static org.huanjie.discipline.column.ReportFigure.RECEIVED;
import static org.huanjie.discipline.column.ReportFigure.UNFOUNDED;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * 年度举报数字 — the numbers of a county's reports of a year as they may be read: none below five, and none from which one below five, or what is left
 * beside a number, could be computed. Pure.
 */
public record ReportYear(int year, Map<ReportFigure, Cell> cells) {

    /** Below this a number may point at somebody. */
    public static final int LEAST = 5;

    /** What every report of a year is, and no two of them. */
    private static final List<ReportFigure> WHOLE = List.of(FOUND, UNFOUNDED, OPEN);

    /** 数字公开 — a number as it may be read. */
    public sealed interface Cell {
        record Shown(int number) implements Cell {}

        /** Fewer than five, perhaps none. */
        record Few() implements Cell {}

        /** Not told, since another could be computed from it. */
        record Kept() implements Cell {}
    }

    public ReportYear {
        cells = Map.copyOf(cells);
    }

    public static ReportYear of(int year, Map<ReportFigure, Integer> numbers) {
        var cells = new EnumMap<ReportFigure, Cell>(ReportFigure.class);
        numbers.forEach((figure, number) -> cells.put(figure, alone(number)));
        outcomes(numbers, cells);
        numbers.keySet().stream()
                .filter(figure -> !WHOLE.contains(figure) && figure != RECEIVED)
                .forEach(figure -> part(figure, figure == OVERDUE ? OPEN : RECEIVED, numbers, cells));
        return new ReportYear(year, cells);
    }

    private static Cell alone(int number) {
        return number < LEAST ? new Cell.Few() : new Cell.Shown(number);
    }

    // the sum is told: a small one needs another beside it that is as good as any, and both together enough for either
    // to be none
    private static void outcomes(Map<ReportFigure, Integer> numbers, Map<ReportFigure, Cell> cells) {
        var few =
                WHOLE.stream().filter(figure -> number(figure, numbers) < LEAST).toList();
        if (few.isEmpty() || number(RECEIVED, numbers) < LEAST) {
            return;
        }
        var beside = few.getFirst() == FOUND ? UNFOUNDED : FOUND;
        if (few.size() == 1 && number(few.getFirst(), numbers) + number(beside, numbers) >= 2 * LEAST) {
            cells.put(beside, new Cell.Kept());
        } else {
            WHOLE.forEach(figure -> cells.put(figure, new Cell.Kept()));
        }
    }

    // what is left beside a part is a number too
    private static void part(
            ReportFigure part, ReportFigure of, Map<ReportFigure, Integer> numbers, Map<ReportFigure, Cell> cells) {
        int left = number(of, numbers) - number(part, numbers);
        boolean told = cells.get(part) instanceof Cell.Shown;
        if (told && (left < LEAST || !(cells.get(of) instanceof Cell.Shown))) {
            cells.put(part, new Cell.Kept());
        }
    }

    private static int number(ReportFigure figure, Map<ReportFigure, Integer> numbers) {
        return numbers.getOrDefault(figure, 0);
    }
}
