package org.huanjie.shell.text;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * 表格文件 — one way for every reader of such a file: strict about quotes, and every line of the file is accounted for. A quote left
 * open, or one that pairs with the quote of a later line, takes the lines between for one field; without this they would be gone.
 */
public final class Csv implements AutoCloseable {

    /** 错在哪里 — what keeps lines of the file from being read as they stand. */
    public enum Why {
        /** a quote that is not closed, or text after a closing one */
        QUOTE,
        /** a byte that is none of the encoding */
        BYTES,
        /** a quoted field holds whole lines of the file */
        LINES_IN_A_FIELD,
        /** lines that became nothing */
        UNACCOUNTED
    }

    /** 断处 — where and why. */
    public record Broken(long line, Why why) {}

    private final CsvText text;
    private final char separator;
    private final CloseableIterator<CsvRecord> records;
    private final List<Broken> faults = new ArrayList<>();
    private long next = 1;
    private int widest;
    private boolean over;

    public Csv(CsvText text, char separator) {
        this.text = text;
        this.separator = separator;
        this.records = reader(separator).ofCsvRecord(text).iterator();
    }

    /** The one configuration: nothing is skipped, no quote is left open, each record says how many fields it has. */
    public static CsvReader.CsvReaderBuilder reader(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    }

    /** The next record, blank ones too; empty at the end, or where the file can be read no further. */
    public Optional<CsvRecord> next() {
        try {
            if (!over && records.hasNext()) {
                var record = records.next();
                account(record);
                return Optional.of(record);
            }
            if (!over && next - 1 != text.lines()) {
                faults.add(new Broken(next, Why.UNACCOUNTED));
            }
        } catch (CsvParseException quote) {
            faults.add(CsvText.isBadByte(quote) ? new Broken(text.line(), Why.BYTES) : new Broken(next, Why.QUOTE));
        } catch (UncheckedIOException unreadable) {
            if (!CsvText.isBadByte(unreadable)) {
                throw unreadable;
            }
            faults.add(new Broken(text.line(), Why.BYTES));
        }
        over = true;
        return Optional.empty();
    }

    /** What was found so far, in the order of the lines. */
    public List<Broken> faults() {
        return faults;
    }

    /** Control characters met so far. */
    public List<CsvText.Stray> strays() {
        return text.strays();
    }

    /** Whether nothing can be seen in any field. */
    public static boolean blank(CsvRecord record) {
        return record.getFields().stream().allMatch(Unseen::blank);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private void account(CsvRecord record) {
        long line = next++;
        widest = Math.max(widest, record.getFieldCount());
        boolean holdsLines = false;
        for (var field : record.getFields()) {
            if (field.indexOf('\n') >= 0 || field.indexOf('\r') >= 0) {
                var parts = field.split("\r\n|\r|\n", -1);
                next += parts.length - 1;
                holdsLines |= Arrays.stream(parts).anyMatch(this::readsLikeALine);
            }
        }
        if (holdsLines) {
            faults.add(new Broken(line, Why.LINES_IN_A_FIELD));
        }
    }

    // half as many separators as a line has: a remark with a comma is none yet
    private boolean readsLikeALine(String part) {
        return part.chars().filter(c -> c == separator).count() >= Math.max(2, (widest - 1) / 2);
    }
}
