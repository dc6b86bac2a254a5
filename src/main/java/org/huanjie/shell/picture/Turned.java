package org.huanjie.shell.picture;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * 拍摄方向 — how a camera was held, as its JPEG or PNG says it (Exif 2.3, tag 0x0112, 1 to 8; PNG 3rd edition, eXIf): the one thing beside the pixels that is read, since
 * without it the picture would lie on its side.
 */
record Turned(int orientation) {

    static final Turned UPRIGHT = new Turned(1);

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int EXIF_CHUNK = 0x65584966;
    private static final int PNG_BEGINS = 8;
    private static final int ORIENTATION = 0x0112;
    private static final int MARKER = 0xFF;
    private static final int APP1 = 0xE1;
    private static final int SCAN = 0xDA;
    private static final int FIRST_LYING = 5;
    private static final int LAST = 8;

    /** What the picture says; upright where it says nothing or nothing that can be read. */
    static Turned of(byte[] content) {
        try {
            return Photograph.isJpeg(content) ? jpeg(ByteBuffer.wrap(content)) : png(ByteBuffer.wrap(content));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return UPRIGHT; // a damaged note about a picture that is whole
        }
    }

    /** Whether width and height change places. */
    boolean lies() {
        return orientation >= FIRST_LYING;
    }

    /** The way from a picture of this size, in pixels, to the upright one. */
    AffineTransform upright(int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    // the segments of a JPEG up to its pixels, each with fill bytes before it
    private static Turned jpeg(ByteBuffer in) {
        int at = 2;
        while ((in.get(at) & 0xFF) == MARKER && (in.get(at + 1) & 0xFF) != SCAN) {
            if ((in.get(at + 1) & 0xFF) == MARKER) {
                at++;
                continue;
            }
            int length = in.getShort(at + 2) & 0xFFFF;
            if ((in.get(at + 1) & 0xFF) == APP1 && isExif(in, at + 4)) {
                return tiff(in.slice(at + 4 + EXIF.length, length - 2 - EXIF.length));
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    // the chunks of a PNG up to its pixels or, where it says it behind them, its end
    private static Turned png(ByteBuffer in) {
        for (int at = PNG_BEGINS; ; at += 12 + in.getInt(at)) {
            if (in.getInt(at) < 0) {
                return UPRIGHT;
            }
            if (in.getInt(at + 4) == EXIF_CHUNK) {
                return tiff(in.slice(at + 8, in.getInt(at)));
            }
        }
    }

    private static boolean isExif(ByteBuffer in, int at) {
        var name = new byte[EXIF.length];
        in.get(at, name);
        return Arrays.equals(name, EXIF);
    }

    private static Turned tiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int entry = directory + 2; entry < directory + 2 + 12 * entries; entry += 12) {
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                int said = tiff.getShort(entry + 8);
                return said >= 1 && said <= LAST ? new Turned(said) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
