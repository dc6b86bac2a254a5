package org.huanjie.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** 最费力的文件 — of each kind that is taken as evidence the one that costs most to look at, as large as a file may be. */
final class WorstFiles {

    private static final int MEGABYTE = 1 << 20;
    private static final int LARGEST = 20;

    private final int megabytes;
    private final SplittableRandom chance = new SplittableRandom(1);

    private WorstFiles(int megabytes) {
        this.megabytes = megabytes;
    }

    /** By their names; so many MB each, 20 unless the bench is tried out. */
    static Map<String, byte[]> of(int megabytes) throws IOException {
        var files = new WorstFiles(Math.min(LARGEST, megabytes));
        var all = new LinkedHashMap<String, byte[]>();
        all.put("nested.pdf", files.nested());
        all.put("objects.pdf", files.objects());
        all.put("passes.jpg", files.passes());
        all.put("large.png", files.large());
        all.put("swelling.docx", files.swelling());
        return all;
    }

    // what looks like the beginning of a stream, thousands within each other, each going on to the end without
    // unpacking to anything
    private byte[] nested() {
        var mark = bytes("stream\nx\u0001");
        var block = new byte[] {0, 0, 0, (byte) 0xFF, (byte) 0xFF};
        var last = new byte[] {0, (byte) mark.length, 0, (byte) ~mark.length, (byte) 0xFF};
        var pdf = new ByteArrayOutputStream();
        pdf.writeBytes(bytes("%PDF-1.7\n"));
        while (pdf.size() < megabytes * MEGABYTE - MEGABYTE / 2) {
            pdf.writeBytes(mark);
            for (int n = 0; n < 8; n++) {
                pdf.writeBytes(block);
            }
            pdf.writeBytes(last);
        }
        return pdf.toByteArray();
    }

    // as many small objects as the file holds, and no table that says where they are
    private byte[] objects() {
        var pdf = new ByteArrayOutputStream();
        pdf.writeBytes(bytes(
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"));
        for (int n = 3; pdf.size() < megabytes * MEGABYTE - MEGABYTE / 2; n++) {
            pdf.writeBytes(bytes(n + " 0 obj<</A[<</B " + (n + 1) + " 0 R>>]>>endobj\n"));
        }
        pdf.writeBytes(bytes("trailer<</Root 1 0 R>>\n%%EOF"));
        return pdf.toByteArray();
    }

    // noise that builds up in passes, as many pixels as such a picture may have
    private byte[] passes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(0.3f);
            writer.write(null, new IIOImage(noise(1_400 * megabytes / LARGEST * 4), null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    // one colour: few bytes, all of which unpack
    private byte[] large() throws IOException {
        int side = 6_400 * megabytes / LARGEST;
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private byte[] swelling() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var zeros = new byte[MEGABYTE];
            for (int n = 0; n < 199 * megabytes / LARGEST; n++) {
                zip.write(zeros);
            }
        }
        return out.toByteArray();
    }

    private BufferedImage noise(int side) {
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var line = new int[side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                line[x] = chance.nextInt();
            }
            picture.setRGB(0, y, side, 1, line, 0, side);
        }
        return picture;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
