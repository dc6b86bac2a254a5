package org.huanjie.discipline.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huanjie.discipline.column.ReportYear.Cell;
import org.junit.jupiter.api.Test;

/** 年度举报数字 — whoever knows the rule and reads what is published can think of each small number that it is none, and that it is four. */
class ReportYearTest {

    private static final int MOST = 24;
    private static final List<ReportFigure> OUTCOMES =
            List.of(ReportFigure.FOUND, ReportFigure.UNFOUNDED, ReportFigure.OPEN);

    @Test
    void noSmallNumberCanBeComputed() {
        var alike = new HashMap<Map<ReportFigure, Cell>, List<Map<ReportFigure, Integer>>>();
        for (var numbers : all()) {
            alike.computeIfAbsent(ReportYear.of(2017, numbers).cells(), any -> new ArrayList<>())
                    .add(numbers);
        }
        assertThat(alike).hasSizeGreaterThan(100);
        alike.forEach((cells, possible) -> {
            if (possible.getFirst().getOrDefault(ReportFigure.RECEIVED, 0) < ReportYear.LEAST) {
                return;
            }
            for (var figure : OUTCOMES) {
                if (cells.get(figure) instanceof Cell.Shown(int number)) {
                    assertThat(number).isGreaterThanOrEqualTo(ReportYear.LEAST);
                } else if (possible.stream().anyMatch(numbers -> numbers.get(figure) < ReportYear.LEAST)) {
                    assertThat(possible.stream().mapToInt(numbers -> numbers.get(figure)))
                            .as("%s of %s", figure, cells)
                            .contains(0, 4);
                }
            }
        });
    }

    @Test
    void aPartIsToldWhereEnoughIsLeftBesideIt() {
        assertThat(cell(accepted(20, 15))).isEqualTo(new Cell.Shown(15));
        assertThat(cell(accepted(20, 16))).isEqualTo(new Cell.Kept());
        assertThat(cell(accepted(20, 20))).isEqualTo(new Cell.Kept());
        assertThat(cell(accepted(20, 4))).isEqualTo(new Cell.Few());
    }

    @Test
    void whatIsLargeIsToldWhole() {
        var year = ReportYear.of(
                2017,
                Map.of(
                        ReportFigure.RECEIVED, 40,
                        ReportFigure.FOUND, 10,
                        ReportFigure.UNFOUNDED, 12,
                        ReportFigure.OPEN, 18,
                        ReportFigure.OVERDUE, 6));
        assertThat(year.cells())
                .containsEntry(ReportFigure.FOUND, new Cell.Shown(10))
                .containsEntry(ReportFigure.UNFOUNDED, new Cell.Shown(12))
                .containsEntry(ReportFigure.OVERDUE, new Cell.Shown(6));
    }

    private static List<Map<ReportFigure, Integer>> all() {
        var all = new ArrayList<Map<ReportFigure, Integer>>();
        for (int found = 0; found <= MOST; found++) {
            for (int unfounded = 0; found + unfounded <= MOST; unfounded++) {
                for (int open = 0; found + unfounded + open <= MOST; open++) {
                    all.add(Map.of(
                            ReportFigure.RECEIVED, found + unfounded + open,
                            ReportFigure.FOUND, found,
                            ReportFigure.UNFOUNDED, unfounded,
                            ReportFigure.OPEN, open));
                }
            }
        }
        return all;
    }

    private static Map<ReportFigure, Integer> accepted(int received, int accepted) {
        return Map.of(
                ReportFigure.RECEIVED, received,
                ReportFigure.ACCEPTED, accepted,
                ReportFigure.FOUND, received,
                ReportFigure.UNFOUNDED, 0,
                ReportFigure.OPEN, 0);
    }

    private static Cell cell(Map<ReportFigure, Integer> numbers) {
        return java.util.Objects.requireNonNull(
                ReportYear.of(2017, numbers).cells().get(ReportFigure.ACCEPTED));
    }
}
