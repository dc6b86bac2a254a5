package org.huanjie.readiness.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.huanjie.Case;
import org.huanjie.readiness.evidence.EvidenceFilesIT;
import org.huanjie.shell.picture.Shot;
import org.junit.jupiter.api.Test;

class FileCheckTest {

    @Test
    void whatIsOnTheListIsTakenByContent() throws IOException {
        assertThat(type(EvidenceFilesIT.pdf())).isEqualTo(FileType.PDF);
        assertThat(type(EvidenceFilesIT.zip())).isEqualTo(FileType.DOCX);
        assertThat(type(picture("jpg"))).isEqualTo(FileType.JPEG);
        assertThat(type(picture("png"))).isEqualTo(FileType.PNG);
        assertThat(type(ole("Workbook", new byte[8]))).isEqualTo(FileType.XLS);
        assertThat(type(ole("WordDocument", new byte[64]))).isEqualTo(FileType.DOC);
    }

    @Test
    void everythingElseIsRefusedWithItsReason() throws IOException {
        assertThat(fault("<html><script>x</script>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FileFault.TYPE);
        assertThat(fault(new byte[0])).isEqualTo(FileFault.EMPTY);
        assertThat(fault(new byte[(20 << 20) + 1])).isEqualTo(FileFault.TOO_LARGE);
        assertThat(fault(EvidenceFilesIT.zip("word/vbaProject.bin"))).isEqualTo(FileFault.MACRO);
        assertThat(fault(EvidenceFilesIT.zip("word/embeddings/a.bin"))).isEqualTo(FileFault.EMBEDDED);
        assertThat(fault(script())).isEqualTo(FileFault.MACRO);
        assertThat(fault(password())).isEqualTo(FileFault.ENCRYPTED);
        assertThat(fault(ole("EncryptedPackage", new byte[8]))).isEqualTo(FileFault.ENCRYPTED);
        assertThat(fault(vba())).isEqualTo(FileFault.MACRO);
        assertThat(fault(bomb())).isEqualTo(FileFault.BOMB);
    }

    @Test
    void aPhotographIsKeptUprightAndLosesWhereItWasTaken() throws IOException {
        var plain = picture("jpg");
        var exif = "Exif\0\0MM\0*\0\0\0\10\0\1\1\22\0\3\0\0\0\1\0\6\0\0\0\0\0\0GPS 27.6N 120.5E";
        var with = new ByteArrayOutputStream();
        with.write(plain, 0, 2);
        with.write(0xFF);
        with.write(0xE1);
        with.write(0);
        with.write(exif.length() + 2);
        with.writeBytes(exif.getBytes(StandardCharsets.ISO_8859_1));
        with.write(plain, 2, plain.length - 2);
        var good = (FileCheck.Checked.Good) FileCheck.of(with.toByteArray());
        var text = new String(good.content(), StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain("GPS", "Exif");
        assertThat(ImageIO.read(new ByteArrayInputStream(good.content())).getWidth())
                .isEqualTo(30);
    }

    /** C4: a film behind the picture, a profile that is none, a comment between the passes; nothing of what was planted is kept. */
    @Test
    void whateverStandsBesideThePixelsIsNotKept() throws IOException {
        for (var name : List.of("03-motion-photo.jpg", "05-app2-not-icc.jpg", "12-comment-between-scans.jpg")) {
            assertThat(text(Case.file(name))).as(name).contains("ScoutCam");
            assertThat(text(good(Case.file(name)))).as(name).doesNotContain("ScoutCam", "GPS", "ftyp", "27.6531");
        }
        var second = concatenated(picture("jpg"), Shot.jpeg(1));
        assertThat(text(good(second))).doesNotContain("Exif", "GPS");
        var png = picture("png");
        var planted = concatenated(
                Arrays.copyOf(png, 33), chunk("prVt", "GPS 27.6531N"), Arrays.copyOfRange(png, 33, png.length));
        assertThat(text(good(planted))).doesNotContain("GPS", "prVt");
    }

    /** C16: what the formats allow is taken. */
    @Test
    void fillBytesNoEndAndStoredPartsWithADescriptorAreTaken() throws IOException {
        assertThat(type(Case.file("07-fill-bytes.jpg"))).isEqualTo(FileType.JPEG);
        assertThat(type(Arrays.copyOf(picture("jpg"), picture("jpg").length - 2)))
                .isEqualTo(FileType.JPEG);
        assertThat(type(Case.file("61-stored-data-descriptor.docx"))).isEqualTo(FileType.DOCX);
        assertThat(type(gbkNamed())).isEqualTo(FileType.DOCX);
    }

    /**
     * 20 MB of what looks like the beginning of a stream, thousands within each other, each of which goes on to the end without
     * unpacking to anything: the work is a few times the file's length.
     */
    @Test
    void streamsWithinEachOtherCostNoMoreThanTheFilesLength() {
        assertThat(fault(nested(20 << 20))).isEqualTo(FileFault.BOMB);
        assertThat(fault(pdf("/Type /ObjStm /Filter [/Fl#61teDecode /FlateDecode]")))
                .isEqualTo(FileFault.BOMB);
        assertThat(fault(pdf("/Type /ObjStm /Filter /LZWDecode"))).isEqualTo(FileFault.BOMB);
    }

    /** A file as large as may be, of objects that no table leads to: whoever sent it has long gone, and its reader does not go on. */
    @Test
    void theWorkEndsWhenNobodyWaitsForItAnyMore() {
        var pdf = new StringBuilder("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
        pdf.append("2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n");
        for (int n = 3; pdf.length() < 19 << 20; n++) {
            pdf.append(n).append(" 0 obj<</A[<</B ").append(n + 1).append(" 0 R>>]>>endobj\n");
        }
        var file = pdf.append("trailer<</Root 1 0 R>>\n%%EOF").toString().getBytes(StandardCharsets.ISO_8859_1);
        Thread.currentThread().interrupt();
        try {
            assertThat(fault(file)).isEqualTo(FileFault.BOMB);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static byte[] nested(int length) {
        var pdf = new ByteArrayOutputStream(length);
        pdf.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1));
        // within stored blocks of deflate, whose header says how long the next is: nothing but the next beginning
        var mark = "stream\n\u0078\u0001".getBytes(StandardCharsets.ISO_8859_1);
        while (pdf.size() < length - 64) {
            pdf.writeBytes(mark);
            for (int n = 0; n < 8; n++) {
                pdf.writeBytes(new byte[] {0, 0, 0, (byte) 0xFF, (byte) 0xFF});
            }
            // a stored block that holds the next mark
            pdf.writeBytes(new byte[] {0, (byte) mark.length, 0, (byte) ~mark.length, (byte) 0xFF});
        }
        return pdf.toByteArray();
    }

    private static byte[] pdf(String dictionary) {
        return ("%PDF-1.7\n1 0 obj\n<< " + dictionary + " /Length 4 >>\nstream\nabcd\nendstream\nendobj\n%%EOF")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] gbkNamed() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, Charset.forName("GBK"))) {
            for (var name : List.of("[Content_Types].xml", "word/document.xml", "docProps/缩略图.jpeg")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<a/>".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] chunk(String name, String words) {
        var body = (name + words).getBytes(StandardCharsets.ISO_8859_1);
        var sum = new CRC32();
        sum.update(body);
        return ByteBuffer.allocate(body.length + 8)
                .putInt(words.length())
                .put(body)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] concatenated(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    private static byte[] good(byte[] content) {
        assertThat(FileCheck.of(content)).isInstanceOf(FileCheck.Checked.Good.class);
        return ((FileCheck.Checked.Good) FileCheck.of(content)).content();
    }

    private static FileType type(byte[] content) {
        assertThat(FileCheck.of(content)).isInstanceOf(FileCheck.Checked.Good.class);
        return ((FileCheck.Checked.Good) FileCheck.of(content)).type();
    }

    private static FileFault fault(byte[] content) {
        assertThat(FileCheck.of(content)).isInstanceOf(FileCheck.Checked.Faulty.class);
        return ((FileCheck.Checked.Faulty) FileCheck.of(content)).fault();
    }

    private static byte[] picture(String kind) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), kind, out);
        return out.toByteArray();
    }

    private static byte[] script() throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] password() throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] ole(String stream, byte[] content) throws IOException {
        try (var file = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            file.createDocument(new ByteArrayInputStream(content), stream);
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] vba() throws IOException {
        try (var file = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            file.createDocument(new ByteArrayInputStream(new byte[8]), "Workbook");
            file.getRoot().createDirectory("_VBA_PROJECT_CUR");
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 201; i++) {
                zip.write(zeros);
            }
        }
        return out.toByteArray();
    }
}
