package org.huanjie.problem.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.huanjie.shell.workbook.WorkbookCells;

/**
 * 清单表 — a list as offices hand it on: the title, who reports when, a bordered table that prints across on wide paper.
 *
 * @param reported the line below the title: 填报单位, 填报时间
 * @param widths of the columns, in characters
 */
public record Sheet(
        String title, String reported, List<String> headings, List<Integer> widths, List<List<String>> rows) {

    private static final int HEADINGS = 2;
    private static final int TITLE_SIZE = 16;

    /** The workbook as a file. */
    public byte[] xlsx() {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Huanjie", "1.0")) {
            fill(workbook.newWorksheet(title));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void fill(Worksheet sheet) {
        int last = headings.size() - 1;
        sheet.value(0, 0, title);
        sheet.range(0, 0, 0, last)
                .style()
                .merge()
                .bold()
                .fontSize(TITLE_SIZE)
                .horizontalAlignment("center")
                .set();
        sheet.value(1, 0, WorkbookCells.plain(reported));
        sheet.range(1, 0, 1, last).style().merge().set();
        line(sheet, HEADINGS, headings);
        sheet.range(HEADINGS, 0, HEADINGS, last)
                .style()
                .bold()
                .horizontalAlignment("center")
                .set();
        for (int n = 0; n < rows.size(); n++) {
            line(sheet, HEADINGS + 1 + n, rows.get(n));
        }
        sheet.range(HEADINGS, 0, HEADINGS + rows.size(), last)
                .style()
                .borderStyle(BorderStyle.THIN)
                .wrapText(true)
                .verticalAlignment("center")
                .set();
        for (int n = 0; n <= last; n++) {
            sheet.width(n, widths.get(n));
        }
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(HEADINGS);
        sheet.freezePane(0, HEADINGS + 1);
    }

    private static void line(Worksheet sheet, int row, List<String> cells) {
        for (int n = 0; n < cells.size(); n++) {
            sheet.value(row, n, WorkbookCells.plain(cells.get(n)));
        }
    }
}
