package org.huanjie.discipline.misconduct;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

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

    private static void segment(ByteArrayOutputStream out, int kind, String text) {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        out.write(0xFF);
        out.write(kind);
        out.write((bytes.length + 2) >> 8);
        out.write(bytes.length + 2);
        out.writeBytes(bytes);
    }
}
