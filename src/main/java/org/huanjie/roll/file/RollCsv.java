package org.huanjie.roll.file;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.huanjie.roll.line.Column;
import org.huanjie.roll.line.Fault;
import org.huanjie.roll.line.Problem;
import org.huanjie.roll.line.RollWords;
import org.huanjie.shell.text.Csv;
import org.huanjie.shell.text.CsvText;

/**
 * 登记表文件 — a roll's file as a stream of lines: the first line that names columns is its heading, what stands above it and blank lines
 * are passed over and counted, every other line is a person's or a fault.
 *
 * <p>Holds a batch of lines at a time, whatever the length of the file.
 */
final class RollCsv implements AutoCloseable {

    private static final int HEADINGS = 2;
    private static final Pattern FORMULA = Pattern.compile("=\"([^\"]*)\"");

    private final RollWords words;
    private final Csv csv;
    private final Map<Column, Integer> positions = new EnumMap<>(Column.class);
    private final List<Fault> heading = new ArrayList<>();
    private final List<CsvRecord> above = new ArrayList<>();
    private List<String> header = List.of();
    private int skipped;
    private boolean otherFile;

    RollCsv(InputStream file, RollWords words) throws IOException {
        this.words = words;
        var input = new BufferedInputStream(file, RollForm.LOOK_AHEAD);
        var form = RollForm.of(input, words);
        csv = new Csv(new CsvText(input, form.charset(), CsvText.BadBytes.END_THE_TEXT), form.separator());
        otherFile = form.otherFile();
        if (otherFile) {
            heading.add(Fault.of(0, Problem.NOT_CSV));
        } else {
            read();
        }
    }

    /** The faults of the heading: a required column that is not there, or one that is there twice. */
    List<Fault> faults() {
        return heading;
    }

    boolean has(Column column) {
        return positions.containsKey(column);
    }

    List<String> header() {
        return header;
    }

    /** The lines above the heading: a title, who reports and when. */
    List<CsvRecord> above() {
        return above;
    }

    /** How many lines are nobody's: blank ones, and those above the heading. */
    int skipped() {
        return skipped;
    }

    /** The next lines of people, at most so many; empty at the end, or where the file can be read no further. */
    List<CsvRecord> next(int most) {
        var batch = new ArrayList<CsvRecord>(most);
        while (!otherFile && batch.size() < most) {
            var next = csv.next();
            if (next.isEmpty()) {
                break;
            }
            if (Csv.blank(next.get())) {
                skipped++;
            } else {
                batch.add(next.get());
            }
        }
        return batch;
    }

    /** What is wrong with the file so far as a file: its quotes, its bytes, lines that are nobody's. */
    List<Fault> broken() {
        var faults = new ArrayList<Fault>();
        for (var broken : csv.faults()) {
            faults.add(Fault.of(
                    (int) broken.line(),
                    switch (broken.why()) {
                        case QUOTE -> Problem.QUOTE;
                        case BYTES -> Problem.UNREADABLE;
                        case LINES_IN_A_FIELD -> Problem.LINES_IN_A_FIELD;
                        case UNACCOUNTED -> Problem.UNACCOUNTED;
                    }));
        }
        for (var stray : csv.strays()) {
            faults.add(new Fault((int) stray.line(), null, Problem.CONTROL_CHARACTER, 0, stray.code()));
        }
        return faults;
    }

    String field(CsvRecord record, Column column) {
        var position = positions.get(column);
        return position == null || position >= record.getFieldCount() ? "" : bare(record.getField(position));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    // ="330326…" is how a spreadsheet is kept from rounding a number
    private static String bare(String field) {
        if (!field.startsWith("=")) {
            return field;
        }
        var formula = FORMULA.matcher(field.strip());
        return formula.matches() ? formula.group(1) : field;
    }

    private void read() {
        for (var next = csv.next(); next.isPresent(); next = csv.next()) {
            var record = next.get();
            long known = record.getFields().stream()
                    .filter(field -> words.column(field).isPresent())
                    .count();
            if (known >= HEADINGS) {
                headings(record);
                return;
            }
            above.add(record);
            skipped++;
            if (skipped >= RollForm.TITLES) {
                break;
            }
        }
        heading.addAll(broken());
        if (heading.isEmpty()) {
            heading.add(Fault.of(skipped == 0 ? 0 : 1, Problem.NO_HEADINGS));
        }
    }

    private void headings(CsvRecord record) {
        header = record.getFields();
        int line = (int) record.getStartingLineNumber();
        for (int place = 0; place < header.size(); place++) {
            int here = place;
            words.column(header.get(place)).ifPresent(column -> {
                var before = positions.putIfAbsent(column, here);
                if (before != null) {
                    heading.add(Fault.at(line, column, Problem.COLUMN_TWICE, before + 1, Integer.toString(here + 1)));
                }
            });
        }
        for (var column : Column.values()) {
            if (column.required() && !has(column)) {
                heading.add(Fault.at(line, column, Problem.COLUMN_MISSING));
            }
        }
    }
}
