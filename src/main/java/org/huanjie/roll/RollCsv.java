package org.huanjie.roll;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 登记表文件 — a roll's file as a stream of lines: UTF-8, with or without its mark, or GB18030, told apart by strict decoding.
 *
 * <p>Holds a batch of lines at a time, whatever the length of the file.
 */
final class RollCsv implements AutoCloseable {

    private static final int LOOK_AHEAD = 1 << 16;
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final CloseableIterator<CsvRecord> records;
    private final Map<Column, Integer> positions = new EnumMap<>(Column.class);
    private final List<String> header;
    private @Nullable Fault broken;
    private int line = 1;

    RollCsv(InputStream file, RollWords words) throws IOException {
        var input = new BufferedInputStream(file, LOOK_AHEAD);
        records = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(true)
                .ofCsvRecord(new InputStreamReader(input, strict(charset(input))))
                .iterator();
        header = next().map(CsvRecord::getFields).orElse(List.of());
        for (int i = 0; i < header.size(); i++) {
            int position = i;
            words.column(header.get(i).replace("\uFEFF", ""))
                    .ifPresent(column -> positions.putIfAbsent(column, position));
        }
    }

    /** The faults of the header: a required column that is not there. */
    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (broken != null) {
            faults.add(broken);
            return faults;
        }
        for (var column : Column.values()) {
            if (column.required() && !has(column)) {
                faults.add(Fault.at(1, column, Problem.COLUMN_MISSING));
            }
        }
        return faults;
    }

    boolean has(Column column) {
        return positions.containsKey(column);
    }

    List<String> header() {
        return header;
    }

    /** The next lines, at most so many; empty at the end, or where the file can be read no further. */
    List<CsvRecord> next(int most) {
        var batch = new ArrayList<CsvRecord>(most);
        while (batch.size() < most) {
            var next = next();
            if (next.isEmpty()) {
                break;
            }
            batch.add(next.get());
        }
        return batch;
    }

    /** Where and why reading stopped before the end, if it did. */
    Optional<Fault> broken() {
        return Optional.ofNullable(broken);
    }

    String field(CsvRecord record, Column column) {
        var position = positions.get(column);
        return position == null || position >= record.getFieldCount() ? "" : record.getField(position);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private Optional<CsvRecord> next() {
        try {
            if (broken == null && records.hasNext()) {
                var record = records.next();
                line = (int) record.getStartingLineNumber();
                return Optional.of(record);
            }
        } catch (UncheckedIOException | CsvParseException | NoSuchElementException e) {
            broken = Fault.of(line + 1, Problem.UNREADABLE);
        }
        return Optional.empty();
    }

    private static java.nio.charset.CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    // a character may be cut at the end of what is looked at, so the end is not called one
    private static Charset charset(BufferedInputStream input) throws IOException {
        input.mark(LOOK_AHEAD);
        var start = input.readNBytes(LOOK_AHEAD - 1);
        input.reset();
        var decoder = strict(StandardCharsets.UTF_8);
        var result = decoder.decode(
                ByteBuffer.wrap(start), CharBuffer.allocate(start.length), start.length < LOOK_AHEAD - 1);
        return result.isError() ? GB18030 : StandardCharsets.UTF_8;
    }
}
