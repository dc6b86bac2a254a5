package org.huanjie.candidacy.review.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.huanjie.BadInput;
import org.huanjie.Case;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The sheet on its way out and back, filled in as organs do, and worse. */
class OrganSheetTest {

    private static final byte[] KEY = "a key of its own".getBytes(StandardCharsets.US_ASCII);
    private static final Words ZH = words(Locale.SIMPLIFIED_CHINESE);
    private static final Words EN = words(Locale.ENGLISH);
    private static final int ANSWER = 7;
    private static final int DOCUMENT = 8;
    private static final int DAY = 9;
    private static final int UNTIL = 10;
    private static final int MARK = 11;

    private final OrganSheet asked = new OrganSheet(
            "R-1",
            "某县人民法院",
            LocalDate.of(2017, 2, 19),
            List.of(row("k1", "张甲"), row("k2", "李乙"), row("k3", "-王丙")));

    private final List<List<String>> cells = cells(asked.xlsx(ZH, KEY));

    @Test
    void whatWasAskedComesBackWithItsAnswers() throws IOException {
        fill(4, "查到", "（2016）浙9999刑初1号", "2016年5月6日", "2021-05-06");
        fill(5, "未查到", "", "", "");
        fill(6, "查到", "甲", "2016/5/6", "");
        var document = new RowReply.Document(
                "（2016）浙9999刑初1号", LocalDate.of(2016, 5, 6), Optional.of(LocalDate.of(2021, 5, 6)));
        assertThat(read(workbook()))
                .isEqualTo(new Verdict.Done<>(List.of(
                        new RowReply(asked.rows().get(0), Optional.of(document)),
                        new RowReply(asked.rows().get(1), Optional.empty()),
                        new RowReply(
                                asked.rows().get(2),
                                Optional.of(new RowReply.Document(
                                        "甲", LocalDate.of(2016, 5, 6), Optional.empty()))))));
    }

    @Test
    void rowsMayBeSortedAndASheetInTheOtherLanguageIsRead() throws IOException {
        cells.clear();
        cells.addAll(cells(asked.xlsx(EN, KEY)));
        for (int line = 4; line < 7; line++) {
            fill(line, "None", "", "", "");
        }
        var first = cells.remove(4);
        cells.add(first);
        cells.add(List.of());
        assertThat(read(workbook()))
                .isEqualTo(new Verdict.Done<>(asked.rows().stream()
                        .map(row -> new RowReply(row, Optional.empty()))
                        .toList()));
    }

    @Test
    void everyFaultIsToldByItsCellAndNothingIsTaken() throws IOException {
        fill(4, "查到", "", "", "六月");
        fill(5, "未查到", "甲", "2016-05-06", "");
        fill(6, "大概", "", "", "");
        assertThat(refused(workbook()))
                .containsExactly(
                        "document-absent[I5, DOCUMENT]",
                        "day-absent[J5, DAY]",
                        "until-form[K5, UNTIL]",
                        "none-with-document[I6, DOCUMENT]",
                        "none-with-document[J6, DAY]",
                        "answer-other[H7, ANSWER]");
        fill(4, "查到", "长".repeat(201), "2016-05-06", "2015-05-06");
        fill(5, "", "", "", "");
        fill(6, "查到", "甲\u200B乙", "2016-02-30", "");
        assertThat(refused(workbook()))
                .containsExactly(
                        "document-long[I5, DOCUMENT]",
                        "until-early[K5, UNTIL]",
                        "answer-absent[H6, ANSWER]",
                        "cell-control[I7, DOCUMENT]",
                        "day-form[J7, DAY]");
    }

    @Test
    void rowsThatWereSwappedAddedDoubledOrRemovedAreTold() throws IOException {
        none();
        var name = cells.get(4).get(1);
        cells.get(4).set(1, cells.get(5).get(1));
        cells.get(5).set(1, name);
        assertThat(refused(workbook())).containsExactly("cell-changed[B5, NAME]", "cell-changed[B6, NAME]");
        cells.get(5).set(1, cells.get(4).get(1));
        cells.get(4).set(1, name);
        // the marks are swapped instead
        var mark = cells.get(4).get(MARK);
        cells.get(4).set(MARK, cells.get(6).get(MARK));
        cells.get(6).set(MARK, mark);
        assertThat(refused(workbook())).containsExactly("cell-changed[B5, NAME]", "cell-changed[B7, NAME]");
        cells.get(6).set(MARK, cells.get(4).get(MARK));
        cells.get(4).set(MARK, mark);
        cells.set(6, new ArrayList<>(cells.get(4)));
        cells.get(5).set(MARK, "M123");
        assertThat(refused(workbook()))
                .containsExactly(
                        "row-added[6]", "row-twice[5, 7]", "row-missing[2, 李乙]", "row-missing[3, -王丙]");
    }

    @Test
    void sheetsOfOtherRequestsAndOtherHeadingsAreRefused() throws IOException {
        none();
        cells.get(1).set(0, "R-2");
        assertThat(refused(workbook())).containsExactly("other-request[R-1]");
        cells.get(1).set(0, "R-1");
        cells.get(3).set(DAY, "日期");
        assertThat(refused(workbook())).containsExactly("heading-changed[J4, DAY]");
        cells.get(3).set(DAY, ZH.of("match.sheet.DAY"));
        // the same request under another key
        assertThat(ReturnedSheet.read(workbook(), asked, new byte[] {1}, List.of(ZH)))
                .isInstanceOf(Verdict.Refused.class);
        cells.subList(2, cells.size()).clear();
        assertThat(refused(workbook())).containsExactly("other-sheet[]");
    }

    @Test
    void whatNoOfficeProgramWritesIsRefused() throws IOException {
        assertThat(refused(new byte[0])).containsExactly("broken[]");
        assertThat(refused(new byte[6 << 20])).containsExactly("broken[]");
        assertThat(refused(Case.workbook("19c-beyond-columns.xlsx"))).containsExactly("broken[]");
        assertThat(refused("身份证号,案号\n".getBytes(StandardCharsets.UTF_8))).containsExactly("broken[]");
    }

    @Test
    void allButTheAnswersIsProtectedAndTheKeyStaysAtHome() throws IOException {
        var sheet = part(asked.xlsx(ZH, KEY), "xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("<sheetProtection", "sheet=\"true\"", "dataValidation", "未查到,查到");
        assertThat(sheet).doesNotContain("k1", "a key of its own");
        assertThat(cells.get(6).get(1)).isEqualTo("'-王丙");
    }

    @Test
    void damagedOnesAreTakenOrRefused() throws IOException {
        damaged(200);
    }

    @Tag("soak")
    @Test
    void manyDamagedOnesAreTakenOrRefused() throws IOException {
        damaged(5_000);
    }

    private void damaged(int many) throws IOException {
        none();
        var good = workbook();
        var chance = new BadInput(20261129);
        for (int n = 0; n < many; n++) {
            if (read(chance.file(good)) instanceof Verdict.Done<List<RowReply>>(var replies)) {
                assertThat(replies).hasSize(3);
            }
        }
    }

    private void none() {
        for (int line = 4; line < 7; line++) {
            fill(line, "未查到", "", "", "");
        }
    }

    private void fill(int line, String answer, String document, String day, String until) {
        var row = cells.get(line);
        row.set(ANSWER, answer);
        row.set(DOCUMENT, document);
        row.set(DAY, day);
        row.set(UNTIL, until);
    }

    private static AskedRow row(String key, String name) {
        return new AskedRow(key, name, "男", "**************0013", "某村", "B1", "被判处刑罚");
    }

    private Verdict<List<RowReply>> read(byte[] file) {
        return ReturnedSheet.read(file, asked, KEY, List.of(ZH, EN));
    }

    private List<String> refused(byte[] file) {
        return read(file)
                .answer(
                        done -> {
                            throw new AssertionError("not refused: " + done);
                        },
                        reasons -> reasons.stream()
                                .map(reason -> reason.key().substring("match.sheet.refused.".length())
                                        + reason.arguments())
                                .toList());
    }

    private byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("s");
            for (int row = 0; row < cells.size(); row++) {
                for (int column = 0; column < cells.get(row).size(); column++) {
                    if (!cells.get(row).get(column).isEmpty()) {
                        sheet.value(row, column, cells.get(row).get(column));
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    private static List<List<String>> cells(byte[] file) {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = workbook.getFirstSheet().openStream()) {
            return new ArrayList<>(rows.map(row -> IntStream.rangeClosed(0, MARK)
                            .mapToObj(n -> n < row.getCellCount() && row.getCell(n) != null ? row.getCellText(n) : "")
                            .collect(java.util.stream.Collectors.toCollection(ArrayList::new)))
                    .<List<String>>map(row -> row)
                    .toList());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String part(byte[] file, String name) throws IOException {
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Words words(Locale language) {
        var source = new ResourceBundleMessageSource();
        source.setBasenames("messages/match");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return new Words(source, language);
    }
}
