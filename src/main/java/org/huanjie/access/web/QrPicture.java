package org.huanjie.access.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** 二维码 — the secret of the one-time codes as authenticators scan it (otpauth), drawn as the path of an SVG. */
record QrPicture(int side, String squares) {

    static QrPicture of(String signInName, String secret) {
        try {
            return of(new QRCodeWriter()
                    .encode(
                            address(signInName, secret),
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.MARGIN, 4)));
        } catch (WriterException e) {
            throw new IllegalStateException("the secret cannot be drawn", e);
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

    private static String address(String signInName, String secret) {
        return "otpauth://totp/Huanjie:" + URLEncoder.encode(signInName, StandardCharsets.UTF_8) + "?secret=" + secret
                + "&issuer=Huanjie";
    }
}
