package org.huanjie.shell.workbook;

import java.util.List;
import java.util.stream.IntStream;
import org.huanjie.shell.text.Unseen;

/** 表中一行 — its number in the file, and its cells as text. */
public record TableRow(int line, List<String> cells) {

    /** How many lines may stand above the headings. */
    public static final int TITLES = 20;

    public TableRow {
        cells = List.copyOf(cells);
    }

    public String cell(int place) {
        return place < cells.size() ? cells.get(place) : "";
    }

    /** Whether nothing stands in it but, left of this place, a number with which a form is prefilled. */
    public boolean blank(int place) {
        return IntStream.range(0, cells.size())
                .allMatch(n ->
                        Unseen.blank(cell(n)) || n < place && cell(n).strip().matches("\\d{1,4}"));
    }
}
