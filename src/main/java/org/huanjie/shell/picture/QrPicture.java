package org.huanjie.shell.picture;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/**
 * 二维码 — a text as phones scan it, drawn as the path of an SVG on a page's own ground: no picture is loaded from anywhere.
 *
 * @param side its width in modules, the quiet margin included
 * @param squares the dark modules as the path of an SVG
 */
public record QrPicture(int side, String squares) {

    private static final int QUIET = 4; // modules; what the symbol's standard asks for

    /** Throws for a text that is longer than a symbol holds (some 2,900 letters). */
    public static QrPicture of(String text) {
        try {
            return of(
                    new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET)));
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
