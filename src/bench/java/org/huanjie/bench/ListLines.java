package org.huanjie.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.roll.line.IdentityNumber;

/** 名单的各行 — an organ's list, the same at every making, and people of whom one in a hundred is on it; nobody is any of them. */
final class ListLines {

    private static final String HEADING = "Identity number,Document number,Document day,Window end,Criterion\n";
    private static final LocalDate ELDEST = LocalDate.of(1930, 1, 1);
    private static final int DAYS = 27_000;
    private static final int ORDERS = 1000;
    private static final int ON_THE_LIST = 100;

    private ListLines() {}

    static void write(Path file, int lines) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write(HEADING);
            for (int n = 0; n < lines; n++) {
                line(out, n);
            }
        }
    }

    /** The people's numbers: every hundredth of a line of the list, the others of nobody on it. */
    static List<String> people(int people, int lines) {
        var numbers = new ArrayList<String>();
        for (int n = 0; n < people; n++) {
            numbers.add(number(n % ON_THE_LIST == 0 ? (int) ((long) n * lines / people) : lines + n));
        }
        return numbers;
    }

    private static void line(BufferedWriter out, int n) throws IOException {
        var day = LocalDate.of(2012 + n % 5, 1 + n % 12, 1 + n % 28);
        out.write(number(n));
        out.write(",(" + day.getYear() + ")9999-" + n % 100_000 + "," + day + "," + day.plusYears(5) + ",B1\n");
    }

    // area 99…: nowhere
    private static String number(int n) {
        var birth = ELDEST.plusDays(n % DAYS);
        var digits = "99%04d%d%02d%02d%03d"
                .formatted(
                        n / DAYS / ORDERS,
                        birth.getYear(),
                        birth.getMonthValue(),
                        birth.getDayOfMonth(),
                        n / DAYS % ORDERS);
        return digits + IdentityNumber.check(digits);
    }
}
