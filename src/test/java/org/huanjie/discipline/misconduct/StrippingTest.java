package org.huanjie.discipline.misconduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.huanjie.discipline.misconduct.strip.StripFault;
import org.huanjie.discipline.misconduct.strip.Stripping;
import org.huanjie.discipline.misconduct.strip.Stripping.Result;
import org.junit.jupiter.api.Test;

/** 去标识 — of every kind of file that is taken nothing is left that names its maker, and what it shows is. */
class StrippingTest {

    private static final String MARK = "zhangsanphone42";

    @Test
    void aPictureIsPaintedAnew() throws IOException {
        assertThat(text(stripped(MarkedFiles.jpeg(MARK)))).doesNotContain(MARK);
    }

    @Test
    void aDocumentLosesItsAuthorsAndKeepsItsWords() throws IOException {
        assertThat(parts(MarkedFiles.docx(MARK)).values()).anyMatch(part -> part.contains(MARK));
        var parts = parts(stripped(MarkedFiles.docx(MARK)));
        assertThat(parts.values()).noneMatch(part -> part.contains(MARK));
        assertThat(parts)
                .containsKeys("word/document.xml", "word/media/image1.jpg")
                .doesNotContainKey("docProps/core.xml");
        assertThat(parts.get("word/document.xml")).contains("WORDS");
        assertThat(parts.get("_rels/.rels")).doesNotContain("docProps");
    }

    @Test
    void aPdfIsPaintedAnew() throws IOException {
        assertThat(text(MarkedFiles.pdf(MARK))).contains(MARK);
        var stripped = stripped(MarkedFiles.pdf(MARK));
        assertThat(text(stripped)).doesNotContain(MARK);
        try (var document = Loader.loadPDF(stripped)) {
            assertThat(document.getNumberOfPages()).isOne();
            assertThat(document.getDocumentInformation().getMetadataKeys()).isEmpty();
            assertThat(document.getPage(0).getAnnotations()).isEmpty();
        }
    }

    @Test
    void aFilmKeepsItsLengthAndItsSound() {
        var film = MarkedFiles.mp4(MARK);
        var stripped = stripped(film);
        assertThat(text(stripped)).doesNotContain(MARK).contains("SOUND").hasSize(film.length);
    }

    @Test
    void soundKeepsItsFramesAlone() {
        assertThat(stripped(MarkedFiles.mp3(MARK))).hasSize(3 * 417);
    }

    @Test
    void whatCannotBeStrippedIsRefused() {
        assertThat(fault("plain words".getBytes(StandardCharsets.UTF_8))).isEqualTo(StripFault.TYPE);
        assertThat(fault(new byte[0])).isEqualTo(StripFault.EMPTY);
        assertThat(fault("%PDF-1.7 broken".getBytes(StandardCharsets.UTF_8))).isEqualTo(StripFault.DAMAGED);
        assertThat(fault(new byte[] {0, 0, 1, 0, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm', 0}))
                .isEqualTo(StripFault.DAMAGED);
    }

    private static byte[] stripped(byte[] content) {
        return switch (Stripping.of(content)) {
            case Result.Done(var file) -> file.content();
            case Result.Refused(var fault) -> throw new AssertionError(fault);
        };
    }

    private static StripFault fault(byte[] content) {
        return switch (Stripping.of(content)) {
            case Result.Done(var file) -> throw new AssertionError(file.type());
            case Result.Refused(var fault) -> fault;
        };
    }

    private static Map<String, String> parts(byte[] content) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), text(zip.readAllBytes()));
            }
        }
        return parts;
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
