package org.huanjie.situation;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** 表格行 — reads the lines of a workbook's first sheet below its headings, within bounds: 5 MB, 64 MB unpacked, 5,000 lines. */
final class SheetRows {

    static final int BYTES = 5 * 1024 * 1024;
    static final int LINES = 5000;

    private static final int TITLES = 20;
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_SERIAL = 100_000;
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})\\s*日?");

    /** 一行 — the cells of a line by column, as text; days as 2017-02-08. */
    record Line(int number, Map<SheetColumn, String> cells) {
        String get(SheetColumn column) {
            return cells.getOrDefault(column, "");
        }
    }

    private SheetRows() {}

    /**
     * The lines below the headings, blank ones left out; empty where the file is no workbook, is too large, or has no headings.
     *
     * @param columns which column a heading means
     */
    static Optional<List<Line>> read(byte[] file, Function<String, Optional<SheetColumn>> columns) {
        try {
            if (file.length > BYTES) {
                return Optional.empty();
            }
            WorkbookGuard.demand(file);
            return lines(file, columns);
        } catch (IOException | RuntimeException broken) { // the reader throws its own kinds at whatever is no workbook
            return Optional.empty();
        }
    }

    /** The day that was written: 2017年2月8日, 2017-02-08, 2017/2/8, 2017.2.8. */
    static Optional<LocalDate> day(String text) {
        var found = DAY.matcher(text.strip());
        try {
            return found.matches()
                    ? Optional.of(LocalDate.of(number(found.group(1)), number(found.group(2)), number(found.group(3))))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<List<Line>> lines(byte[] file, Function<String, Optional<SheetColumn>> columns)
            throws IOException {
        try (var workbook = new ReadableWorkbook(new java.io.ByteArrayInputStream(file));
                var rows = workbook.getFirstSheet().openStream()) {
            var lines = new ArrayList<Line>();
            var places = new EnumMap<SheetColumn, Integer>(SheetColumn.class);
            var epoch = workbook.isDate1904() ? EPOCH_1904 : EPOCH;
            for (var each = rows.iterator(); each.hasNext() && lines.size() <= LINES; ) {
                var row = each.next();
                if (places.isEmpty()) {
                    places.putAll(headings(row, columns));
                    if (row.getRowNum() > TITLES && places.isEmpty()) {
                        return Optional.empty();
                    }
                } else {
                    var line = line(row, places, epoch);
                    if (!line.cells().isEmpty()) {
                        lines.add(line);
                    }
                }
            }
            return places.isEmpty() ? Optional.empty() : Optional.of(lines);
        }
    }

    // a title may name one of the columns, headings name at least the kind and the description
    private static Map<SheetColumn, Integer> headings(Row row, Function<String, Optional<SheetColumn>> columns) {
        var places = new EnumMap<SheetColumn, Integer>(SheetColumn.class);
        for (int n = 0; n < row.getCellCount(); n++) {
            int place = n;
            columns.apply(text(row, n, EPOCH, false)).ifPresent(column -> places.putIfAbsent(column, place));
        }
        return places.containsKey(SheetColumn.KIND) && places.containsKey(SheetColumn.DESCRIPTION) ? places : Map.of();
    }

    private static Line line(Row row, Map<SheetColumn, Integer> places, LocalDate epoch) {
        var cells = new EnumMap<SheetColumn, String>(SheetColumn.class);
        places.forEach((column, place) -> {
            var text = text(row, place, epoch, column == SheetColumn.DUE);
            if (!text.isEmpty()) {
                cells.put(column, text);
            }
        });
        return new Line(row.getRowNum(), cells);
    }

    private static String text(Row row, int place, LocalDate epoch, boolean isDay) {
        var cell = place < row.getCellCount() ? row.getCell(place) : null;
        if (cell == null) {
            return "";
        }
        var text = isDay && cell.getType() == CellType.NUMBER ? serial(cell, epoch) : cell.getText();
        return text == null ? "" : unquoted(text.strip());
    }

    private static String serial(Cell cell, LocalDate epoch) {
        long days = cell.asNumber().longValue();
        return days > 0 && days < LAST_SERIAL ? epoch.plusDays(days).toString() : cell.getText();
    }

    // the apostrophe that kept a text from being a formula
    private static String unquoted(String text) {
        return text.startsWith("'") && !Sheet.plain(text.substring(1)).equals(text.substring(1))
                ? text.substring(1)
                : text;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
