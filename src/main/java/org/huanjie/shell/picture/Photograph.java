package org.huanjie.shell.picture;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * 照片 — a picture painted anew from its pixels alone, upright: whatever its camera or anyone else wrote beside, between or behind the
 * pixels (place, time, device, a thumbnail, a second picture, a film) has nowhere to stay. Pure.
 */
public final class Photograph {

    /** 留存方式 — what a picture is kept for: how large at most on its longer side, how exact, and whether a PNG stays one. */
    public enum Kept {
        /** 夜访照片: that somebody was there */
        VISIT(1600, 0.8f, false),
        /** 佐证: a sheet of A4 as scanners read it (300 dots an inch), every character readable */
        DOCUMENT(4096, 0.92f, true);

        private final int longest;
        private final float quality;
        private final boolean png;

        Kept(int longest, float quality, boolean png) {
            this.longest = longest;
            this.quality = quality;
            this.png = png;
        }

        public int longest() {
            return longest;
        }
    }

    /** 过大 — more pixels, or more work for each, than a picture of use has. */
    public static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge(String what) {
            super(what);
        }
    }

    private static final byte[] JPEG_BEGINS = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private Photograph() {}

    /** The picture to keep; fails where this is no JPEG or PNG that can be read, {@link TooLarge} before anything is decoded. */
    public static byte[] painted(byte[] content, Kept kept) throws IOException {
        try {
            PictureLimits.demand(content);
            return read(content, kept);
        } catch (RuntimeException e) {
            throw new IOException("no picture", e); // the readers throw both on what they cannot read
        }
    }

    private static byte[] read(byte[] content, Kept kept) throws IOException {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            var reader = reader(in);
            try {
                reader.setInput(in, true, true);
                var painted = painted(read(reader, kept), Turned.of(content), kept);
                return written(painted, kept, kept.png && format(reader).equals("png"));
            } finally {
                reader.dispose();
            }
        }
    }

    private static ImageReader reader(MemoryCacheImageInputStream in) throws IOException {
        for (var readers = ImageIO.getImageReaders(in); readers.hasNext(); ) {
            var reader = readers.next();
            if (format(reader).equals("jpeg") || format(reader).equals("png")) {
                return reader;
            }
        }
        throw new IOException("no JPEG and no PNG");
    }

    private static String format(ImageReader reader) throws IOException {
        return reader.getFormatName().toLowerCase(Locale.ROOT);
    }

    // of a large one only every second, third … line is read: painting makes the rest small
    private static BufferedImage read(ImageReader reader, Kept kept) throws IOException {
        var how = reader.getDefaultReadParam();
        int every = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * kept.longest));
        how.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, how);
    }

    private static BufferedImage painted(BufferedImage picture, Turned turned, Kept kept) {
        double scale = Math.min(1.0, (double) kept.longest / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var out = turned.lies()
                ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = out.createGraphics();
        brush.setColor(Color.WHITE); // behind what a PNG leaves clear
        brush.fillRect(0, 0, out.getWidth(), out.getHeight());
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        var way = turned.upright(width, height);
        way.concatenate(AffineTransform.getScaleInstance(
                (double) width / picture.getWidth(), (double) height / picture.getHeight()));
        brush.drawImage(picture, way, null);
        brush.dispose();
        return out;
    }

    private static byte[] written(BufferedImage picture, Kept kept, boolean png) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(png ? "png" : "jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            if (!png) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(kept.quality);
            }
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    static boolean isJpeg(byte[] content) {
        return content.length > JPEG_BEGINS.length
                && java.util.Arrays.equals(content, 0, JPEG_BEGINS.length, JPEG_BEGINS, 0, JPEG_BEGINS.length);
    }
}
