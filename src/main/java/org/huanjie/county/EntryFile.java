package org.huanjie.county;

import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.huanjie.shell.text.Csv;
import org.huanjie.shell.text.CsvText;
import org.huanjie.shell.text.Typing;

/**
 * 名录文件 — a county's list as a CSV file: a line of headings, then an entry a line (docs/county-list-file.md). A line without a code is the
 * entry of that name, and a new one where there is none.
 */
public final class EntryFile {

    private static final int WRONG = -1; // no place of a list
    private static final String MARK = "\uFEFF"; // by which office programs know UTF-8

    private final ListEntries entries;
    private final List<Words> languages;
    private final List<Reason> faults = new ArrayList<>();

    public EntryFile(ListEntries entries, List<Words> languages) {
        this.entries = entries;
        this.languages = List.copyOf(languages);
    }

    /** Its lines; or every fault that keeps it from being read. */
    public Verdict<List<EntryDraft>> read(byte[] file) {
        var drafts = new ArrayList<EntryDraft>();
        var bytes = new ByteArrayInputStream(file);
        try (var csv = new Csv(new CsvText(bytes, StandardCharsets.UTF_8, CsvText.BadBytes.END_THE_TEXT), ',')) {
            var heading = next(csv);
            if (heading.isEmpty()) {
                return Verdict.refused(EntryRefusal.NO_FILE.of());
            }
            var columns = columns(heading.get());
            for (var line = next(csv); line.isPresent(); line = next(csv)) {
                drafts.add(draft(line.get(), columns));
            }
            csv.faults().forEach(broken -> broken(broken.line()));
            csv.strays().forEach(stray -> broken(stray.line()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (drafts.isEmpty()) {
            faults.add(EntryRefusal.NO_LINES.of());
        }
        return faults.isEmpty() ? Verdict.done(List.copyOf(drafts)) : Verdict.refused(faults);
    }

    /** The list as such a file, in the reader's language. */
    public static String write(ListEntries entries, Words words) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(Stream.of(EntryColumn.values())
                    .map(column -> words.of(column.key()))
                    .toList());
            entries.all().forEach(entry -> csv.writeRecord(
                    entry.code(),
                    entry.chinese(),
                    entry.english(),
                    Integer.toString(entry.place()),
                    words.of(entry.open() ? "county.open" : "county.closed")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return MARK + text;
    }

    private void broken(long line) {
        faults.add(EntryRefusal.BROKEN.of(new EntryDraft.At((int) line)));
    }

    private static Optional<CsvRecord> next(Csv csv) {
        var line = csv.next();
        while (line.isPresent() && Csv.blank(line.get())) {
            line = csv.next();
        }
        return line;
    }

    private Map<EntryColumn, Integer> columns(CsvRecord heading) {
        var places = new EnumMap<EntryColumn, Integer>(EntryColumn.class);
        for (int n = 0; n < heading.getFieldCount(); n++) {
            for (var column : EntryColumn.values()) {
                if (says(heading.getField(n), column)) {
                    places.putIfAbsent(column, n);
                }
            }
        }
        for (var column : EntryColumn.values()) {
            if (column.required() && !places.containsKey(column)) {
                faults.add(EntryRefusal.COLUMN_MISSING.of(column));
            }
        }
        return places;
    }

    private boolean says(String written, EntryColumn column) {
        return written.strip().equals(column.name())
                || languages.stream().anyMatch(words -> words.of(column.key()).equals(written.strip()));
    }

    private EntryDraft draft(CsvRecord line, Map<EntryColumn, Integer> columns) {
        int at = (int) line.getStartingLineNumber();
        var chinese = text(line, columns, EntryColumn.CHINESE);
        var code = text(line, columns, EntryColumn.CODE);
        var known = code.isEmpty() ? entries.named(chinese).map(ListEntry::code).orElse("") : code;
        var place = text(line, columns, EntryColumn.PLACE);
        return new EntryDraft(
                known,
                chinese,
                text(line, columns, EntryColumn.ENGLISH),
                place.isEmpty() ? 0 : Typing.number(place).orElse(WRONG),
                open(text(line, columns, EntryColumn.OPEN), at),
                at);
    }

    /** Where nothing is said it is offered. */
    private boolean open(String written, int line) {
        boolean no = languages.stream().anyMatch(words -> words.of("county.closed").equals(written));
        boolean yes = written.isEmpty()
                || languages.stream().anyMatch(words -> words.of("county.open").equals(written));
        if (!no && !yes) {
            faults.add(EntryRefusal.USE.of(new EntryDraft.At(line), written));
        }
        return !no;
    }

    private static String text(CsvRecord line, Map<EntryColumn, Integer> columns, EntryColumn column) {
        var place = columns.get(column);
        return place == null || place >= line.getFieldCount()
                ? ""
                : line.getField(place).strip();
    }
}
