package org.huanjie.access.veil;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.huanjie.access.who.Source;
import org.huanjie.shell.web.CookieRule;
import org.huanjie.shell.web.Unmarked;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * 匿名之门 — stands before everything: behind it nobody who comes to a {@link VeiledDoor} has an address, a browser, a cookie, an account or a
 * session, so that nothing behind it can keep them, in the store, in a line of the log or in a list of tries. It lets in the few headers that a
 * page needs, and lets out no cookie. The language comes in the address.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Veil extends OncePerRequestFilter {

    /** Who sends, as anything behind the veil sees it. */
    private static final String NOBODY = "0.0.0.0";

    private static final Set<String> PASSING = Set.of(
            "accept",
            "accept-encoding",
            "content-length",
            "content-type",
            "host",
            "if-none-match",
            "origin",
            "sec-fetch-site",
            "transfer-encoding");

    private final List<VeiledDoor> doors;
    private final CookieRule cookies;
    private final LineMarks lines;

    Veil(List<VeiledDoor> doors, CookieRule cookies, SecureRandom random) {
        this.doors = List.copyOf(doors);
        this.cookies = cookies;
        this.lines = new LineMarks(random, Ticker.systemTicker());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (doors.stream().noneMatch(door -> door.covers(asked(request)))) {
            chain.doFilter(request, response);
            return;
        }
        var line = lines.of(Source.of(request.getRemoteAddr()).line());
        var bare = new Bare(request, language(request));
        Unmarked.set(bare, line);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        chain.doFilter(bare, new Cookieless(response));
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    // a page of an error is asked for in the place of the one that failed
    private static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }

    private Optional<Cookie> language(HttpServletRequest request) {
        var asked = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .getFirst("lang");
        return Optional.ofNullable(asked)
                .map(Locale::forLanguageTag)
                .map(locale -> locale.getLanguage().equals("en") ? "en" : "zh-CN")
                .map(tag -> new Cookie(cookies.name("language"), tag));
    }

    /** 去名 — the request without its sender. */
    private static final class Bare extends HttpServletRequestWrapper {

        private final Optional<Cookie> language;

        Bare(HttpServletRequest request, Optional<Cookie> language) {
            super(request);
            this.language = language;
        }

        @Override
        public Cookie @Nullable [] getCookies() {
            return language.map(cookie -> new Cookie[] {cookie}).orElse(null);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return passes(name) ? super.getHeader(name) : null;
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return passes(name) ? super.getHeaders(name) : Collections.emptyEnumeration();
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                    .filter(Bare::passes)
                    .toList());
        }

        @Override
        public String getRemoteAddr() {
            return NOBODY;
        }

        @Override
        public String getRemoteHost() {
            return NOBODY;
        }

        @Override
        public int getRemotePort() {
            return 0;
        }

        @Override
        public @Nullable String getRemoteUser() {
            return null;
        }

        @Override
        public @Nullable String getRequestedSessionId() {
            return null;
        }

        private static boolean passes(String name) {
            return PASSING.contains(name.toLowerCase(Locale.ROOT));
        }
    }

    /** 无 Cookie — the answer, which leaves no mark in a browser. */
    private static final class Cookieless extends HttpServletResponseWrapper {

        Cookieless(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addCookie(Cookie cookie) {}

        @Override
        public void addHeader(String name, String value) {
            if (!isCookie(name)) {
                super.addHeader(name, value);
            }
        }

        @Override
        public void setHeader(String name, String value) {
            if (!isCookie(name)) {
                super.setHeader(name, value);
            }
        }

        private static boolean isCookie(String name) {
            return name.equalsIgnoreCase(HttpHeaders.SET_COOKIE);
        }
    }
}
