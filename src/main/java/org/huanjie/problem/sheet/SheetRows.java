package org.huanjie.problem.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.huanjie.shell.text.WrittenDay;
import org.huanjie.shell.workbook.WorkbookCells;
import org.huanjie.shell.workbook.WorkbookGuard;
import org.huanjie.shell.workbook.WorkbookParts;

/** 表格行 — reads the lines of a workbook's one list below its headings, within bounds: 5 MB, 64 MB unpacked, 5,000 lines. */
final class SheetRows {

    static final int BYTES = 5 * 1024 * 1024;
    static final int LINES = 5000;

    private static final int TITLES = 20;
    private static final Set<SheetColumn> PREFILLED = EnumSet.of(SheetColumn.SEQ, SheetColumn.NUMBER);

    /** 一行 — the cells of a line by column, as text; days as 2017-02-08. */
    record Line(int number, Map<SheetColumn, String> cells) {
        String get(SheetColumn column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** 读取结果 — the lines of the one list that can be seen, or why there is none. */
    sealed interface Reading {

        /** @param skipped lines that hold a number and nothing else, as forms are prefilled */
        record Read(List<Line> lines, int skipped) implements Reading {}

        /** No workbook, too large, or without headings. */
        record Unreadable() implements Reading {}

        /** Several sheets that can be seen have headings: which one is meant is not ours to guess. */
        record Several(List<String> sheets) implements Reading {}
    }

    private final WorkbookCells cells;
    private final Function<String, Optional<SheetColumn>> columns;

    private SheetRows(WorkbookCells cells, Function<String, Optional<SheetColumn>> columns) {
        this.cells = cells;
        this.columns = columns;
    }

    /**
     * The lines below the headings, blank ones left out, of the sheet that can be seen and has headings.
     *
     * @param columns which column a heading means
     */
    static Reading read(byte[] file, Function<String, Optional<SheetColumn>> columns) {
        try {
            if (file.length > BYTES) {
                return new Reading.Unreadable();
            }
            WorkbookGuard.demand(file);
            var parts = new WorkbookParts(file);
            return new SheetRows(new WorkbookCells(parts.countsFrom1904()), columns).read(parts.withoutPhonetics());
        } catch (IOException | RuntimeException broken) { // the reader throws its own kinds at whatever is no workbook
            return new Reading.Unreadable();
        }
    }

    /** The day that was written: 2017年2月8日, 2017-02-08, 2017/2/8, 2017.2.8. */
    static Optional<LocalDate> day(String text) {
        return WrittenDay.read(text);
    }

    private Reading read(byte[] file) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var seen = workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .toList();
            var lists = new LinkedHashMap<String, Reading.Read>();
            for (var sheet : seen) {
                lines(sheet).ifPresent(lines -> lists.put(sheet.getName(), lines));
            }
            return switch (lists.size()) {
                case 0 -> new Reading.Unreadable();
                case 1 -> lists.values().iterator().next();
                default -> new Reading.Several(List.copyOf(lists.keySet()));
            };
        }
    }

    private Optional<Reading.Read> lines(org.dhatim.fastexcel.reader.Sheet sheet) throws IOException {
        var lines = new ArrayList<Line>();
        var places = new EnumMap<SheetColumn, Integer>(SheetColumn.class);
        int skipped = 0;
        try (var rows = sheet.openStream()) {
            for (var each = rows.iterator(); each.hasNext() && lines.size() <= LINES; ) {
                var row = each.next();
                if (places.isEmpty()) {
                    places.putAll(headings(row));
                    if (row.getRowNum() > TITLES && places.isEmpty()) {
                        return Optional.empty();
                    }
                    continue;
                }
                var line = line(row, places);
                if (!PREFILLED.containsAll(line.cells().keySet())) {
                    lines.add(line);
                } else if (!line.cells().isEmpty()) {
                    skipped++;
                }
            }
        }
        return places.isEmpty() ? Optional.empty() : Optional.of(new Reading.Read(lines, skipped));
    }

    // a title may name one of the columns, headings name at least the kind and the description
    private Map<SheetColumn, Integer> headings(Row row) {
        var places = new EnumMap<SheetColumn, Integer>(SheetColumn.class);
        for (int n = 0; n < row.getCellCount(); n++) {
            int place = n;
            columns.apply(cells.text(row, n)).ifPresent(column -> places.putIfAbsent(column, place));
        }
        return places.containsKey(SheetColumn.KIND) && places.containsKey(SheetColumn.DESCRIPTION) ? places : Map.of();
    }

    private Line line(Row row, Map<SheetColumn, Integer> places) {
        var read = new EnumMap<SheetColumn, String>(SheetColumn.class);
        places.forEach((column, place) -> {
            var text = column == SheetColumn.DUE ? cells.day(row, place) : cells.text(row, place);
            if (!text.isEmpty()) {
                read.put(column, text);
            }
        });
        return new Line(row.getRowNum(), read);
    }
}
