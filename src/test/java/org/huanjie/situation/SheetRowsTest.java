package org.huanjie.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
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
    @ValueSource(strings = {"", "明天", "2017-02-30", "2月8日", "20170208"})
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
        var lines = SheetRows.read(bytes.toByteArray(), SheetRowsTest::column).orElseThrow();
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
        assertThat(SheetRows.read(bytes.toByteArray(), SheetRowsTest::column)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@a"})
    void whatBeginsAsAFormulaIsKeptFromBeingOne(String text) {
        assertThat(Sheet.plain(text)).isEqualTo("'" + text);
    }

    private static Optional<SheetColumn> column(String heading) {
        return Arrays.stream(SheetColumn.values())
                .filter(column -> column.name().equals(heading))
                .findFirst();
    }
}
