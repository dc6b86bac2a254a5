package org.huanjie.access.web.me;

import java.util.List;
import java.util.stream.IntStream;
import org.huanjie.shell.print.Sheet;

/** 口令单密封信 — a sheet that is folded twice with the codes inside, and sealed. */
public record CodeListSheet(
        String personName, String role, String division, String signInName, String made, List<Row> rows)
        implements Sheet {

    /** 一行 — four codes, each with its number. */
    public record Row(List<Cell> cells) {}

    /** 一个口令. */
    public record Cell(String number, String code) {}

    private static final int ACROSS = 4;

    /** The codes in columns that are read downwards. */
    static List<Row> rows(List<String> codes) {
        int down = (codes.size() + ACROSS - 1) / ACROSS;
        return IntStream.range(0, down)
                .mapToObj(row -> new Row(IntStream.iterate(row, n -> n < codes.size(), n -> n + down)
                        .mapToObj(n -> new Cell(Integer.toString(n + 1), codes.get(n)))
                        .toList()))
                .toList();
    }
}
