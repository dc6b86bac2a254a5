package org.huanjie.shell.workbook;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huanjie.Case;
import org.junit.jupiter.api.Test;

/** C10: what no office program writes is refused before the reader makes room for it. */
class WorkbookGuardTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String SHARED = "xl/sharedStrings.xml";

    @Test
    void aCellBeyondTheLastColumnOrRowIsRefused() throws IOException {
        refused(Case.workbook("19c-beyond-columns.xlsx"));
        taken(sheet("<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>"));
        refused(sheet("<row r='1'><c r='XFE1'><v>1</v></c></row>"));
        refused(sheet("<row r='1'><c r='ZZZZZZ1'><v>1</v></c></row>"));
        refused(sheet("<row r='1'><c r='A1048577'><v>1</v></c></row>"));
        refused(sheet("<row r='99999999'/>"));
        refused(sheet("<mergeCells><mergeCell ref='A1:ZZZ1'/></mergeCells>"));
    }

    @Test
    void textsThatGrowAreRefused() throws IOException {
        var longest = "长".repeat(32_767);
        taken(workbook(Map.of(SHARED, shared(List.of(longest)), SHEET, rows(1))));
        refused(workbook(Map.of(SHARED, shared(List.of(longest + "长")), SHEET, rows(1))));
        refused(workbook(Map.of(SHARED, shared(List.of("x".repeat(50 << 20))), SHEET, rows(1))));
        // a thousand cells that name one text hold it a thousand times
        refused(workbook(Map.of(SHARED, shared(List.of(longest)), SHEET, rows(1_000))));
        refused(workbook(Map.of(SHEET, "<a>".repeat(70) + "</a>".repeat(70))));
        refused(workbook(Map.of(SHEET, "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")));
    }

    private static void taken(byte[] file) {
        assertThatCode(() -> WorkbookGuard.demand(file)).doesNotThrowAnyException();
    }

    private static void refused(byte[] file) {
        assertThatThrownBy(() -> WorkbookGuard.demand(file)).isInstanceOf(IOException.class);
    }

    private static byte[] sheet(String rows) throws IOException {
        return workbook(Map.of(SHEET, "<worksheet>" + rows + "</worksheet>"));
    }

    private static String rows(int cells) {
        return "<worksheet><row r='1'>" + "<c t='s'><v>0</v></c>".repeat(cells) + "</row></worksheet>";
    }

    private static String shared(List<String> texts) {
        return "<sst>"
                + String.join(
                        "",
                        texts.stream()
                                .map(text -> "<si><t>" + text + "</t></si>")
                                .toList()) + "</sst>";
    }

    private static byte[] workbook(Map<String, String> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
