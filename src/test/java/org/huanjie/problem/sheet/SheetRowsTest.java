package org.huanjie.problem.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.huanjie.shell.workbook.WorkbookCells;
import org.huanjie.shell.workbook.WorkbookParts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetRowsTest {

    @ParameterizedTest
    @ValueSource(strings = {"2017年2月8日", "2017-02-08", "2017/2/8", "2017.2.8", " 2017年02月08日 "})
    void daysAreReadAsOfficesWriteThem(String text) {
        assertThat(SheetRows.day(text)).hasToString("Optional[2017-02-08]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "明天", "2017-02-30", "2月8日"})
    void whatIsNoDayIsNone(String text) {
        assertThat(SheetRows.day(text)).isEmpty();
    }

    @Test
    void aSerialIsADayAndTitlesAreSkipped() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("s");
            sheet.value(0, 0, "title");
            sheet.value(2, 0, "KIND");
            sheet.value(2, 1, "DESCRIPTION");
            sheet.value(2, 2, "DUE");
            sheet.value(4, 0, "OTHER");
            sheet.value(4, 1, "'=1+1");
            sheet.value(4, 2, 42774);
        }
        var lines = lines(SheetRows.read(bytes.toByteArray(), SheetRowsTest::column));
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().number()).isEqualTo(5);
        assertThat(lines.getFirst().get(SheetColumn.DUE)).isEqualTo("2017-02-08");
        assertThat(lines.getFirst().get(SheetColumn.DESCRIPTION)).isEqualTo("=1+1");
    }

    @Test
    void whatUnpacksToTooMuchIsNotRead() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            var zeros = new byte[1 << 20];
            for (int n = 0; n < 65; n++) {
                zip.write(zeros);
            }
        }
        assertThat(bytes.size()).isLessThan(SheetRows.BYTES);
        assertThat(SheetRows.read(bytes.toByteArray(), SheetRowsTest::column))
                .isEqualTo(new SheetRows.Reading.Unreadable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@a"})
    void whatBeginsAsAFormulaIsKeptFromBeingOne(String text) {
        assertThat(WorkbookCells.plain(text)).isEqualTo("'" + text);
    }

    @DisplayName("C8: days that are counted from 1904")
    @Test
    void daysFrom1904() throws IOException {
        assertThat(only("06c-date1904-silent.xlsx").get(SheetColumn.DUE)).isEqualTo("2022-06-20");
    }

    @DisplayName("C20: a day by formula")
    @Test
    void daysByFormula() throws IOException {
        assertThat(only("05-due-formula.xlsx").get(SheetColumn.DUE)).isEqualTo("2017-06-20");
    }

    @DisplayName("C14: characters written as _x000D_ are what they stand for")
    @Test
    void escapesAreDecoded() throws IOException {
        assertThat(only("03-x000D.xlsx").get(SheetColumn.DESCRIPTION)).isEqualTo("第一行\r\n第二行");
        assertThat(WorkbookParts.unescaped("a_x005F_x000D_b_x0000_c_x00e9_")).isEqualTo("a_x000D_bcé");
    }

    @DisplayName("C7: lines that hold a number and nothing else are passed over and told")
    @Test
    void prefilledNumbers() throws IOException {
        assertThat(SheetRows.read(file("08b-rows-with-only-a-sequence.xlsx"), SheetRowsTest::chinese))
                .isInstanceOfSatisfying(SheetRows.Reading.Read.class, read -> {
                    assertThat(read.lines()).hasSize(1);
                    assertThat(read.skipped()).isEqualTo(5);
                });
    }

    @DisplayName("C21: a hidden sheet is none; of several that can be seen and have headings one is asked for")
    @Test
    void theSheetThatIsSeen() throws IOException {
        assertThat(only("13b-hidden-dictionary-first.xlsx").get(SheetColumn.DESCRIPTION))
                .isEqualTo("第二张表里的一行");
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            for (var name : List.of("a", "b")) {
                var sheet = workbook.newWorksheet(name);
                sheet.value(0, 0, "KIND");
                sheet.value(0, 1, "DESCRIPTION");
            }
        }
        assertThat(SheetRows.read(bytes.toByteArray(), SheetRowsTest::column))
                .isEqualTo(new SheetRows.Reading.Several(List.of("a", "b")));
    }

    @DisplayName("C25: a phonetic guide above a text is no part of it")
    @Test
    void phoneticsAreNotJoinedOn() throws IOException {
        var guide = "<si><t>第一行</t><rPh sb=\"0\" eb=\"1\"><t>ディ</t></rPh><phoneticPr fontId=\"1\"/></si>";
        var packed = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(file("03-x000D.xlsx")));
                var to = new ZipOutputStream(packed)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                var text = new String(from.readAllBytes(), StandardCharsets.UTF_8);
                to.write(text.replaceAll("(?s)<si>.*</si>", guide).getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(lines(SheetRows.read(packed.toByteArray(), SheetRowsTest::chinese))
                        .getFirst()
                        .get(SheetColumn.DESCRIPTION))
                .isEqualTo("第一行");
    }

    private static SheetRows.Line only(String name) throws IOException {
        var lines = lines(SheetRows.read(file(name), SheetRowsTest::chinese));
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private static List<SheetRows.Line> lines(SheetRows.Reading reading) {
        assertThat(reading).isInstanceOf(SheetRows.Reading.Read.class);
        return ((SheetRows.Reading.Read) reading).lines();
    }

    private static byte[] file(String name) throws IOException {
        try (var file = Objects.requireNonNull(SheetRowsTest.class.getResourceAsStream("/cases/xlsx/" + name))) {
            return file.readAllBytes();
        }
    }

    private static Optional<SheetColumn> chinese(String heading) {
        return Optional.ofNullable(Map.of(
                        "序号", SheetColumn.SEQ,
                        "问题类型", SheetColumn.KIND,
                        "问题描述", SheetColumn.DESCRIPTION,
                        "办结时限", SheetColumn.DUE)
                .get(heading));
    }

    private static Optional<SheetColumn> column(String heading) {
        return Arrays.stream(SheetColumn.values())
                .filter(column -> column.name().equals(heading))
                .findFirst();
    }
}
