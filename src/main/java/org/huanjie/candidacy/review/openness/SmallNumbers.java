package org.huanjie.candidacy.review.openness;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * 小数隐去 — which numbers of a table are published: none below five, and so many of the others stay back that nobody can compute a hidden one from the
 * sums, from the columns that it is part of, or from knowing this rule. Of each hidden number it can be thought that it is none, and that it is five.
 */
final class SmallNumbers {

    static final int LEAST = 5;

    private final int[][] columns;
    private final int[] parts;
    private final int rows;
    private final boolean[][] shown;
    private final boolean[] sums;

    private SmallNumbers(int[][] columns, int[] parts) {
        this.columns = columns;
        this.parts = parts;
        this.rows = columns[0].length;
        this.shown = new boolean[columns.length][rows];
        this.sums = new boolean[columns.length];
        for (int column = 0; column < columns.length; column++) {
            for (int row = 0; row < rows; row++) {
                shown[column][row] = columns[column][row] >= LEAST;
            }
            sums[column] = sum(column) >= LEAST;
        }
    }

    /**
     * @param columns numbers by column and row
     * @param parts for each column the one that it is part of, below zero where it is part of none
     */
    static SmallNumbers of(int[][] columns, int[] parts) {
        var numbers = new SmallNumbers(columns, parts);
        while (numbers.hides()) {
            // until nothing more has to stay back: each turn hides at least one number
        }
        return numbers;
    }

    OptionalInt cell(int column, int row) {
        return shown[column][row] ? OptionalInt.of(columns[column][row]) : OptionalInt.empty();
    }

    OptionalInt total(int column) {
        return sums[column] ? OptionalInt.of(sum(column)) : OptionalInt.empty();
    }

    private boolean hides() {
        boolean more = false;
        for (int column = 0; column < columns.length; column++) {
            more |= hidesParts(column) || hidesBesideTheSum(column);
        }
        return more || hidesWhatIsBounded();
    }

    // a part of a hidden number says that it is no less
    private boolean hidesParts(int column) {
        int of = parts[column];
        if (of < 0) {
            return false;
        }
        boolean more = sums[column] && !sums[of];
        sums[column] &= sums[of];
        for (int row = 0; row < rows; row++) {
            more |= shown[column][row] && !shown[of][row];
            shown[column][row] &= shown[of][row];
        }
        return more;
    }

    // what is left of a sum when what is shown is taken away is a number too: of two at least, and not small
    private boolean hidesBesideTheSum(int column) {
        var hidden = IntStream.range(0, rows).filter(row -> !shown[column][row]).toArray();
        if (!sums[column]) {
            boolean any = hidden.length < rows;
            Arrays.fill(shown[column], false);
            return any;
        }
        int rest = Arrays.stream(hidden).map(row -> columns[column][row]).sum();
        boolean told = hidden.length < 2 || rest < 2 * LEAST || allTheMostTheyCan(column, hidden, rest);
        return hidden.length > 0 && told && hidesOneMore(column);
    }

    // each of them four, which their sum then says
    private boolean allTheMostTheyCan(int column, int[] hidden, int rest) {
        return rest == (LEAST - 1) * hidden.length
                && Arrays.stream(hidden).allMatch(row -> columns[column][row] < LEAST);
    }

    // the largest, and whatever equals it: behind it the small ones can be anything
    private boolean hidesOneMore(int column) {
        var still = IntStream.range(0, rows).filter(row -> shown[column][row]).toArray();
        int largest = Arrays.stream(still).map(row -> columns[column][row]).max().orElse(-1);
        if (largest >= 0) {
            Arrays.stream(still)
                    .filter(row -> columns[column][row] == largest)
                    .forEach(row -> shown[column][row] = false);
            return true;
        }
        boolean was = sums[column];
        sums[column] = false;
        return was;
    }

    private boolean hidesWhatIsBounded() {
        var bounds = new Bounds();
        for (int column = columns.length - 1; column >= 0; column--) {
            for (int row = rows - 1; row >= 0; row--) {
                if (!shown[column][row] && bounds.tell(column, row)) {
                    return hidesMoreFor(column, row);
                }
            }
        }
        return false;
    }

    private boolean hidesMoreFor(int column, int row) {
        for (int at = column; at >= 0; at = parts[at]) {
            if (shown[at][row]) {
                shown[at][row] = false;
                return true;
            }
            if (hidesOneMore(at)) {
                return true;
            }
        }
        return false;
    }

    private int sum(int column) {
        return Arrays.stream(columns[column]).sum();
    }

    /** 可推范围 — what can be computed of each number from all that is published. */
    private final class Bounds {

        private static final int MANY = 1_000_000;

        private final int[][] least = new int[columns.length][rows + 1]; // the last is the sum
        private final int[][] most = new int[columns.length][rows + 1];
        private boolean moved = true;

        Bounds() {
            for (int column = 0; column < columns.length; column++) {
                for (int row = 0; row < rows; row++) {
                    start(column, row, shown[column][row], columns[column][row]);
                }
                start(column, rows, sums[column], sum(column));
            }
            while (moved) {
                moved = false;
                for (int column = 0; column < columns.length; column++) {
                    bySum(column);
                    byWhole(column);
                }
            }
        }

        /** Whether too much can be computed of this number. */
        boolean tell(int column, int row) {
            return least[column][row] > 0 || most[column][row] < LEAST;
        }

        private void start(int column, int place, boolean known, int number) {
            least[column][place] = known ? number : 0;
            most[column][place] = known ? number : MANY;
        }

        private void bySum(int column) {
            int low = Arrays.stream(least[column], 0, rows).sum();
            int high = Arrays.stream(most[column], 0, rows).reduce(0, (one, other) -> Math.min(MANY, one + other));
            raise(column, rows, low);
            lower(column, rows, high);
            for (int row = 0; row < rows; row++) {
                int others = Arrays.stream(most[column], 0, rows).sum() - most[column][row];
                raise(column, row, least[column][rows] - others);
                lower(column, row, most[column][rows] - (low - least[column][row]));
            }
        }

        private void byWhole(int column) {
            int of = parts[column];
            for (int place = 0; of >= 0 && place <= rows; place++) {
                // who is not counted in the part: in no row more than in all
                int apart = most[of][rows] - least[column][rows];
                lower(column, place, most[of][place]);
                raise(column, place, least[of][place] - apart);
                raise(of, place, least[column][place]);
                lower(of, place, most[column][place] + apart);
            }
        }

        private void raise(int column, int place, int to) {
            if (to > least[column][place]) {
                least[column][place] = to;
                moved = true;
            }
        }

        private void lower(int column, int place, int to) {
            if (to < most[column][place]) {
                most[column][place] = to;
                moved = true;
            }
        }
    }
}
