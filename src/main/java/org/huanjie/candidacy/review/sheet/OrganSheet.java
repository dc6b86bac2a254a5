package org.huanjie.candidacy.review.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.huanjie.shell.Words;
import org.huanjie.shell.workbook.WorkbookCells;

/**
 * 核查表 — what an organ is asked, row by row, as a workbook: all but the answers is protected, and each row has a mark by which it is known
 * again. The protection keeps a hand from slipping; that nothing was changed is asked when the sheet comes back ({@link ReturnedSheet}).
 *
 * @param request the name of the request, in the sheet and in every row's mark
 */
public record OrganSheet(String request, String organ, LocalDate day, List<AskedRow> rows) {

    /** The most rows of one sheet. */
    public static final int MOST_ROWS = 5000;

    /** The row with the headings, from 0; the request stands two above it. */
    static final int HEADINGS = 3;

    static final int REQUEST = 1;

    private static final int TITLE_SIZE = 16;
    private static final int MARK_BYTES = 16;
    private static final String LOCKED = "";
    private static final String AS_TEXT = "@";

    public OrganSheet {
        rows = List.copyOf(rows);
        if (rows.size() > MOST_ROWS) {
            throw new IllegalArgumentException(rows.size() + " rows in one sheet");
        }
    }

    /** The workbook as a file, in the reader's language; the key is the request's own, and never in the file. */
    public byte[] xlsx(Words words, byte[] key) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Huanjie", "1.0")) {
            fill(workbook.newWorksheet(words.of("match.sheet.title")), words, key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The mark of the row of this number, from 0. */
    String mark(int row, byte[] key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var mark = mac.doFinal((request + "\n" + row).getBytes(StandardCharsets.UTF_8));
            return "M" + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mark, MARK_BYTES));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java knows HMAC-SHA-256", absent);
        }
    }

    private void fill(Worksheet sheet, Words words, byte[] key) {
        int last = OrganSheetColumn.values().length - 1;
        sheet.value(0, 0, words.of("match.sheet.title"));
        sheet.range(0, 0, 0, last)
                .style()
                .merge()
                .bold()
                .fontSize(TITLE_SIZE)
                .horizontalAlignment("center")
                .set();
        sheet.value(REQUEST, 0, request);
        sheet.value(REQUEST + 1, 0, words.of("match.sheet.asks", organ, day.toString(), Integer.toString(rows.size())));
        for (var column : OrganSheetColumn.values()) {
            sheet.value(HEADINGS, column.place(), words.of(column.key()));
            sheet.width(column.place(), column.width());
        }
        for (int n = 0; n < rows.size(); n++) {
            row(sheet, n, key);
        }
        style(sheet, words, last);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(HEADINGS);
        sheet.freezePane(2, HEADINGS + 1);
        sheet.protect(LOCKED, SheetProtectionOption.DEFAULT_OPTIONS);
    }

    private void row(Worksheet sheet, int row, byte[] key) {
        int line = HEADINGS + 1 + row;
        sheet.value(line, OrganSheetColumn.SEQ.place(), row + 1);
        for (var column : OrganSheetColumn.values()) {
            if (column.kept()) {
                sheet.value(line, column.place(), WorkbookCells.plain(column.of(rows.get(row))));
            }
        }
        sheet.value(line, OrganSheetColumn.MARK.place(), mark(row, key));
    }

    private void style(Worksheet sheet, Words words, int last) {
        int end = HEADINGS + Math.max(1, rows.size());
        sheet.range(HEADINGS, 0, HEADINGS, last)
                .style()
                .bold()
                .horizontalAlignment("center")
                .set();
        sheet.range(HEADINGS, 0, end, last)
                .style()
                .borderStyle(BorderStyle.THIN)
                .wrapText(true)
                .set();
        for (var column : OrganSheetColumn.values()) {
            if (column.answered()) {
                sheet.range(HEADINGS + 1, column.place(), end, column.place())
                        .style()
                        .borderStyle(BorderStyle.THIN)
                        .wrapText(true)
                        .format(AS_TEXT)
                        .protectionOption(ProtectionOption.LOCKED, false)
                        .set();
            }
        }
        int answer = OrganSheetColumn.ANSWER.place();
        sheet.range(HEADINGS + 1, answer, end, answer)
                .validateWithListByFormula(
                        "\"" + words.of("match.sheet.none") + "," + words.of("match.sheet.found") + "\"")
                .allowBlank(true)
                .showErrorMessage(true)
                .error(words.of("match.sheet.choose"));
    }
}
