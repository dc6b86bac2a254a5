package org.huanjie.discipline.study.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.huanjie.shell.workbook.TableRows;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.workbook.TableRows;
import org.junit.jupiter.api.Test;

/** 到课名单的读取 — a workbook or a CSV file in either encoding, with titles above and numbers beside; every fault at once, and nobody then. */
class AttendanceListTest {

    private static final Set<String> HEADINGS = Set.of("姓名", "Name");

    @Test
    void aCsvFileInEitherEncodingNamesWhoWasThere() {
        var text = "某村培训签到表,,\r\n序号,姓 名,签到\r\n1,欧阳唱,\r\n2, 买买提·阿乙 ,\r\n3,,\r\n";
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            assertThat(read(text.getBytes(charset))).isEqualTo(Verdict.done(List.of("欧阳唱", "买买提·阿乙")));
        }
        assertThat(read("Name\tDuty\nOuyang Chang\tcaller\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Verdict.done(List.of("Ouyang Chang")));
    }

    @Test
    void aWorkbookNamesThemOnTheOneSheetThatHasTheColumn() throws IOException {
        var file = workbook(Map.of(
                "说明", List.of(List.of("怎样填写")),
                "名单", List.of(List.of("培训签到表"), List.of("序号", "姓名"), List.of("1", "欧阳唱"), List.of("2", "欧阳计"))));
        assertThat(read(file)).isEqualTo(Verdict.done(List.of("欧阳唱", "欧阳计")));
        var two = workbook(
                Map.of("上午", List.of(List.of("姓名"), List.of("甲")), "下午", List.of(List.of("姓名"), List.of("乙"))));
        assertThat(reasons(two)).containsExactly("FILE_SHEETS []");
    }

    @Test
    void everyFaultIsSaidAtOnceByItsLine() {
        var text = "姓名,单位\n欧阳唱,一组\n,二组\n欧阳9,三组\n欧 阳 唱,四组\n" + "长".repeat(41) + ",五组\n";
        assertThat(reasons(text.getBytes(StandardCharsets.UTF_8)))
                .containsExactly("LINE_NAME [3]", "LINE_SIGN [4]", "LINE_TWICE [5]", "LINE_NAME [6]");
    }

    @Test
    void whatIsNoListIsRefusedWithItsReason() {
        assertThat(reasons("人名\n甲\n".getBytes(StandardCharsets.UTF_8))).containsExactly("FILE_HEADING []");
        assertThat(reasons("序号,姓名\n1,\n\n".getBytes(StandardCharsets.UTF_8))).containsExactly("FILE_EMPTY []");
        assertThat(reasons(new byte[] {'P', 'K', 3, 4, 0})).containsExactly("FILE_BROKEN []");
        assertThat(reasons("姓名\n\"甲\n乙\n".getBytes(StandardCharsets.UTF_8))).containsExactly("FILE_BROKEN []");
        assertThat(reasons(new byte[(AttendanceList.MOST << 20) + 1])).containsExactly("FILE_LARGE []");
        var many = "姓名\n" + "甲\n".repeat(TableRows.LINES + 1);
        assertThat(reasons(many.getBytes(StandardCharsets.UTF_8))).containsExactly("FILE_LINES []");
    }

    private static Verdict<List<String>> read(byte[] file) {
        return AttendanceList.read(file, HEADINGS);
    }

    /** Each with the line that it is about. */
    private static List<String> reasons(byte[] file) {
        return read(file)
                .answer(
                        names -> List.of("taken " + names),
                        reasons -> reasons.stream()
                                .map(reason -> reason.what().name() + " "
                                        + (reason.what().name().startsWith("LINE")
                                                ? reason.arguments().subList(0, 1)
                                                : List.of()))
                                .toList());
    }

    private static byte[] workbook(Map<String, List<List<String>>> sheets) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            sheets.forEach((name, rows) -> {
                var sheet = workbook.newWorksheet(name);
                for (int row = 0; row < rows.size(); row++) {
                    for (int cell = 0; cell < rows.get(row).size(); cell++) {
                        sheet.value(row, cell, rows.get(row).get(cell));
                    }
                }
            });
        }
        return bytes.toByteArray();
    }
}
