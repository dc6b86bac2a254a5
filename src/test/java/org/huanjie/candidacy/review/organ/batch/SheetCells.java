package org.huanjie.candidacy.review.organ.batch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.huanjie.candidacy.review.rules.CriterionId;

/** 核查表的格子 — for tests: what an organ does with its sheet in a program of its own. */
public final class SheetCells {

    /** Where what is asked begins. */
    public static final int FIRST_ROW = 4;

    private static final int CRITERION = 5;
    private static final int ANSWER = 7;
    private static final int COLUMNS = 12;

    private SheetCells() {}

    public static List<String[]> read(byte[] file) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = workbook.getFirstSheet().openStream()) {
            return rows.map(row -> IntStream.range(0, COLUMNS)
                            .mapToObj(n -> n < row.getCellCount() && row.getCell(n) != null ? row.getCellText(n) : "")
                            .toArray(String[]::new))
                    .toList();
        }
    }

    public static byte[] write(List<String[]> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("s");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < COLUMNS; column++) {
                    if (!rows.get(row)[column].isEmpty()) {
                        sheet.value(row, column, rows.get(row)[column]);
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    public static void answerNone(List<String[]> rows) {
        rows.subList(FIRST_ROW, rows.size()).forEach(row -> row[ANSWER] = "未查到");
    }

    /** The row in which this is asked about this person. */
    public static String[] row(List<String[]> rows, String person, CriterionId criterion) {
        return rows.subList(FIRST_ROW, rows.size()).stream()
                .filter(row -> List.of(row).contains(person) && row[CRITERION].equals(criterion.text()))
                .findFirst()
                .orElseThrow();
    }

    public static void found(String[] row, String document, String on, String ends) {
        row[ANSWER] = "查到";
        row[ANSWER + 1] = document;
        row[ANSWER + 2] = on;
        row[ANSWER + 3] = ends;
    }
}
