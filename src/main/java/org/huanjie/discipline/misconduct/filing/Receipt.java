package org.huanjie.discipline.misconduct.filing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.huanjie.shell.picture.QrPicture;

/**
 * 举报回执 — what whoever reported takes away, this once: the key, where one comes back with it, in letters and as a picture, and the telephones.
 *
 * @param on the day on which it was received
 */
public record Receipt(String place, String on, String key, String address, QrPicture picture, List<String> lines) {

    /** Where one comes back with a key. */
    public static final String CASE = "/report/case";

    public Receipt {
        lines = List.copyOf(lines);
    }

    /** Of a report that was just filed, by somebody or by an office for them. */
    public static Receipt of(String place, String on, ReportKey key, HttpServletRequest request, List<String> lines) {
        var address = address(request);
        // the key stands behind the hash: a browser sends it to nobody
        return new Receipt(place, on, key.text(), address, QrPicture.of(address + "#" + key.plain()), lines);
    }

    private static String address(HttpServletRequest request) {
        var port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port) + CASE;
    }
}
