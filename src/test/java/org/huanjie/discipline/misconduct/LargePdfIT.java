package org.huanjie.discipline.misconduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.huanjie.discipline.misconduct.strip.StrippedFile;
import org.huanjie.discipline.misconduct.strip.Stripping;
import org.huanjie.discipline.misconduct.strip.Stripping.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 大的版式文件 — a scan of nearly 50 MB is stripped as a small one is, page after page, in a program that has no more memory than that takes. */
class LargePdfIT {

    private static final String MARK = "zhangsanphone42";

    private static final int PAGES = 6;

    /** Five times the file: it twice, a page as it is read and as it is painted, what comes out, and the program; 160 are too few for it. */
    private static final String HEAP = "-Xmx224m";

    @TempDir
    Path folder;

    @Test
    void aScanOfNearlyFiftyMegabytesIsStrippedPageAfterPage() throws Exception {
        var scan = MarkedFiles.scan(MARK, PAGES);
        assertThat(scan.length).isBetween(40 << 20, StrippedFile.LARGEST);
        assertThat(new String(scan, StandardCharsets.ISO_8859_1)).contains(MARK);
        var from = Files.write(folder.resolve("from.pdf"), scan);
        var to = folder.resolve("to.pdf");
        var said = stripped(from, to);
        assertThat(to).as(said).exists();
        var stripped = Files.readAllBytes(to);
        assertThat(new String(stripped, StandardCharsets.ISO_8859_1)).doesNotContain(MARK);
        try (var document = Loader.loadPDF(stripped)) {
            assertThat(document.getNumberOfPages()).isEqualTo(PAGES);
        }
    }

    private static String stripped(Path from, Path to) throws IOException, InterruptedException {
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        LargePdfIT.class.getName(),
                        from.toString(),
                        to.toString()))
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    /** Strips a file in a program of its own. */
    public static void main(String[] files) throws IOException {
        switch (Stripping.of(Files.readAllBytes(Path.of(files[0])))) {
            case Result.Done(var file) -> Files.write(Path.of(files[1]), file.content());
            case Result.Refused(var fault) -> System.out.println(fault);
        }
    }
}
