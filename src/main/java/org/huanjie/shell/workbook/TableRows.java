package org.huanjie.shell.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.huanjie.shell.text.Csv;
import org.huanjie.shell.text.CsvText;

/** 表格行读取 — the rows of each sheet of a workbook that can be seen, or of a CSV file, as text; empty where it is neither. */
public final class TableRows {

    /** More than any list of people that a page takes. */
    public static final int LINES = 2000;

    private static final Charset GB18030 = Charset.forName("GB18030");

    private TableRows() {}

    /** Of a workbook each sheet that can be seen; of a CSV file the one that it is. */
    public static Optional<List<List<TableRow>>> of(byte[] file) {
        try {
            return isWorkbook(file) ? Optional.of(sheets(file)) : csv(file).map(List::of);
        } catch (IOException | RuntimeException broken) { // the reader throws its own kinds at whatever is no workbook
            return Optional.empty();
        }
    }

    private static boolean isWorkbook(byte[] file) {
        return file.length > 1 && file[0] == 'P' && file[1] == 'K';
    }

    private static List<List<TableRow>> sheets(byte[] file) throws IOException {
        WorkbookGuard.demand(file);
        var parts = new WorkbookParts(file);
        var cells = new WorkbookCells(parts.countsFrom1904());
        var all = new ArrayList<List<TableRow>>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(parts.withoutPhonetics()))) {
            for (var sheet : workbook.getSheets()
                    .filter(one -> one.getVisibility() == SheetVisibility.VISIBLE)
                    .toList()) {
                all.add(rows(sheet, cells));
            }
        }
        return all;
    }

    private static List<TableRow> rows(Sheet sheet, WorkbookCells cells) throws IOException {
        try (var rows = sheet.openStream()) {
            return rows.limit(LINES + TableRow.TITLES + 2L)
                    .map(row -> new TableRow(
                            row.getRowNum(),
                            IntStream.range(0, row.getCellCount())
                                    .mapToObj(place -> cells.text(row, place))
                                    .toList()))
                    .toList();
        }
    }

    private static Optional<List<TableRow>> csv(byte[] file) throws IOException {
        var charset = charset(file);
        var separator = separator(new String(file, charset));
        var text = new CsvText(new ByteArrayInputStream(file), charset, CsvText.BadBytes.END_THE_TEXT);
        var rows = new ArrayList<TableRow>();
        try (var lines = new Csv(text, separator)) {
            for (var record = lines.next(); record.isPresent(); record = lines.next()) {
                rows.add(new TableRow(
                        (int) record.get().getStartingLineNumber(), record.get().getFields()));
                if (rows.size() > LINES + TableRow.TITLES + 2) {
                    break;
                }
            }
            return lines.faults().isEmpty() && lines.strays().isEmpty() ? Optional.of(rows) : Optional.empty();
        }
    }

    private static Charset charset(byte[] file) {
        try {
            var _ = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException other) {
            return GB18030;
        }
    }

    private static char separator(String text) {
        var first = text.lines().limit(TableRow.TITLES).toList();
        for (char one : new char[] {',', '\t', ';'}) {
            if (first.stream().anyMatch(line -> line.indexOf(one) >= 0)) {
                return one;
            }
        }
        return ',';
    }
}
