package org.huanjie.mobilisation.household;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.text.Csv;
import org.huanjie.shell.text.CsvText;
import org.huanjie.shell.workbook.WorkbookCells;
import org.huanjie.shell.workbook.WorkbookGuard;
import org.huanjie.shell.workbook.WorkbookParts;

/** 住户表的读取 — the lines of a workbook or a CSV file below the headings, each cell by its column; nothing of it is understood yet. */
final class HouseholdSheet {

    static final int BYTES = 5 * 1024 * 1024;
    static final int LINES = 20_000;
    private static final int TITLES = 20;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<Character> SEPARATORS = List.of(',', '\t', ';');

    /** 一行 — as the office program numbers it, with the text of each column. */
    record Line(int number, Map<HouseholdColumn, String> cells) {
        String get(HouseholdColumn column) {
            return cells.getOrDefault(column, "");
        }
    }

    private record Raw(int number, List<String> cells) {}

    private HouseholdSheet() {}

    /** @param columns which column a heading means */
    static Verdict<List<Line>> read(byte[] file, Function<String, Optional<HouseholdColumn>> columns) {
        if (file.length > BYTES) {
            return Verdict.refused(HouseholdRefusal.TOO_MANY.of(LINES));
        }
        try {
            return file.length > 3 && file[0] == 'P' && file[1] == 'K' ? workbook(file, columns) : csv(file, columns);
        } catch (IOException | RuntimeException broken) { // readers throw their own kinds at whatever is no table
            return Verdict.refused(HouseholdRefusal.UNREADABLE.of());
        }
    }

    private static Verdict<List<Line>> workbook(byte[] file, Function<String, Optional<HouseholdColumn>> columns)
            throws IOException {
        WorkbookGuard.demand(file);
        var parts = new WorkbookParts(file);
        var cells = new WorkbookCells(parts.countsFrom1904());
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(parts.withoutPhonetics()))) {
            var seen = workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .toList();
            var lists = new ArrayList<List<Raw>>();
            for (var sheet : seen) {
                try (var rows = sheet.openStream()) {
                    var raw = rows.limit(LINES + TITLES)
                            .map(row -> new Raw(
                                    row.getRowNum(),
                                    IntStream.range(0, row.getCellCount())
                                            .mapToObj(place -> cells.text(row, place))
                                            .toList()))
                            .toList();
                    if (raw.stream().anyMatch(row -> isHeading(row, columns))) {
                        lists.add(raw);
                    }
                }
            }
            return lists.size() > 1
                    ? Verdict.refused(HouseholdRefusal.SEVERAL_SHEETS.of(lists.size()))
                    : lines(lists.isEmpty() ? List.of() : lists.getFirst(), columns);
        }
    }

    private static Verdict<List<Line>> csv(byte[] file, Function<String, Optional<HouseholdColumn>> columns)
            throws IOException {
        for (char separator : SEPARATORS) {
            var raw = new ArrayList<Raw>();
            try (var csv = new Csv(
                    new CsvText(new ByteArrayInputStream(file), charset(file), CsvText.BadBytes.END_THE_TEXT),
                    separator)) {
                for (var next = csv.next(); next.isPresent() && raw.size() < LINES + TITLES; next = csv.next()) {
                    raw.add(new Raw(
                            (int) next.get().getStartingLineNumber(), next.get().getFields()));
                }
                if (!csv.faults().isEmpty()) {
                    continue;
                }
            }
            if (raw.stream().anyMatch(row -> isHeading(row, columns))) {
                return lines(raw, columns);
            }
        }
        return Verdict.refused(HouseholdRefusal.NO_HEADINGS.of());
    }

    private static Charset charset(byte[] file) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException notUtf8) {
            return GB18030;
        }
    }

    private static Verdict<List<Line>> lines(List<Raw> raw, Function<String, Optional<HouseholdColumn>> columns) {
        Map<HouseholdColumn, Integer> places = Map.of();
        var lines = new ArrayList<Line>();
        for (var row : raw) {
            if (places.isEmpty()) {
                places = isHeading(row, columns) ? places(row, columns) : Map.of();
                continue;
            }
            var cells = new EnumMap<HouseholdColumn, String>(HouseholdColumn.class);
            places.forEach((column, place) -> {
                var text = place < row.cells().size() ? row.cells().get(place).strip() : "";
                if (!text.isEmpty()) {
                    cells.put(column, text);
                }
            });
            if (!cells.isEmpty()) {
                lines.add(new Line(row.number(), cells));
            }
        }
        Reason fault = places.isEmpty()
                ? HouseholdRefusal.NO_HEADINGS.of()
                : lines.isEmpty() ? HouseholdRefusal.EMPTY.of() : HouseholdRefusal.TOO_MANY.of(LINES);
        return places.isEmpty() || lines.isEmpty() || lines.size() > LINES
                ? Verdict.refused(fault)
                : Verdict.done(lines);
    }

    private static Map<HouseholdColumn, Integer> places(Raw row, Function<String, Optional<HouseholdColumn>> columns) {
        var places = new EnumMap<HouseholdColumn, Integer>(HouseholdColumn.class);
        for (int n = 0; n < row.cells().size(); n++) {
            int place = n;
            var heading = row.cells().get(n).replace("\uFEFF", "").strip();
            columns.apply(heading).ifPresent(column -> places.putIfAbsent(column, place));
        }
        return places;
    }

    // a title may name one of the columns; a heading names all that a line needs
    private static boolean isHeading(Raw row, Function<String, Optional<HouseholdColumn>> columns) {
        var places = places(row, columns).keySet();
        return Stream.of(HouseholdColumn.values())
                .filter(HouseholdColumn::needed)
                .allMatch(places::contains);
    }
}
