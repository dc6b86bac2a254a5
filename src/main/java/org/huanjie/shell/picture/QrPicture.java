package org.huanjie.shell.picture;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * 二维码 — a text as phones scan it, drawn as the path of an SVG on a page's own ground: no picture is loaded from anywhere.
 *
 * @param side its width in modules, the quiet margin included
 * @param squares the dark modules as the path of an SVG
 */
public record QrPicture(int side, String squares) {

    private static final int QUIET = 4; // modules; what the symbol's standard asks for
    private static final int MODULE = 6; // points of a picture
    private static final int BLACK = 0xff000000;
    private static final int WHITE = 0xffffffff;

    /** Throws for a text that is longer than a symbol holds (some 2,900 letters). */
    public static QrPicture of(String text) {
        return of(matrix(text));
    }

    /** The same as a picture that a sheet in print brings along itself: {@code data:image/png;base64,…}. */
    public static String embedded(String text) {
        var matrix = matrix(text);
        var image = new BufferedImage(
                MODULE * matrix.getWidth(), MODULE * matrix.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, matrix.get(x / MODULE, y / MODULE) ? BLACK : WHITE);
            }
        }
        try (var png = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET));
        } catch (WriterException e) {
            throw new IllegalArgumentException("a text too long for a symbol", e);
        }
    }

    private static QrPicture of(BitMatrix matrix) {
        var path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(matrix.getWidth(), path.toString());
    }
}
