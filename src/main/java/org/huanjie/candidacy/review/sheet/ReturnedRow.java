package org.huanjie.candidacy.review.sheet;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Row;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Words;
import org.huanjie.shell.text.Unseen;
import org.huanjie.shell.text.WrittenDay;
import org.huanjie.shell.workbook.WorkbookCells;

/** 交回的一行 — one row as it came back, each fault of it by its cell. */
record ReturnedRow(Row row, WorkbookCells cells) {

    private static final int LONGEST_DOCUMENT = 200;

    int line() {
        return row.getRowNum();
    }

    String text(OrganSheetColumn column) {
        return column == OrganSheetColumn.DAY || column == OrganSheetColumn.UNTIL
                ? cells.day(row, column.place())
                : cells.text(row, column.place());
    }

    boolean blank() {
        return Arrays.stream(OrganSheetColumn.values()).map(this::text).allMatch(Unseen::blank);
    }

    /** What was said of the person stands as it went out, whoever's mark is beside it. */
    void demandAsAsked(AskedRow person, List<Reason> faults) {
        for (var column : OrganSheetColumn.values()) {
            if (column.kept() && !text(column).equals(WorkbookCells.meant(column.of(person)))) {
                fault(faults, OrganSheetRefusal.CELL_CHANGED, column);
            }
        }
    }

    Optional<RowReply.Document> reply(List<Words> languages, List<Reason> faults) {
        var answer = text(OrganSheetColumn.ANSWER);
        if (answer.isEmpty()) {
            fault(faults, OrganSheetRefusal.ANSWER_ABSENT, OrganSheetColumn.ANSWER);
            return Optional.empty();
        }
        if (said(languages, "match.sheet.none", answer)) {
            for (var column : List.of(OrganSheetColumn.DOCUMENT, OrganSheetColumn.DAY, OrganSheetColumn.UNTIL)) {
                if (!text(column).isEmpty()) {
                    fault(faults, OrganSheetRefusal.NONE_WITH_DOCUMENT, column);
                }
            }
            return Optional.empty();
        }
        if (!said(languages, "match.sheet.found", answer)) {
            fault(faults, OrganSheetRefusal.ANSWER_OTHER, OrganSheetColumn.ANSWER);
            return Optional.empty();
        }
        return document(faults);
    }

    private Optional<RowReply.Document> document(List<Reason> faults) {
        var document = text(OrganSheetColumn.DOCUMENT);
        if (document.isEmpty()) {
            fault(faults, OrganSheetRefusal.DOCUMENT_ABSENT, OrganSheetColumn.DOCUMENT);
        } else if (document.length() > LONGEST_DOCUMENT) {
            fault(faults, OrganSheetRefusal.DOCUMENT_LONG, OrganSheetColumn.DOCUMENT);
        } else if (document.codePoints().anyMatch(Unseen::is)) {
            fault(faults, OrganSheetRefusal.CELL_CONTROL, OrganSheetColumn.DOCUMENT);
        }
        if (text(OrganSheetColumn.DAY).isEmpty()) {
            fault(faults, OrganSheetRefusal.DAY_ABSENT, OrganSheetColumn.DAY);
        }
        var day = day(OrganSheetColumn.DAY, OrganSheetRefusal.DAY_FORM, faults);
        var until = day(OrganSheetColumn.UNTIL, OrganSheetRefusal.UNTIL_FORM, faults);
        if (day.isPresent() && until.filter(end -> end.isBefore(day.get())).isPresent()) {
            fault(faults, OrganSheetRefusal.UNTIL_EARLY, OrganSheetColumn.UNTIL);
        }
        return day.map(on -> new RowReply.Document(document, on, until));
    }

    private Optional<LocalDate> day(OrganSheetColumn column, OrganSheetRefusal wrong, List<Reason> faults) {
        var text = text(column);
        var day = WrittenDay.read(text);
        if (day.isEmpty() && !text.isEmpty()) {
            fault(faults, wrong, column);
        }
        return day;
    }

    private void fault(List<Reason> faults, OrganSheetRefusal why, OrganSheetColumn column) {
        faults.add(why.of(column.cell(line()), column));
    }

    private static boolean said(List<Words> languages, String key, String answer) {
        return languages.stream().anyMatch(words -> words.of(key).equalsIgnoreCase(answer));
    }
}
