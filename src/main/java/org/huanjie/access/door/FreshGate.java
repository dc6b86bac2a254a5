package org.huanjie.access.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.huanjie.access.signin.Freshness;
import org.huanjie.access.who.Account;
import org.huanjie.access.who.Principals;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** 新近核验之门 — sends whoever has not given password and code for a while to give them again, before a {@link Fresh} handler. */
@Component
class FreshGate implements HandlerInterceptor {

    static final String AGAIN = "/me/again";

    private final Freshness freshness;

    FreshGate(Freshness freshness) {
        this.freshness = freshness;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)
                || !method.hasMethodAnnotation(Fresh.class)
                || !(Principals.of(request) instanceof Account account)
                || freshness.holds(account)) {
            return true;
        }
        var path = AGAIN + "?back=" + URLEncoder.encode(back(request), StandardCharsets.UTF_8);
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", path);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, path);
        }
        return false;
    }

    // What was typed is not carried along: who comes back sees the page as it then is, and decides again.
    private static String back(HttpServletRequest request) {
        if (request.getMethod().equals("GET")) {
            var query = request.getQueryString();
            return SignInPath.ours(request.getRequestURI() + (query == null ? "" : "?" + query), "/");
        }
        try {
            var from = URI.create(String.valueOf(request.getHeader(HttpHeaders.REFERER)));
            if (request.getRequestURI().equals(from.getRawPath())) {
                return SignInPath.ours(parent(from.getRawPath()), "/");
            }
            var query = from.getRawQuery();
            return SignInPath.ours(from.getRawPath() + (query == null ? "" : "?" + query), "/");
        } catch (IllegalArgumentException unreadable) {
            return "/";
        }
    }

    // A confirmation stands at the address of its act, where there is nothing to read: the page that led to it lies
    // above.
    private static String parent(String path) {
        return path.substring(0, Math.max(1, path.lastIndexOf('/')));
    }
}
