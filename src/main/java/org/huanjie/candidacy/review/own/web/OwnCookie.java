package org.huanjie.candidacy.review.own.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.huanjie.candidacy.review.own.OwnPass;
import org.huanjie.candidacy.review.own.OwnPasses;
import org.huanjie.shell.web.CookieRule;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** 通行 Cookie — carries the pass of a person's own page; no script reads it, and it goes along with nothing that another site asks for. */
@Component
class OwnCookie {

    private static final String NAME = "huanjie-own";

    private final CookieRule cookies;
    private final OwnPasses passes;

    OwnCookie(CookieRule cookies, OwnPasses passes) {
        this.cookies = cookies;
        this.passes = passes;
    }

    /** The pass that this browser has, while it opens anything. */
    Optional<OwnPass> pass(HttpServletRequest request) {
        return token(request).flatMap(passes::behind);
    }

    void send(String token, HttpServletResponse response) {
        set(token, OwnPasses.LIFE, response);
    }

    /** Ends the pass, here and in the browser. */
    void clear(HttpServletRequest request, HttpServletResponse response) {
        token(request).ifPresent(passes::end);
        set("", Duration.ZERO, response);
    }

    private Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, cookies.name(NAME)))
                .map(cookie -> cookie.getValue())
                .filter(value -> !value.isEmpty());
    }

    private void set(String value, Duration life, HttpServletResponse response) {
        var cookie =
                cookies.cookie(NAME, value, life).mutate().sameSite("Strict").build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
