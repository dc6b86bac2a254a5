package org.huanjie.discipline.misconduct;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;

/** 带记号的文件 — files as people bring them, with a mark where programs and devices write who made them. */
public final class MarkedFiles {

    private MarkedFiles() {}

    /** A picture with an EXIF block and a comment. */
    public static byte[] jpeg(String mark) throws IOException {
        var plain = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpeg", plain);
        var out = new ByteArrayOutputStream();
        out.write(plain.toByteArray(), 0, 2);
        segment(out, 0xE1, "Exif\0\0MM\0*\0\0\0\b\0\0" + mark);
        segment(out, 0xFE, "by " + mark);
        out.write(plain.toByteArray(), 2, plain.size() - 2);
        return out.toByteArray();
    }

    /** A document whose author, notes and changes name somebody, with a picture and a thumbnail. */
    public static byte[] docx(String mark) throws IOException {
        var picture = jpeg(mark);
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types><Override PartName=\"/docProps/core.xml\" ContentType=\"x\"/></Types>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships><Relationship Id=\"r1\" Target=\"docProps/core.xml\"/></Relationships>");
            put(zip, "docProps/core.xml", "<dc:creator>" + mark + "</dc:creator>");
            put(zip, "docProps/thumbnail.jpeg", mark);
            put(zip, "word/people.xml", "<w15:person w15:author=\"" + mark + "\"/>");
            put(
                    zip,
                    "word/document.xml",
                    "<w:document><w:p w:rsidR=\"" + mark + "\"><w:ins w:author=\"" + mark + "\" w:date='" + mark
                            + "'><w:t>WORDS</w:t></w:ins></w:p></w:document>");
            put(zip, "word/comments.xml", "<w:comment w:author=\"" + mark + "\" w:initials=\"" + mark + "\"/>");
            put(zip, "word/settings.xml", "<w:rsids><w:rsid w:val=\"" + mark + "\"/></w:rsids>");
            zip.putNextEntry(new ZipEntry("word/media/image1.jpg"));
            zip.write(picture);
        }
        return out.toByteArray();
    }

    /** A document with properties and a note of somebody's. */
    public static byte[] pdf(String mark) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var note = new PDAnnotationText();
            note.setContents(mark);
            note.setTitlePopup(mark);
            note.setRectangle(new PDRectangle(10, 10, 20, 20));
            page.setAnnotations(java.util.List.of(note));
            document.getDocumentInformation().setAuthor(mark);
            document.getDocumentInformation().setCreator(mark);
            var out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    /** A film whose boxes name device and place. */
    public static byte[] mp4(String mark) {
        var user = box("udta", box("\u00a9xyz", mark.getBytes(StandardCharsets.ISO_8859_1)));
        var meta = box("meta", mark.getBytes(StandardCharsets.ISO_8859_1));
        var handler = box("hdlr", (" ".repeat(24) + mark).getBytes(StandardCharsets.ISO_8859_1));
        var track = box("trak", box("mdia", handler), meta);
        var out = new ByteArrayOutputStream();
        out.writeBytes(box("ftyp", "isom0000".getBytes(StandardCharsets.ISO_8859_1)));
        out.writeBytes(box("moov", box("mvhd", new byte[100]), track, user));
        out.writeBytes(box("mdat", "SOUND".getBytes(StandardCharsets.ISO_8859_1)));
        out.writeBytes(box("uuid", mark.getBytes(StandardCharsets.ISO_8859_1)));
        return out.toByteArray();
    }

    /** Sound with a tag before and behind. */
    public static byte[] mp3(String mark) {
        var text = mark.getBytes(StandardCharsets.ISO_8859_1);
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {'I', 'D', '3', 4, 0, 0, 0, 0, 0, (byte) text.length});
        out.writeBytes(text);
        for (int i = 0; i < 3; i++) {
            var frame = new byte[417];
            frame[0] = (byte) 0xFF;
            frame[1] = (byte) 0xFB;
            frame[2] = (byte) 0x90;
            out.writeBytes(frame);
        }
        var tag = new byte[128];
        System.arraycopy(("TAG" + mark).getBytes(StandardCharsets.ISO_8859_1), 0, tag, 0, 3 + text.length);
        out.writeBytes(tag);
        return out.toByteArray();
    }

    private static byte[] box(String name, byte[]... parts) {
        var inner = new ByteArrayOutputStream();
        for (var part : parts) {
            inner.writeBytes(part);
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes(java.nio.ByteBuffer.allocate(4).putInt(inner.size() + 8).array());
        out.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(inner.toByteArray());
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void segment(ByteArrayOutputStream out, int kind, String text) {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        out.write(0xFF);
        out.write(kind);
        out.write((bytes.length + 2) >> 8);
        out.write(bytes.length + 2);
        out.writeBytes(bytes);
    }

    /** A scan of so many pages, each of about eight megabytes, whose properties name somebody. */
    public static byte[] scan(String mark, int pages) throws IOException {
        var noise = new BufferedImage(2480, 3508, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (int y = 0; y < noise.getHeight(); y++) {
            for (int x = 0; x < noise.getWidth(); x++) {
                noise.setRGB(x, y, random.nextInt());
            }
        }
        try (var document = new PDDocument()) {
            document.getDocumentInformation().setAuthor(mark);
            for (int n = 0; n < pages; n++) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                var picture = JPEGFactory.createFromImage(document, noise, 0.9f);
                try (var pen = new PDPageContentStream(document, page)) {
                    pen.drawImage(picture, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }
}
