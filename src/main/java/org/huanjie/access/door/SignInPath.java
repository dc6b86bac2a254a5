package org.huanjie.access.door;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** 登录路径 — where one who is not signed in is sent, and how one comes back from there. */
public final class SignInPath {

    public static final String SIGN_IN = "/sign-in";

    private SignInPath() {}

    /** The sign-in page, which remembers the page that was asked for if it can be asked for again. */
    static String back(HttpServletRequest request) {
        var query = request.getQueryString();
        var path = request.getRequestURI() + (query == null ? "" : "?" + query);
        return request.getMethod().equals("GET") && isOurs(path) && !path.equals("/")
                ? SIGN_IN + "?back=" + URLEncoder.encode(path, StandardCharsets.UTF_8)
                : SIGN_IN;
    }

    /** The path if it leads to a page of this site, else {@code otherwise}: nobody is sent elsewhere by a crafted link. */
    public static String ours(@Nullable String path, String otherwise) {
        return path != null && isOurs(path) ? path : otherwise;
    }

    // A second slash or a backslash would name another host; control characters would break the header.
    private static boolean isOurs(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.length() <= 500
                && path.chars().allMatch(c -> c > 32 && c < 127 && c != '\\');
    }
}
