package org.huanjie.readiness;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.DataFormatException;
import javax.imageio.ImageIO;
import org.huanjie.readiness.FileCheck.Faulty;

/**
 * 图片 — JPEG and PNG without what the camera wrote beside the picture: place, time, device, thumbnail, comments. How a photograph is to be
 * turned stays, or it would lie on its side; pixels are not touched.
 */
final class Pictures {

    private static final long MOST_PIXELS = 120_000_000;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final Set<String> BESIDE = Set.of("eXIf", "tEXt", "zTXt", "iTXt", "tIME");

    private static final int SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int ICC = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final int ORIENTATION = 0x0112;
    private static final int UPRIGHT = 1;
    private static final int MOST_TURNED = 8;

    private Pictures() {}

    static byte[] jpeg(byte[] content) throws IOException, Faulty {
        refuseLarge(content);
        var in = ByteBuffer.wrap(content);
        var segments = new ByteArrayOutputStream(content.length);
        int turned = UPRIGHT;
        in.position(2);
        while (true) {
            int at = in.position();
            int marker = marker(in);
            if (marker == SCAN) {
                segments.write(content, at, end(content) - at);
                break;
            }
            int length = in.getShort() & 0xFFFF;
            if (length < 2 || in.remaining() < length - 2) {
                throw new IOException("a segment is cut off");
            }
            if (marker == APP1 && turned == UPRIGHT) {
                turned = orientation(content, in.position(), length - 2);
            }
            in.position(at + 2 + length);
            if (!isBeside(marker)) {
                segments.write(content, at, 2 + length);
            }
        }
        return joined(turned, segments.toByteArray());
    }

    static byte[] png(byte[] content) throws IOException, Faulty {
        refuseLarge(content);
        var in = ByteBuffer.wrap(content);
        var out = new ByteArrayOutputStream(content.length);
        out.writeBytes(PNG);
        in.position(PNG.length);
        while (in.remaining() >= 12) {
            int at = in.position();
            int length = in.getInt();
            if (length < 0 || in.remaining() < length + 8L) {
                throw new IOException("a chunk is cut off");
            }
            var name = new String(content, in.position(), 4, StandardCharsets.ISO_8859_1);
            if (!BESIDE.contains(name)) {
                out.write(content, at, length + 12);
            }
            if (name.equals("IEND")) {
                return out.toByteArray(); // what follows is no picture
            }
            in.position(at + length + 12);
        }
        throw new IOException("no end");
    }

    // the header alone is read: a picture of many pixels in few bytes fills the memory of whoever shows it
    private static void refuseLarge(byte[] content) throws IOException, Faulty {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            var reader = readers.next();
            try {
                reader.setInput(in);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new Faulty(FileFault.BOMB);
                }
            } finally {
                reader.dispose();
            }
        }
    }

    private static int marker(ByteBuffer in) throws IOException {
        if (in.remaining() < 4 || (in.get() & 0xFF) != 0xFF) {
            throw new IOException("no marker");
        }
        return in.get() & 0xFF;
    }

    private static boolean isBeside(int marker) {
        return marker == COMMENT || marker > APP0 && marker <= APP15 && marker != ICC && marker != ADOBE;
    }

    private static int end(byte[] content) throws IOException {
        for (int at = content.length - 2; at > 1; at--) {
            if ((content[at] & 0xFF) == 0xFF && (content[at + 1] & 0xFF) == END) {
                return at + 2;
            }
        }
        throw new IOException("no end");
    }

    private static int orientation(byte[] content, int from, int length) {
        if (length < EXIF.length + 14
                || !java.util.Arrays.equals(content, from, from + EXIF.length, EXIF, 0, EXIF.length)) {
            return UPRIGHT;
        }
        var tiff = ByteBuffer.wrap(content, from + EXIF.length, length - EXIF.length)
                .slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        try {
            return orientation(tiff);
        } catch (IndexOutOfBoundsException | DataFormatException e) {
            return UPRIGHT; // a damaged note about a picture that is whole
        }
    }

    private static int orientation(ByteBuffer tiff) throws DataFormatException {
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                int turned = tiff.getShort(entry + 8);
                if (turned < UPRIGHT || turned > MOST_TURNED) {
                    throw new DataFormatException("orientation " + turned);
                }
                return turned;
            }
        }
        return UPRIGHT;
    }

    private static byte[] joined(int turned, byte[] segments) {
        var out = new ByteArrayOutputStream(segments.length + 40);
        out.write(0xFF);
        out.write(0xD8);
        int first = 0;
        if (turned != UPRIGHT) {
            // after the JFIF segment, where readers look for it
            if (segments.length > 4 && (segments[1] & 0xFF) == APP0) {
                first = 2 + ((segments[2] & 0xFF) << 8 | segments[3] & 0xFF);
            }
            out.write(segments, 0, first);
            out.writeBytes(exif(turned));
        }
        out.write(segments, first, segments.length - first);
        return out.toByteArray();
    }

    /** An Exif segment with the orientation and nothing else: one directory of one entry. */
    private static byte[] exif(int turned) {
        return ByteBuffer.allocate(36)
                .putShort((short) (0xFF00 | APP1))
                .putShort((short) 34)
                .put(EXIF)
                .putShort((short) 0x4D4D)
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) turned)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
