package org.huanjie.responsibility;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * 照片 — a picture painted anew from its pixels alone, upright and small: whatever its camera or anyone else wrote beside or behind the
 * pixels (place, time, device, a thumbnail) has nowhere to stay. Pure.
 */
final class Photograph {

    /** The longer side of what is kept, in pixels. */
    static final int LONGEST = 1600;

    private static final long MOST_PIXELS = 60_000_000;
    private static final float QUALITY = 0.8f;

    private Photograph() {}

    /** The JPEG to keep; empty where this is no JPEG or PNG, is damaged, or has more than sixty million pixels. */
    static Optional<byte[]> of(byte[] content) {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return isTaken(reader)
                        ? Optional.of(written(painted(read(reader), Turned.of(content))))
                        : Optional.empty();
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // the readers throw both on what they cannot read
        }
    }

    // the header alone is read here: a picture of many pixels in few bytes would fill the memory
    private static boolean isTaken(ImageReader reader) throws IOException {
        var format = reader.getFormatName();
        return (format.equalsIgnoreCase("jpeg") || format.equalsIgnoreCase("png"))
                && (long) reader.getWidth(0) * reader.getHeight(0) <= MOST_PIXELS;
    }

    // of a large one only every second, third … line is read: painting makes the rest small
    private static BufferedImage read(ImageReader reader) throws IOException {
        var how = reader.getDefaultReadParam();
        int every = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * LONGEST));
        how.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, how);
    }

    private static BufferedImage painted(BufferedImage picture, Turned turned) {
        double scale = Math.min(1.0, (double) LONGEST / Math.max(picture.getWidth(), picture.getHeight()));
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

    private static byte[] written(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
