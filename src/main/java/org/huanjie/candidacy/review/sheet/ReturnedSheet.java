package org.huanjie.candidacy.review.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.huanjie.shell.workbook.WorkbookCells;
import org.huanjie.shell.workbook.WorkbookGuard;
import org.huanjie.shell.workbook.WorkbookParts;

/** 交回的核查表 — a sheet that an organ filled in: an answer for every row that was asked, or every fault by its cell, and nothing taken. */
public final class ReturnedSheet {

    private static final int BYTES = 5 * 1024 * 1024;

    private final OrganSheet asked;
    private final List<Words> languages;
    private final Map<String, Integer> marks = new HashMap<>();
    private final List<Reason> faults = new ArrayList<>();
    private final SortedMap<Integer, RowReply> replies = new TreeMap<>();
    private final Map<Integer, Integer> lines = new HashMap<>();
    private boolean headed;

    private ReturnedSheet(OrganSheet asked, byte[] key, List<Words> languages) {
        this.asked = asked;
        this.languages = languages;
        for (int n = 0; n < asked.rows().size(); n++) {
            marks.put(asked.mark(n, key), n);
        }
    }

    /**
     * Reads a sheet that came back.
     *
     * @param asked what went out
     * @param key with which it went out
     * @param languages in which its headings and answers may be
     */
    public static Verdict<List<RowReply>> read(byte[] file, OrganSheet asked, byte[] key, List<Words> languages) {
        if (file.length > BYTES) {
            return Verdict.refused(OrganSheetRefusal.BROKEN.of());
        }
        try {
            WorkbookGuard.demand(file);
            var parts = new WorkbookParts(file);
            return new ReturnedSheet(asked, key, languages)
                    .read(parts.withoutPhonetics(), new WorkbookCells(parts.countsFrom1904()));
        } catch (IOException | RuntimeException broken) { // the reader throws its own kinds at whatever is no workbook
            return Verdict.refused(OrganSheetRefusal.BROKEN.of());
        }
    }

    private Verdict<List<RowReply>> read(byte[] file, WorkbookCells cells) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var sheet = workbook.getSheets()
                    .filter(one -> one.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst();
            if (sheet.isEmpty()) {
                return Verdict.refused(OrganSheetRefusal.OTHER_SHEET.of());
            }
            rows(sheet.get(), cells);
        }
        for (int n = 0; n < asked.rows().size() && headed; n++) {
            if (!lines.containsKey(n)) {
                faults.add(OrganSheetRefusal.ROW_MISSING.of(
                        Integer.toString(n + 1), asked.rows().get(n).name()));
            }
        }
        return Verdict.unless(faults, () -> List.copyOf(replies.values()));
    }

    private void rows(Sheet sheet, WorkbookCells cells) throws IOException {
        try (var rows = sheet.openStream()) {
            for (var each = rows.iterator(); each.hasNext(); ) {
                var row = each.next();
                int number = row.getRowNum() - 1;
                if (number == OrganSheet.REQUEST && !cells.text(row, 0).equals(asked.request())) {
                    faults.add(OrganSheetRefusal.OTHER_REQUEST.of(asked.request()));
                    return;
                } else if (number == OrganSheet.HEADINGS) {
                    headed = headings(row, cells);
                } else if (number > OrganSheet.HEADINGS && headed) {
                    row(new ReturnedRow(row, cells));
                }
                if (lines.size() + faults.size() > 2 * OrganSheet.MOST_ROWS) {
                    faults.add(OrganSheetRefusal.ROWS_MANY.of(Integer.toString(OrganSheet.MOST_ROWS)));
                    return;
                }
            }
        }
        if (!headed && faults.isEmpty()) {
            faults.add(OrganSheetRefusal.OTHER_SHEET.of());
        }
    }

    private boolean headings(Row row, WorkbookCells cells) {
        int before = faults.size();
        for (var column : OrganSheetColumn.values()) {
            var heading = cells.text(row, column.place());
            if (languages.stream().noneMatch(words -> words.of(column.key()).equals(heading))) {
                faults.add(OrganSheetRefusal.HEADING_CHANGED.of(column.cell(row.getRowNum()), column));
            }
        }
        return faults.size() == before;
    }

    private void row(ReturnedRow row) {
        if (row.blank()) {
            return;
        }
        var number = marks.get(row.text(OrganSheetColumn.MARK));
        if (number == null) {
            faults.add(OrganSheetRefusal.ROW_ADDED.of(Integer.toString(row.line())));
            return;
        }
        var before = lines.putIfAbsent(number, row.line());
        if (before != null) {
            faults.add(OrganSheetRefusal.ROW_TWICE.of(Integer.toString(before), Integer.toString(row.line())));
            return;
        }
        var person = asked.rows().get(number);
        int faultsBefore = faults.size();
        row.demandAsAsked(person, faults);
        var reply = row.reply(languages, faults);
        if (faults.size() == faultsBefore) {
            replies.put(number, new RowReply(person, reply));
        }
    }
}
