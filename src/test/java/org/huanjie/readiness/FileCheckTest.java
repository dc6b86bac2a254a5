package org.huanjie.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
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
    void aPhotographKeepsHowItIsTurnedAndLosesWhereItWasTaken() throws IOException {
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
        assertThat(text).doesNotContain("GPS").contains("\1\22\0\3\0\0\0\1\0\6");
        assertThat(ImageIO.read(new ByteArrayInputStream(good.content())).getWidth())
                .isEqualTo(40);
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
