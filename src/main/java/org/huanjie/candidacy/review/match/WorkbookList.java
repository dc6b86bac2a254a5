package org.huanjie.candidacy.review.match;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.workbook.SheetScan;
import org.huanjie.shell.workbook.WorkbookCells;
import org.huanjie.shell.workbook.WorkbookSheets;
import org.huanjie.shell.workbook.WorkbookXml;

/** 工作簿名单 — an organ's list as a workbook, read as a stream: the one sheet that can be seen and has headings. */
final class WorkbookList {

    private static final int EXACT = 15;

    private final MatchRequest request;
    private final ListWords words;

    WorkbookList(MatchRequest request, ListWords words) {
        this.request = request;
        this.words = words;
    }

    Verdict<Matched> match(Path file) {
        try (var zip = ZipFile.builder().setPath(file).get()) {
            var xml = new WorkbookXml(zip);
            return match(xml, WorkbookSheets.of(xml));
        } catch (IOException broken) {
            return Verdict.refused(MatchRefusal.WORKBOOK_BROKEN.of());
        }
    }

    private Verdict<Matched> match(WorkbookXml xml, WorkbookSheets sheets) throws IOException {
        var lists = new LinkedHashMap<String, ListHeading>();
        for (var part : sheets.parts().values()) {
            xml.read(part, reader -> heading(new SheetScan(reader, sheets.texts())))
                    .flatMap(found -> found)
                    .ifPresent(found -> lists.put(part, found));
        }
        if (lists.isEmpty()) {
            return Verdict.refused(MatchRefusal.NO_HEADINGS.of());
        }
        if (lists.size() > 1) {
            var names = sheets.parts().entrySet().stream()
                    .filter(sheet -> lists.containsKey(sheet.getValue()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.joining(", "));
            return Verdict.refused(MatchRefusal.SHEETS_SEVERAL.of(MatchFields.shown(names)));
        }
        var list = lists.firstEntry();
        if (!list.getValue().faults().isEmpty()) {
            return Verdict.refused(list.getValue().faults());
        }
        return Verdict.done(xml.read(list.getKey(), reader -> rows(new SheetScan(reader, sheets.texts()), sheets))
                .orElseThrow(() -> new IOException("a sheet that is not there")));
    }

    private Optional<ListHeading> heading(SheetScan rows) throws IOException, XMLStreamException {
        for (int row = 0; row <= ListHeading.TITLES && rows.next(); row++) {
            var heading = ListHeading.of(rows.all(), words, request);
            if (heading.isPresent()) {
                return heading;
            }
        }
        return Optional.empty();
    }

    private Matched rows(SheetScan rows, WorkbookSheets sheets) throws IOException, XMLStreamException {
        var heading = heading(rows).orElseThrow(() -> new IOException("headings that were there"));
        var marks = new MarkTable(request.marks());
        var tally = new MatchTally(0);
        var days = new WorkbookCells(sheets.from1904());
        while (rows.next()) {
            if (rows.blank()) {
                tally.skip();
            } else {
                tally.record();
                row(rows, heading, marks, days, tally);
            }
        }
        return tally.all();
    }

    private void row(SheetScan row, ListHeading heading, MarkTable marks, WorkbookCells days, MatchTally tally) {
        var cell = row.cell(heading.places().getOrDefault(ListColumn.NUMBER, 0));
        // a spreadsheet keeps 15 digits of a quantity
        var read = cell.number() && cell.text().length() > EXACT
                ? new PackedNumber.Reading.Wrong(MatchRefusal.NUMBER_ROUNDED)
                : PackedNumber.read(WorkbookCells.meant(cell.text()));
        switch (read) {
            case PackedNumber.Reading.Wrong(var why) -> tally.fault(new LineFault(row.line(), why.of()));
            case PackedNumber.Reading.Read(var number) -> {
                var mark = request.key().mark(number);
                if (marks.holds(mark.high(), mark.low())) {
                    hit(mark, number.old(), row, heading, days, tally);
                }
            }
        }
    }

    private void hit(
            NumberMark mark, boolean old, SheetScan row, ListHeading heading, WorkbookCells days, MatchTally tally) {
        var read = new HitReader(request).read(mark, old, column -> {
            var place = heading.places().get(column);
            return Optional.of(place == null ? "" : text(row.cell(place), column, days));
        });
        switch (read) {
            case HitReader.Line.Hit(var hit) -> tally.hit(hit);
            case HitReader.Line.Wrong(var reason) -> tally.fault(new LineFault(row.line(), reason));
        }
    }

    private static String text(SheetScan.Value cell, ListColumn column, WorkbookCells days) {
        boolean isDay = column == ListColumn.DAY || column == ListColumn.UNTIL;
        return isDay && cell.number()
                ? days.day(cell.text()).map(Object::toString).orElse(cell.text())
                : WorkbookCells.meant(cell.text());
    }
}
