package org.huanjie.shell.picture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.huanjie.shell.picture.Photograph.TooLarge;

/**
 * 图片限额 — how much work a picture is, read from its header alone before anything is decoded: few bytes can promise pixels without end,
 * and a picture that builds up in passes is worked through once for each.
 */
final class PictureLimits {

    /** What cameras of telephones write, 8160 × 6144 among them. */
    private static final long MOST_PIXELS = 64_000_000;

    /** What builds up in passes is held whole: as much as two sheets of A4 at 400 dots an inch. */
    private static final long MOST_IN_PASSES = 32_000_000;

    private static final int MOST_PASSES = 100;

    /** A PNG is unpacked whole, whatever is kept of it; as 8-bit colours this is a sheet of A3 at 400 dots an inch. */
    private static final long MOST_PNG_BYTES = 128L << 20;

    private static final Set<Integer> FRAMES = Set.of(0xC0, 0xC1, 0xC2);
    private static final int PASSES = 0xC2;
    private static final int SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int FILL = 0xFF;

    private PictureLimits() {}

    static void demand(byte[] content) throws IOException {
        if (Photograph.isJpeg(content)) {
            jpeg(ByteBuffer.wrap(content));
        } else {
            png(ByteBuffer.wrap(content));
        }
    }

    private static void png(ByteBuffer in) throws IOException {
        var name = new byte[4];
        in.get(12, name);
        if (!new String(name, StandardCharsets.ISO_8859_1).equals("IHDR")) {
            throw new IOException("no PNG");
        }
        long pixels = size(in.getInt(16), in.getInt(20));
        int samples = switch (in.get(25)) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
        if (pixels > MOST_PIXELS || pixels * samples * Math.max(8, in.get(24)) / 8 > MOST_PNG_BYTES) {
            throw new TooLarge(pixels + " pixels");
        }
    }

    private static void jpeg(ByteBuffer in) throws IOException {
        int passes = 0;
        boolean inPasses = false;
        for (int at = next(in, 2); at >= 0; ) {
            int marker = in.get(at) & 0xFF;
            if (marker == END) {
                return;
            }
            if (FRAMES.contains(marker)) {
                inPasses = marker == PASSES;
                long pixels = size(in.getShort(at + 6) & 0xFFFF, in.getShort(at + 4) & 0xFFFF);
                if (pixels > (inPasses ? MOST_IN_PASSES : MOST_PIXELS)) {
                    throw new TooLarge(pixels + " pixels");
                }
            }
            if (marker == SCAN && ++passes > MOST_PASSES) {
                throw new TooLarge(passes + " passes");
            }
            at = next(in, isAlone(marker) ? at + 1 : at + 1 + Math.max(2, in.getShort(at + 1) & 0xFFFF));
        }
    }

    // TEM, RST0 to RST7 and SOI have no length
    private static boolean isAlone(int marker) {
        return marker == 1 || (marker >= 0xD0 && marker <= 0xD8);
    }

    // the next marker's second byte: fill bytes may stand before it, pixels between two, where FF is followed by 0
    private static int next(ByteBuffer in, int from) {
        for (int at = from; at + 1 < in.limit(); at++) {
            int after = in.get(at + 1) & 0xFF;
            if ((in.get(at) & 0xFF) == FILL && after != 0 && after != FILL) {
                return at + 1;
            }
        }
        return -1;
    }

    private static long size(long width, long height) throws IOException {
        if (width <= 0 || height <= 0) {
            throw new IOException("no size");
        }
        return width * height;
    }
}
