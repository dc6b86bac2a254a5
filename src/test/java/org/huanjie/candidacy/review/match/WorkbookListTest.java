package org.huanjie.candidacy.review.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.huanjie.BadInput;
import org.huanjie.Case;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same lists as workbooks. */
class WorkbookListTest {

    private static final List<String> HEADINGS = List.of("公民身份号码", "文书号", "文书日期", "期限届满日", "审查条件");

    private final String one = Lists.number(1);
    private final String two = Lists.number(2);
    private final MatchRequest request = Lists.request(List.of(one, two));

    @Test
    void aWorkbookIsReadAsTheSameListInText() throws IOException {
        var rows = new ArrayList<List<String>>(List.of(List.of("某法院名单"), HEADINGS));
        rows.add(List.of(one, "（2016）浙9999刑初1号", "2016年5月6日", "2021-05-06", "B1"));
        rows.add(List.of("", "", "", "", ""));
        rows.add(List.of("330326190001010014", "甲", "2016-05-06", "", "B1"));
        rows.add(List.of("'" + two, "'-乙", "2016/5/6", "", "被判处刑罚"));
        rows.add(List.of(Lists.number(3), "丙", "2016-05-06", "", "B1"));
        var csv = new StringBuilder();
        rows.forEach(row -> csv.append(String.join(",", row).replace("'-", "-")).append('\n'));
        var workbook = Lists.done(Lists.match(request, workbook(rows)));
        assertThat(workbook.answer())
                .isEqualTo(Lists.matched(request, csv.toString()).answer());
        assertThat(workbook.answer().hits()).hasSize(2);
        assertThat(Lists.faults(workbook)).containsExactly("5 number-check");
        assertThat(workbook.lines()).isEqualTo(4);
    }

    @Test
    void numbersThatASheetRoundedAreToldAndDaysAreCounted() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("s");
            row(sheet, 0, HEADINGS);
            row(sheet, 1, List.of(one, "甲"));
            sheet.value(1, 2, 42_496);
            sheet.value(2, 0, 330_326_190_001_010_000L);
            row(sheet, 3, List.of(two, "乙", "42496.5"));
        }
        var matched = Lists.done(Lists.match(request, bytes.toByteArray()));
        assertThat(matched.answer().hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.day()).isEqualTo("2016-05-06"));
        assertThat(Lists.faults(matched)).containsExactly("3 number-rounded", "4 day-form");
    }

    @Test
    void hiddenSheetsArePassedOverAndOfSeveralNoneIsGuessed() throws IOException {
        assertThat(Lists.done(Lists.match(request, sheets(VisibilityState.HIDDEN)))
                        .answer()
                        .hits())
                .hasSize(1);
        assertThat(Lists.refused(Lists.match(request, sheets(VisibilityState.VISIBLE))))
                .containsExactly("sheets-several[a, b]");
        assertThat(Lists.refused(Lists.match(request, workbook(List.of(List.of("x", "y"))))))
                .containsExactly("no-headings[]");
        assertThat(Lists.refused(Lists.match(request, workbook(List.of(List.of("身份证号", "日期"))))))
                .containsExactly("column-missing[DOCUMENT]");
    }

    @Test
    void whatNoOfficeProgramWritesIsRefused() throws IOException {
        broken(Case.workbook("19c-beyond-columns.xlsx"));
        broken(sheet("<row r='1'><c r='XFE1'><v>1</v></c></row>"));
        broken(sheet("<row r='1048577'/>"));
        broken(sheet("<row r='2'/><row r='1'/>"));
        broken(sheet("<row r='1'><c t='s'><v>7</v></c></row>"));
        broken(sheet("<row r='1'><c t='s'><v>-1</v></c></row>"));
        broken(sheet("<row r='1'><c t='inlineStr'><is><t>" + "长".repeat(32_768) + "</t></is></c></row>"));
        broken(sheet("<row r='1'><c><v>1</v>"));
        broken(sheet("&b;"));
        broken(new byte[] {'P', 'K', 3, 4});
        broken(zip(Map.of("a", "b")));
        broken(zip(Map.of("xl/workbook.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")));
    }

    @Test
    void damagedOnesAreReadOrRefused() throws IOException {
        damaged(300);
    }

    @Tag("soak")
    @Test
    void manyDamagedOnesAreReadOrRefused() throws IOException {
        damaged(10_000);
    }

    private void damaged(int many) throws IOException {
        var good = workbook(List.of(HEADINGS, List.of(one, "甲", "2016-05-06", "", "B1")));
        var chance = new BadInput(20261129);
        for (int n = 0; n < many; n++) {
            assertThat(Lists.match(request, chance.file(good))).isNotNull();
        }
    }

    private void broken(byte[] file) {
        assertThat(Lists.refused(Lists.match(request, file))).containsExactly("workbook-broken[]");
    }

    private byte[] sheets(VisibilityState second) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            for (var name : List.of("a", "b")) {
                var sheet = workbook.newWorksheet(name);
                row(sheet, 0, HEADINGS);
                row(sheet, 1, List.of(one, "甲", "2016-05-06"));
                sheet.setVisibilityState(name.equals("b") ? second : VisibilityState.VISIBLE);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] workbook(List<List<String>> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("s");
            for (int n = 0; n < rows.size(); n++) {
                row(sheet, n, rows.get(n));
            }
        }
        return bytes.toByteArray();
    }

    private static void row(Worksheet sheet, int row, List<String> cells) {
        for (int n = 0; n < cells.size(); n++) {
            if (!cells.get(n).isEmpty()) {
                sheet.value(row, n, cells.get(n));
            }
        }
    }

    private static byte[] sheet(String rows) throws IOException {
        return zip(Map.of(
                "xl/workbook.xml",
                "<workbook xmlns:r='r'><sheets><sheet name='s' r:id='r1'/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/></Relationships>",
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"));
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
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
