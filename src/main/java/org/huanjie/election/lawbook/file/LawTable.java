package org.huanjie.election.lawbook.file;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Worded;
import org.huanjie.shell.text.Csv;
import org.huanjie.shell.text.CsvText;
import org.huanjie.shell.text.WrittenDay;

/**
 * 法规文件表 — a file of the law as a table: first what it is, a fact a line; then one line of headings; then the lines. Every fault is said with its
 * line, and with any of them nothing is taken.
 */
final class LawTable<F extends Enum<F> & LawField, C extends Enum<C> & LawField> {

    static final int MOST_BYTES = 1 << 18;

    /** 行 — a line below the headings. */
    record Row<C extends Enum<C> & LawField>(String line, Map<C, String> fields) {
        String of(C column) {
            return fields.getOrDefault(column, "");
        }
    }

    private final LawWords words;
    private final Class<F> facts;
    private final Class<C> columns;
    private final List<Reason> faults;
    private final Map<F, String> known;
    private final List<Row<C>> rows = new ArrayList<>();
    private Map<C, Integer> heading = Map.of();

    private LawTable(LawWords words, Class<F> facts, Class<C> columns, List<Reason> faults) {
        this.words = words;
        this.facts = facts;
        this.columns = columns;
        this.faults = faults;
        this.known = new EnumMap<>(facts);
    }

    static <F extends Enum<F> & LawField, C extends Enum<C> & LawField> LawTable<F, C> read(
            byte[] file, LawWords words, Class<F> facts, Class<C> columns, List<Reason> faults) {
        var table = new LawTable<F, C>(words, facts, columns, faults);
        if (file.length == 0) {
            faults.add(LawFileRefusal.NO_FILE.of());
        } else if (file.length > MOST_BYTES) {
            faults.add(LawFileRefusal.TOO_LARGE.of());
        } else {
            table.read(file);
        }
        return table;
    }

    private void read(byte[] file) {
        var bytes = new ByteArrayInputStream(file);
        try (var csv = new Csv(new CsvText(bytes, StandardCharsets.UTF_8, CsvText.BadBytes.END_THE_TEXT), ',')) {
            for (var record = csv.next(); record.isPresent(); record = csv.next()) {
                if (!Csv.blank(record.get())) {
                    take(record.get());
                }
            }
            csv.faults().forEach(broken -> faults.add(LawFileRefusal.BROKEN.of(Long.toString(broken.line()))));
            csv.strays()
                    .forEach(stray -> faults.add(LawFileRefusal.STRAY.of(Long.toString(stray.line()), stray.code())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (var fact : facts.getEnumConstants()) {
            if (fact.required() && fact(fact).isEmpty()) {
                faults.add(LawFileRefusal.FACT_MISSING.of(fact));
            }
        }
        if (heading.isEmpty()) {
            faults.add(LawFileRefusal.NO_HEADINGS.of());
        } else if (rows.isEmpty()) {
            faults.add(LawFileRefusal.NO_LINES.of());
        }
    }

    private void take(CsvRecord record) {
        var line = Long.toString(record.getStartingLineNumber());
        if (!heading.isEmpty()) {
            row(line, record);
        } else if (isHeading(record)) {
            heading(line, record);
        } else {
            fact(line, record);
        }
    }

    // the headings are the first line that names two columns
    private boolean isHeading(CsvRecord record) {
        return record.getFields().stream()
                        .filter(field -> words.find(columns, field).isPresent())
                        .count()
                > 1;
    }

    private void heading(String line, CsvRecord record) {
        heading = new EnumMap<>(columns);
        for (int n = 0; n < record.getFieldCount(); n++) {
            var column = words.find(columns, record.getField(n));
            if (column.isPresent() && heading.putIfAbsent(column.get(), n) != null) {
                faults.add(LawFileRefusal.COLUMN_TWICE.of(line, column.get()));
            }
        }
        for (var column : columns.getEnumConstants()) {
            if (column.required() && !heading.containsKey(column)) {
                faults.add(LawFileRefusal.COLUMN_MISSING.of(column));
            }
        }
    }

    private void fact(String line, CsvRecord record) {
        var word = record.getField(0).strip();
        var value = record.getFieldCount() > 1 ? record.getField(1).strip() : "";
        var found = words.find(facts, word);
        if (found.isEmpty()) {
            faults.add(LawFileRefusal.FACT_UNKNOWN.of(line, word));
        } else if (known.putIfAbsent(found.get(), value) != null) {
            faults.add(LawFileRefusal.FACT_TWICE.of(line, found.get()));
        } else if (value.length() > found.get().longest()) {
            faults.add(LawFileRefusal.TOO_LONG.of(line, found.get(), found.get().longest()));
        }
    }

    private void row(String line, CsvRecord record) {
        var fields = new EnumMap<C, String>(columns);
        heading.forEach((column, place) -> {
            var value = place < record.getFieldCount() ? record.getField(place).strip() : "";
            fields.put(column, value);
            if (value.isEmpty() && column.required()) {
                faults.add(LawFileRefusal.EMPTY.of(line, column));
            } else if (value.length() > column.longest()) {
                faults.add(LawFileRefusal.TOO_LONG.of(line, column, column.longest()));
            }
        });
        rows.add(new Row<>(line, fields));
    }

    String fact(F fact) {
        return known.getOrDefault(fact, "");
    }

    List<Row<C>> rows() {
        return rows;
    }

    /** The day that a fact gives; empty, with its fault said, where it gives none. */
    Optional<LocalDate> day(F fact) {
        var text = fact(fact);
        var day = WrittenDay.read(text);
        if (day.isEmpty() && !text.isEmpty()) {
            faults.add(LawFileRefusal.NO_DAY.of("", fact, text));
        }
        return day;
    }

    Optional<LocalDate> day(Row<C> row, C column) {
        var text = row.of(column);
        var day = WrittenDay.read(text);
        if (day.isEmpty() && !text.isEmpty()) {
            faults.add(LawFileRefusal.NO_DAY.of(row.line(), column, text));
        }
        return day;
    }

    <E extends Enum<E> & Worded> Optional<E> word(Row<C> row, C column, Class<E> kind) {
        var text = row.of(column);
        var found = words.find(kind, text);
        if (found.isEmpty() && !text.isEmpty()) {
            faults.add(LawFileRefusal.UNKNOWN_WORD.of(row.line(), column, text));
        }
        return found;
    }
}
