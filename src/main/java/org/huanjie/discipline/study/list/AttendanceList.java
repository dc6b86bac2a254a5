package org.huanjie.discipline.study.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huanjie.shell.workbook.TableRow;
import org.huanjie.shell.workbook.TableRows;
import org.huanjie.discipline.study.StudyRefusal;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.text.PersonName;
import org.huanjie.shell.workbook.TableRow;
import org.huanjie.shell.workbook.TableRows;

/** 到课名单 — who was there by a workbook or a CSV file with a column of names: all of them, or every fault at once and nobody. */
public final class AttendanceList {

    /** How many megabytes it may have. */
    public static final int MOST = 2;

    private static final int LONGEST_NAME = 40;

    private final List<Reason> faults = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private AttendanceList() {}

    /**
     * The names in their order, as they are printed.
     *
     * @param headings what the column of names may be called
     */
    public static Verdict<List<String>> read(byte[] file, Set<String> headings) {
        if (file.length > MOST << 20) {
            return Verdict.refused(StudyRefusal.FILE_LARGE.of(MOST).at("list"));
        }
        var tables = TableRows.of(file);
        if (tables.isEmpty()) {
            return Verdict.refused(StudyRefusal.FILE_BROKEN.of().at("list"));
        }
        var lists = tables.get().stream()
                .filter(table -> heading(table, headings).isPresent())
                .toList();
        if (lists.size() != 1) {
            var why = lists.isEmpty() ? StudyRefusal.FILE_HEADING : StudyRefusal.FILE_SHEETS;
            return Verdict.refused(why.of(headings.iterator().next()).at("list"));
        }
        return new AttendanceList()
                .read(lists.getFirst(), heading(lists.getFirst(), headings).orElseThrow(), headings);
    }

    private static Optional<TableRow> heading(List<TableRow> table, Set<String> headings) {
        return table.stream()
                .limit(TableRow.TITLES)
                .filter(row -> place(row, headings) >= 0)
                .findFirst();
    }

    private static int place(TableRow row, Set<String> headings) {
        for (int n = 0; n < row.cells().size(); n++) {
            if (headings.contains(PersonName.of(row.cell(n)).printed().replaceAll("[\\s\\u3000]", ""))) {
                return n;
            }
        }
        return -1;
    }

    private Verdict<List<String>> read(List<TableRow> table, TableRow heading, Set<String> headings) {
        int place = place(heading, headings);
        var rows = table.stream()
                .filter(row -> row.line() > heading.line() && !row.blank(place))
                .toList();
        if (rows.size() > TableRows.LINES) {
            return Verdict.refused(StudyRefusal.FILE_LINES.of(TableRows.LINES).at("list"));
        }
        rows.forEach(row -> take(row, place));
        if (rows.isEmpty()) {
            faults.add(StudyRefusal.FILE_EMPTY.of().at("list"));
        }
        return Verdict.unless(faults, () -> List.copyOf(names));
    }

    private void take(TableRow row, int place) {
        var name = PersonName.of(row.cell(place));
        if (name.form().isEmpty() || name.printed().length() > LONGEST_NAME) {
            faults.add(StudyRefusal.LINE_NAME.of(row.line(), LONGEST_NAME).at("list"));
            return;
        }
        name.stray()
                .ifPresent(stray -> faults.add(StudyRefusal.LINE_SIGN
                        .of(row.line(), name.printed(), stray.character())
                        .at("list")));
        var before = lines.putIfAbsent(name.form(), row.line());
        if (before != null) {
            faults.add(StudyRefusal.LINE_TWICE
                    .of(row.line(), name.printed(), before)
                    .at("list"));
        }
        names.add(name.printed());
    }
}
