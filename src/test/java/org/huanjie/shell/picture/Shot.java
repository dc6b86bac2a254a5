package org.huanjie.shell.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** 手机照片 — as a phone writes it: the left half red, the right one blue, and beside the pixels how it was held and where it was taken. */
public final class Shot {

    /** What stands in the place of the coordinates, to be looked for. */
    static final String PLACE = "27.6736N120.5650E";

    private Shot() {}

    /** A JPEG of 400 × 200 pixels with orientation and GPS tags. */
    public static byte[] jpeg(int orientation) {
        var plain = picture("jpeg", 400, 200);
        var tiff = tiff(orientation);
        var out = ByteBuffer.allocate(plain.length + tiff.length + 10);
        out.put(plain, 0, 2);
        out.putShort((short) 0xFFE1).putShort((short) (tiff.length + 8));
        out.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1)).put(tiff);
        out.put(plain, 2, plain.length - 2);
        return out.array();
    }

    public static byte[] picture(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(Color.RED);
        brush.fillRect(0, 0, width / 2, height);
        brush.setColor(Color.BLUE);
        brush.fillRect(width / 2, 0, width - width / 2, height);
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    // one directory: orientation, and a pointer to the GPS directory, which holds one text
    private static byte[] tiff(int orientation) {
        var place = PLACE.getBytes(StandardCharsets.ISO_8859_1);
        var tiff = ByteBuffer.allocate(8 + 2 + 24 + 4 + 2 + 12 + 4 + place.length);
        tiff.putShort((short) 0x4D4D).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38).putInt(0);
        tiff.putShort((short) 1);
        tiff.putShort((short) 0x0002)
                .putShort((short) 2)
                .putInt(place.length)
                .putInt(56)
                .putInt(0);
        return tiff.put(place).array();
    }
}
