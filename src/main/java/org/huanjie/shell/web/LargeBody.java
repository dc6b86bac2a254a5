package org.huanjie.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/**
 * 大的正文 — a file, or more than a form of text brings: it is read from those who were let in for it. Of everybody else's not a byte is taken
 * in, also not to throw it away: the answer goes out and the connection ends.
 */
public final class LargeBody {

    /** 4,000 Chinese characters in a form's encoding, nine bytes each, and the other fields. */
    public static final int SMALL = 64 << 10;

    private static final String LET_IN = LargeBody.class.getName();

    private LargeBody() {}

    /** One whose length is not said is a large one. */
    public static boolean isIn(HttpServletRequest request) {
        return isForm(request)
                || request.getContentLengthLong() > SMALL
                || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    /** Whether it is a form in parts, as one with files is. */
    public static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    public static void letIn(HttpServletRequest request) {
        request.setAttribute(LET_IN, true);
    }

    /** Takes back what {@link #letIn} said, as for a form that then turns out to carry no token. */
    public static void refuse(HttpServletRequest request) {
        request.removeAttribute(LET_IN);
    }

    static boolean staysUnread(HttpServletRequest request) {
        return request.getAttribute(LET_IN) == null && isIn(request);
    }
}
