package org.huanjie.shell.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/**
 * 工作簿单元格 — the text that a cell means, and the day where one is asked for.
 *
 * @param from1904 days are counted from 1904, as the workbook says
 */
public record WorkbookCells(boolean from1904) {

    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_SERIAL = 100_000;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:\\.\\d{1,30})?");

    /** The cell's text; empty where there is none. */
    public String text(Row row, int place) {
        var cell = cell(row, place);
        return cell.map(Cell::getText).map(WorkbookCells::meant).orElse("");
    }

    /** The cell as a day, 2017-02-08, where it holds the number of one; its text where it holds none. */
    public String day(Row row, int place) {
        return cell(row, place)
                // a day by formula holds the serial that the formula came to
                .filter(cell -> cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA)
                .map(Cell::getRawValue)
                .flatMap(this::day)
                .map(LocalDate::toString)
                .orElseGet(() -> text(row, place));
    }

    /** The day of this number, as sheets count days. */
    public Optional<LocalDate> day(String serial) {
        if (!NUMBER.matcher(serial).matches()) {
            return Optional.empty();
        }
        long days = new BigDecimal(serial).longValue();
        return days > 0 && days < LAST_SERIAL
                ? Optional.of((from1904 ? EPOCH_1904 : EPOCH).plusDays(days))
                : Optional.empty();
    }

    /** What begins as a formula is kept from being one by an apostrophe, as office programs write it themselves. */
    public static String plain(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** The text that was meant, without the apostrophe that kept it from being a formula. */
    public static String meant(String written) {
        var text = WorkbookParts.unescaped(written).strip();
        return text.startsWith("'") && !plain(text.substring(1)).equals(text.substring(1)) ? text.substring(1) : text;
    }

    private static Optional<Cell> cell(Row row, int place) {
        return place < row.getCellCount() ? Optional.ofNullable(row.getCell(place)) : Optional.empty();
    }
}
