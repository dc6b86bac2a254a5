package org.huanjie.shell.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.BadInput;
import org.huanjie.shell.text.Csv.Broken;
import org.huanjie.shell.text.Csv.Why;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 表格文件 — every line of a file becomes a record or is told. */
class CsvTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final List<List<String>> read = new ArrayList<>();

    @DisplayName("C2: a quote left open is a fault with its line")
    @Test
    void aQuoteLeftOpen() throws IOException {
        assertThat(faults("a,b,c\n1,2,3\n4,5,\"6\n7,8,9\n")).containsExactly(new Broken(3, Why.QUOTE));
        assertThat(read).containsExactly(List.of("a", "b", "c"), List.of("1", "2", "3"));
    }

    @DisplayName("C2: a quote that pairs with one of a later line is a fault with its line, before it and after it")
    @Test
    void quotesThatPair() throws IOException {
        assertThat(faults("a,b,c\n1,2,\"3\n4,5,6\n7,8,9\"\n0,0,0\n"))
                .containsExactly(new Broken(2, Why.LINES_IN_A_FIELD));
        assertThat(faults("a,b,c\n\"1,2,3\n4\",5,6\n")).containsExactly(new Broken(2, Why.LINES_IN_A_FIELD));
        assertThat(faults("a,b,c\n1,2,\"3\n4,5,\"6\n")).containsExactly(new Broken(2, Why.QUOTE));
    }

    @DisplayName("C2: a remark of two lines is one cell, and the lines after it keep their numbers")
    @Test
    void aCellOfTwoLines() throws IOException {
        assertThat(faults("a,b,c\r\n1,\"x,\r\ny\",3\r\n4,5,\"6\r\n")).containsExactly(new Broken(4, Why.QUOTE));
        assertThat(read).contains(List.of("1", "x,\r\ny", "3"));
    }

    @DisplayName("C6: a mark of byte order before a quoted heading")
    @Test
    void theMarkIsNoPartOfTheHeading() throws IOException {
        assertThat(faults("\uFEFF\"a\",\"b\"\n")).isEmpty();
        assertThat(read).containsExactly(List.of("a", "b"));
    }

    @DisplayName("C15: a bad byte is told with its own line, however far the reader has read ahead")
    @Test
    void theLineOfABadByte() throws IOException {
        var bytes = "a,b,c\n".repeat(20_000).getBytes(StandardCharsets.US_ASCII);
        bytes[6 * 15_000 + 2] = (byte) 0xff;
        assertThat(faults(bytes)).containsExactly(new Broken(15_001, Why.BYTES));
    }

    @DisplayName("C17: control characters are told, with their lines")
    @Test
    void controlCharacters() throws IOException {
        try (var csv = csv("a\tb,c\r\n1,\u0000\r\n\u001a".getBytes(StandardCharsets.UTF_8))) {
            while (csv.next().isPresent()) {}
            assertThat(csv.strays()).containsExactly(new CsvText.Stray(2, 0), new CsvText.Stray(3, 0x1a));
        }
    }

    /** Whatever becomes of a file on its way: each of its lines is in a record, or something is told; and nothing fails. */
    @Test
    void damagedFilesAreAccountedFor() throws IOException {
        accounted(500, 20261129);
    }

    @Tag("soak")
    @Test
    void manyDamagedFilesAreAccountedFor() throws IOException {
        accounted(50_000, 20170304);
    }

    private void accounted(int files, long seed) throws IOException {
        var bad = new BadInput(seed);
        var good = "\uFEFF姓名,小组,\"备注\"\r\n张三,1,\"住\"\"东\"\"头\"\r\n李四,2,\"两行,\n一格\"\r\n,,\r\n王五,3,\r\n"
                .getBytes(StandardCharsets.UTF_8);
        int told = 0;
        for (int n = 0; n < files; n++) {
            var file = bad.file(good);
            long before = THREADS.getCurrentThreadAllocatedBytes();
            var faults = faults(file);
            assertThat(THREADS.getCurrentThreadAllocatedBytes() - before)
                    .as("room made for file %s", n)
                    .isLessThan(4 << 20);
            told += faults.isEmpty() ? 0 : 1;
            if (faults.isEmpty()) {
                assertThat(read.stream().mapToLong(CsvTest::lines).sum())
                        .as("lines of file %s", n)
                        .isEqualTo(lines(new String(file, StandardCharsets.UTF_8)));
            }
        }
        assertThat(told).isGreaterThan(files / 10);
    }

    /** One field of a whole file's length, which a reader that keeps to a length of its own gives up. */
    @Test
    void aFieldAsLongAsAFileIsReadOrTold() throws IOException {
        var faults = faults("a,b\n1,\"" + "x".repeat(17 << 20) + "\"\n");
        assertThat(faults.isEmpty() ? read : faults).isNotEmpty();
    }

    private static long lines(List<String> record) {
        return 1
                + record.stream()
                        .mapToLong(field -> field.split("\r\n|\r|\n", -1).length - 1)
                        .sum();
    }

    private static long lines(String text) {
        return text.isEmpty() || text.equals("\uFEFF")
                ? 0
                : text.split("\r\n|\r|\n", -1).length - (text.matches("(?s).*[\r\n]") ? 1 : 0);
    }

    private List<Broken> faults(String text) throws IOException {
        return faults(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Broken> faults(byte[] text) throws IOException {
        read.clear();
        try (var csv = csv(text)) {
            for (var next = csv.next(); next.isPresent(); next = csv.next()) {
                read.add(next.get().getFields());
            }
            return List.copyOf(csv.faults());
        }
    }

    private static Csv csv(byte[] text) {
        return new Csv(
                new CsvText(new ByteArrayInputStream(text), StandardCharsets.UTF_8, CsvText.BadBytes.END_THE_TEXT),
                ',');
    }
}
