package org.huanjie.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.huanjie.bench.County.Village;

/** 登记表的各行 — a county's roll as one file, the same at every making: people nobody is, with numbers that GB 11643 accepts. */
final class RollLines {

    private static final String HEADER =
            "Name,Sex,Date of birth,Identity number,Group,Class,Nationality,Political status,Education,Village code\n";
    private static final LocalDate ELDEST = LocalDate.of(1935, 1, 1);
    private static final int DAYS = 22_000;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int FIRST_IDEOGRAPH = 0x4e00;

    private RollLines() {}

    static void write(Path file, List<Village> villages) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            int person = 0;
            for (var village : villages) {
                for (int n = 0; n < village.voters(); n++) {
                    out.write(line(person++, n, village.code()));
                }
            }
        }
    }

    // an odd order is a man's, GB 11643
    private static String line(int person, int n, String village) {
        var birth = ELDEST.plusDays(person % DAYS);
        int order = person / DAYS * 2 + person % 2;
        var digits = "%s%tY%<tm%<td%03d".formatted(County.CODE, birth, order);
        return "%s,%s,%s,%s%s,%d,1,01,13,70,%s\n"
                .formatted(
                        name(person),
                        order % 2 == 1 ? "Male" : "Female",
                        birth,
                        digits,
                        check(digits),
                        1 + n / 30 % 99,
                        village);
    }

    private static String name(int person) {
        return Character.toString(FIRST_IDEOGRAPH + person % 97)
                + Character.toString(FIRST_IDEOGRAPH + 100 + person % 1_999)
                + Character.toString(FIRST_IDEOGRAPH + 3_000 + person % 2_011);
    }

    private static char check(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return "10X98765432".charAt(sum % 11);
    }
}
