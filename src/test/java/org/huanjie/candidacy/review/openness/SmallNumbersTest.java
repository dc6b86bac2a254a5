package org.huanjie.candidacy.review.openness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** 小数隐去 — tries to recompute what is hidden: by every table that would have been published alike, and by the bounds that the sums set. */
class SmallNumbersTest {

    private static final int[] ONE = {-1};
    private static final int[] PART = {-1, 0};

    /** What would be published of a table, as one text. */
    private interface Rule extends Function<int[][], String> {}

    private static final Rule OURS = table -> published(SmallNumbers.of(table, table.length == 1 ? ONE : PART), table);

    /** Hides small numbers alone: the sum gives a single one away. */
    private static final Rule SMALL_ALONE = table -> {
        var text = new StringBuilder();
        for (var column : table) {
            text.append(IntStream.of(column).sum()).append(':');
            IntStream.of(column).forEach(number -> text.append(number < SmallNumbers.LEAST ? "-" : number).append(' '));
        }
        return text.toString();
    };

    @Test
    void noNumberBelowFiveIsPublished() {
        for (var table : tables(3, 12)) {
            var numbers = SmallNumbers.of(table, PART);
            for (int column = 0; column < 2; column++) {
                assertThat(numbers.total(column).orElse(5)).isGreaterThanOrEqualTo(5);
                for (int row = 0; row < 3; row++) {
                    assertThat(numbers.cell(column, row).orElse(5)).isGreaterThanOrEqualTo(5);
                }
            }
        }
    }

    @Test
    void whoKnowsTheRuleFindsAtLeastTwoNumbersForWhateverIsHidden() {
        assertThat(recomputed(single(2, 30), OURS)).isEmpty();
        assertThat(recomputed(single(3, 30), OURS)).isEmpty();
        assertThat(recomputed(single(4, 24), OURS)).isEmpty();
        assertThat(recomputed(tables(2, 24), OURS)).isEmpty();
        assertThat(recomputed(tables(3, 16), OURS)).isEmpty();
    }

    @Test
    void hidingTheSmallOnesAloneIsCaught() {
        assertThat(recomputed(single(2, 12), SMALL_ALONE)).isNotEmpty();
    }

    @Test
    void theSumsOfACountyBoundNoHiddenNumberOfATown() {
        var chance = new Random(20170304);
        for (int n = 0; n < 300; n++) {
            var table = county(chance, 2 + chance.nextInt(15));
            var numbers = SmallNumbers.of(table, OpenFigure.parts());
            for (int column = 0; column < table.length; column++) {
                int hidden = 0;
                int rest = IntStream.of(table[column]).sum();
                for (int row = 0; row < table[column].length; row++) {
                    var cell = numbers.cell(column, row);
                    hidden += cell.isEmpty() ? 1 : 0;
                    rest -= cell.orElse(0);
                }
                boolean sum = numbers.total(column).isPresent();
                assertThat(hidden == 0 || !sum || hidden > 1 && rest >= 2 * SmallNumbers.LEAST)
                        .as(published(numbers, table))
                        .isTrue();
            }
        }
    }

    @Test
    void muchOfARealCountyIsPublished() {
        var table = county(new Random(1), 16);
        var numbers = SmallNumbers.of(table, OpenFigure.parts());
        assertThat(IntStream.range(0, 16).filter(row -> numbers.cell(0, row).isPresent())).hasSize(16);
        assertThat(numbers.total(OpenFigure.FOUND_P.ordinal())).isPresent();
    }

    private static int[][] county(Random chance, int towns) {
        var table = new int[OpenFigure.values().length][towns];
        for (int row = 0; row < towns; row++) {
            int reviewed = 20 + chance.nextInt(100);
            table[0][row] = reviewed;
            for (int force = 1; force <= 3; force++) {
                table[force][row] = chance.nextInt(3);
            }
            table[4][row] = chance.nextInt(Math.min(reviewed, 25));
            table[5][row] = chance.nextInt(table[4][row] + 1);
            table[6][row] = chance.nextInt(table[5][row] + 1);
        }
        return table;
    }

    /** Every number that only one table explains, of all tables up to a sum. */
    private static Set<String> recomputed(List<int[][]> tables, Rule rule) {
        var alike = new HashMap<String, List<int[][]>>();
        tables.forEach(table -> alike.computeIfAbsent(rule.apply(table), text -> new ArrayList<>()).add(table));
        var found = new HashSet<String>();
        alike.forEach((text, same) -> {
            var hidden = same.getFirst();
            for (int column = 0; column < hidden.length; column++) {
                for (int row = 0; row < hidden[column].length; row++) {
                    int at = column;
                    int place = row;
                    if (hides(text, column, row)
                            && same.stream().map(table -> table[at][place]).distinct().count() < 2) {
                        found.add(text + " → " + column + "," + row);
                    }
                }
            }
        });
        return found;
    }

    private static boolean hides(String published, int column, int row) {
        return published.split("[0-9-]+:")[column + 1].split(" ")[row].equals("-");
    }

    private static String published(SmallNumbers numbers, int[][] table) {
        var text = new StringBuilder();
        for (int column = 0; column < table.length; column++) {
            text.append(said(numbers.total(column))).append(':');
            for (int row = 0; row < table[column].length; row++) {
                text.append(said(numbers.cell(column, row))).append(' ');
            }
        }
        return text.toString();
    }

    private static String said(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "-";
    }

    /** Every column of so many rows with at most this sum, so that nothing that would explain a published sum is missing. */
    private static List<int[][]> single(int rows, int sum) {
        return rows(rows, sum).stream().map(row -> new int[][] {row}).toList();
    }

    /** The same, with every column that is part of it. */
    private static List<int[][]> tables(int rows, int sum) {
        var tables = new ArrayList<int[][]>();
        for (var whole : rows(rows, sum)) {
            parts(whole).forEach(part -> tables.add(new int[][] {whole, part}));
        }
        return tables;
    }

    private static List<int[]> parts(int[] whole) {
        var all = List.of(new int[0]);
        for (int most : whole) {
            all = all.stream()
                    .flatMap(before -> IntStream.rangeClosed(0, most)
                            .mapToObj(next -> IntStream.concat(IntStream.of(before), IntStream.of(next)).toArray()))
                    .toList();
        }
        return all;
    }

    private static List<int[]> rows(int rows, int sum) {
        if (rows == 0) {
            return List.of(new int[0]);
        }
        var all = new ArrayList<int[]>();
        for (int first = 0; first <= sum; first++) {
            for (var rest : rows(rows - 1, sum - first)) {
                all.add(IntStream.concat(IntStream.of(first), IntStream.of(rest)).toArray());
            }
        }
        return all;
    }
}
