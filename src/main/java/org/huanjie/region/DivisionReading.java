package org.huanjie.region;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.region.DivisionFile.Fault;
import org.huanjie.shell.text.Csv;
import org.huanjie.shell.text.CsvText;

/** 区划读取 — reads a list line by line, checks what a line says by itself, and passes on the lines whose code is a code. */
final class DivisionReading {

    private static final List<String> HEADER = List.of("code", "name", "parent_code");

    private final DivisionLines lines;
    private final String within;
    private final List<Fault> faults = new ArrayList<>();
    private long faulty;
    private int skipped;

    /** @param within the code that every listed one begins with; empty if any may be */
    DivisionReading(DivisionLines lines, String within) {
        this.lines = lines;
        this.within = within;
    }

    /** The first of the faults found. */
    List<Fault> faults() {
        return faults;
    }

    /** How many there are in all. */
    long faulty() {
        return faulty;
    }

    /** How many lines are blank. */
    int skipped() {
        return skipped;
    }

    void read(InputStream plain) throws IOException {
        // bytes that are no UTF-8 become U+FFFD and are a fault of their line, not of the whole file
        try (var csv = new Csv(new CsvText(plain, StandardCharsets.UTF_8, CsvText.BadBytes.REPLACE), ',')) {
            read(csv);
            csv.faults().forEach(broken -> fault(Fault.of(broken.line(), "region.fault.quote")));
            csv.strays().forEach(stray -> fault(Fault.of(stray.line(), "region.fault.control", stray.code())));
        }
    }

    /** The file as a whole cannot be read further. */
    void unreadable(String why) {
        fault(Fault.of(0, "region.fault.not-csv", why));
    }

    private void read(Csv csv) {
        var first = csv.next();
        if (first.isEmpty() || !isHeader(first.get())) {
            fault(Fault.of(1, "region.fault.header", String.join(",", HEADER)));
            return;
        }
        for (var next = csv.next(); next.isPresent(); next = csv.next()) {
            if (Csv.blank(next.get())) {
                skipped++;
            } else {
                line(next.get());
            }
        }
    }

    private static boolean isHeader(CsvRecord line) {
        var fields = line.getFields().stream().map(String::strip).toList();
        return fields.equals(HEADER);
    }

    private void line(CsvRecord record) {
        long line = record.getStartingLineNumber();
        if (record.getFieldCount() != HEADER.size()) {
            fault(Fault.of(line, "region.fault.fields", record.getFieldCount()));
            return;
        }
        var code = record.getField(0).strip();
        var name = record.getField(1).strip();
        var parent = record.getField(2).strip();
        var wrong = wrong(line, code, name, parent);
        wrong.ifPresent(this::fault);
        if (DivisionCode.of(code).isPresent()) {
            // also where something else is wrong, so that what lies below it is not reported for its sake
            lines.add(line, code, name, wrong.isPresent() ? "" : parent);
        }
    }

    private Optional<Fault> wrong(long line, String code, String name, String parent) {
        var known = DivisionCode.of(code);
        if (known.isEmpty()) {
            return Optional.of(Fault.of(line, "region.fault.code", code));
        }
        if (!within.isEmpty() && !new DivisionCode(within).contains(known.get())) {
            return Optional.of(Fault.of(line, "region.fault.outside", code, within));
        }
        if (name.isEmpty()) {
            return Optional.of(Fault.of(line, "region.fault.name", code));
        }
        if (name.codePoints().anyMatch(c -> c == 0xFFFD || c == '\n' || c == '\r' || c == '\t')) {
            return Optional.of(Fault.of(line, "region.fault.encoding", code));
        }
        var expected = known.get().parent().map(DivisionCode::digits).orElse("");
        return parent.equals(expected)
                ? Optional.empty()
                : Optional.of(Fault.of(line, "region.fault.parent", code, expected, parent));
    }

    private void fault(Fault fault) {
        faulty++;
        if (faults.size() < DivisionFile.SHOWN) {
            faults.add(fault);
        }
    }
}
