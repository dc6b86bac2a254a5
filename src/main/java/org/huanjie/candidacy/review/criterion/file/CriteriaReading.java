package org.huanjie.candidacy.review.criterion.file;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.text.Csv;
import org.huanjie.shell.text.CsvText;

/**
 * 条件文件的读取 — first what the edition is, a line each; then the headings; then a criterion a line. Every fault is said with its line, and with any
 * of them nothing is taken.
 */
public final class CriteriaReading {

    public static final int MOST_BYTES = 1 << 20;
    private static final int MOST_CRITERIA = 99;

    private final CriteriaWords words;
    private final List<Reason> faults = new ArrayList<>();
    private final FactsReading facts;
    private final List<CriteriaFile.Line> lines = new ArrayList<>();
    private final Set<String> items = new HashSet<>();
    private Map<CriteriaColumn, Integer> heading = Map.of();

    private CriteriaReading(CriteriaWords words) {
        this.words = words;
        this.facts = new FactsReading(words, faults);
    }

    public static Verdict<CriteriaFile> read(byte[] file, CriteriaWords words) {
        if (file.length == 0) {
            return Verdict.refused(CriteriaFileRefusal.NO_FILE.of());
        }
        if (file.length > MOST_BYTES) {
            return Verdict.refused(CriteriaFileRefusal.TOO_LARGE.of());
        }
        return new CriteriaReading(words).read(file);
    }

    private Verdict<CriteriaFile> read(byte[] file) {
        var bytes = new ByteArrayInputStream(file);
        try (var csv = new Csv(new CsvText(bytes, StandardCharsets.UTF_8, CsvText.BadBytes.END_THE_TEXT), ',')) {
            for (var record = csv.next(); record.isPresent(); record = csv.next()) {
                if (!Csv.blank(record.get())) {
                    take(record.get());
                }
            }
            csv.faults().forEach(broken -> faults.add(CriteriaFileRefusal.BROKEN.of(Long.toString(broken.line()))));
            csv.strays().forEach(stray -> faults.add(CriteriaFileRefusal.STRAY.of(Long.toString(stray.line()), stray.code())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var known = facts.facts();
        if (heading.isEmpty()) {
            faults.add(CriteriaFileRefusal.NO_HEADINGS.of());
        } else if (items.isEmpty()) {
            faults.add(CriteriaFileRefusal.NO_CRITERIA.of());
        } else if (items.size() > MOST_CRITERIA) {
            faults.add(CriteriaFileRefusal.TOO_MANY.of(MOST_CRITERIA));
        }
        return known.isEmpty() || !faults.isEmpty()
                ? Verdict.refused(List.copyOf(faults))
                : Verdict.done(new CriteriaFile(facts.code(), known.get(), List.copyOf(lines)));
    }

    private void take(CsvRecord record) {
        if (!heading.isEmpty()) {
            new LineReading(words, heading, record, faults).read(items).ifPresent(lines::add);
        } else if (isHeading(record)) {
            heading = heading(record);
        } else {
            facts.take(record);
        }
    }

    // the headings are the first line that names the text of a criterion beside another column
    private boolean isHeading(CsvRecord record) {
        var columns = record.getFields().stream()
                .flatMap(field -> words.find(CriteriaColumn.class, field).stream())
                .toList();
        return columns.size() > 1 && columns.contains(CriteriaColumn.TEXT);
    }

    private Map<CriteriaColumn, Integer> heading(CsvRecord record) {
        var places = new EnumMap<CriteriaColumn, Integer>(CriteriaColumn.class);
        for (int n = 0; n < record.getFieldCount(); n++) {
            int place = n;
            words.find(CriteriaColumn.class, record.getField(n)).ifPresent(column -> {
                if (places.putIfAbsent(column, place) != null) {
                    faults.add(CriteriaFileRefusal.COLUMN_TWICE.of(Long.toString(record.getStartingLineNumber()), column));
                }
            });
        }
        for (var column : CriteriaColumn.values()) {
            if (column.required() && !places.containsKey(column)) {
                faults.add(CriteriaFileRefusal.COLUMN_MISSING.of(column));
            }
        }
        return places;
    }
}
