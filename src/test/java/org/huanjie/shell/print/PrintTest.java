package org.huanjie.shell.print;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huanjie.shell.HeavyWork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** 打印守则 — what is printed can be kept (PDF/A), is the same each time, and reads back character for character. */
class PrintTest {

    /** Characters of names and places beyond GB/T 2312, in both fonts, and what stands between them. */
    private static final String RARE =
            "𬎆𬭼𫖯𠅤㙟〇·々镕堃喆玥珺赟昉祎淼淏翀𣲘𬇙𬳵𬮿𫔶𪣻𬸪𬴊㛃䶮鿍鿎鿏龢ＡＺ０９（）、。《》“”‘’…—～￥ABCxyz0123456789";

    /** Pairs that share a glyph in the font as it is shipped. */
    private static final String SHARED = "民⺠村⽊人⼈大⼤女⼥車車龜龜𠔜";

    private final Print print = new Print(
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "huanjie.pages"),
            new Fonts(),
            Clock.fixed(Instant.parse("2017-03-04T09:30:00Z"), ZoneId.of("Asia/Shanghai")),
            new HeavyWork(),
            new StaticListableBeanFactory().getBeanProvider(ReportingLines.class));

    @Test
    void everyCharacterReadsBack() throws IOException {
        var lines = new ArrayList<String>();
        for (int row = 16; row <= 87; row++) {
            lines.add(gb2312(row));
        }
        lines.add(RARE);
        lines.add(SHARED);
        assertThat(lines(print.pdf(page(lines)))).isEqualTo(lines);
    }

    @Test
    void ligaturesStayLetters() throws IOException {
        assertThat(lines(print.pdf(page(List.of("office fluffy first"))))).containsExactly("office fluffy first");
    }

    @Test
    void aCharacterThatNoFontHasIsNamed() throws IOException {
        assertThat(lines(print.pdf(page(List.of("张𰀁\uFE00\u0007"))))).containsExactly("张〓(U+30001)");
    }

    @Test
    void everyGlyphIsEmbedded() throws IOException {
        try (var document = open(print.pdf(page(List.of(RARE))))) {
            var resources = document.getPage(0).getResources();
            var names = new ArrayList<String>();
            for (var name : resources.getFontNames()) {
                var font = resources.getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                names.add(font.getName().replaceAll("^[A-Z]{6}\\+", ""));
            }
            assertThat(names).contains("HanaMinB", "FandolFang-Regular").hasSize(3);
        }
    }

    @Test
    void isAnArchivePdf() throws Exception {
        assertThat(Archivable.faults(print.pdf(page(List.of(RARE, SHARED, "村民委员会")))))
                .isEmpty();
    }

    @Test
    void aPdfThatIsNoneIsCaught() throws Exception {
        try (var document = open(print.pdf(page(List.of("村民"))));
                var out = new java.io.ByteArrayOutputStream()) {
            document.getDocumentCatalog().setOutputIntents(List.of());
            document.save(out);
            assertThat(Archivable.faults(out.toByteArray())).isNotEmpty();
        }
    }

    @Test
    void theSameSheetGivesTheSameBytesAlsoSideBySide() throws Exception {
        var html = page(List.of(RARE, SHARED));
        var once = print.pdf(html);
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<byte[]> again = () -> print.pdf(html);
            for (var printed :
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(n -> again).toList())) {
                assertThat(printed.get()).isEqualTo(once);
            }
        }
    }

    @Test
    void nothingIsFetched() throws IOException {
        var pdf = print.pdf(
                "<html><body><img src=\"http://127.0.0.1:9/a.png\"/><img src=\"file:///etc/hostname\"/><p>a</p></body></html>");
        try (var document = open(pdf)) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }

    private static String page(List<String> lines) {
        var body = new StringBuilder();
        lines.forEach(
                line -> body.append("<p style=\"font-size: 4pt\">").append(line).append("</p>"));
        return "<html lang=\"zh-CN\"><head><title>t</title><link rel=\"stylesheet\" href=\"print:sheet.css\"/>"
                + "<style>@page { @bottom-right { content: none } } body { line-height: 1.2 }</style></head><body>" + body + "</body></html>";
    }

    private static String gb2312(int row) {
        var bytes = new byte[188];
        int length = row == 55 ? 89 : 94; // the last five places of row 55 are empty
        for (int cell = 1; cell <= length; cell++) {
            bytes[2 * cell - 2] = (byte) (0xa0 + row);
            bytes[2 * cell - 1] = (byte) (0xa0 + cell);
        }
        return new String(bytes, 0, 2 * length, Charset.forName("GB2312"));
    }

    private static List<String> lines(byte[] pdf) throws IOException {
        try (var document = open(pdf)) {
            var stripper = new PDFTextStripper();
            return stripper.getText(document)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }

    private static PDDocument open(byte[] pdf) throws IOException {
        return Loader.loadPDF(pdf);
    }
}
