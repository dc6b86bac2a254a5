package org.huanjie.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.huanjie.shell.Redirect;
import org.springframework.http.HttpHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * 提示的传递 — carries the notice of an act to the next page in a cookie of a minute, so that it costs no session. It holds a message's
 * key and arguments: a forged one could show its owner one of our own sentences, escaped, and no more.
 */
@Component
class NoticeCookie {

    private static final String NAME = "huanjie-notice";
    private static final Duration LIFE = Duration.ofMinutes(1);
    private static final int LONGEST = 3000;

    private final JsonMapper json;
    private final CookieRule cookies;

    NoticeCookie(JsonMapper json, CookieRule cookies) {
        this.json = json;
        this.cookies = cookies;
    }

    void send(List<Redirect.Notice> notices, HttpServletResponse response) {
        var lines = notices.stream()
                .map(notice -> Stream.concat(
                                Stream.of(notice.key()),
                                Arrays.stream(notice.arguments()).map(NoticeCookie::plain))
                        .toList())
                .toList();
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(json.writeValueAsBytes(lines));
        if (text.length() <= LONGEST) {
            set(text, LIFE, response);
        }
    }

    /** None where there is nothing to say, or what came is none of ours. */
    List<Redirect.Notice> read(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, cookies.name(NAME));
        if (cookie == null || cookie.getValue().isEmpty()) {
            return List.of();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(cookie.getValue().getBytes(StandardCharsets.US_ASCII));
            return json.readValue(bytes, List.class) instanceof List<?> lines
                    ? lines.stream().flatMap(NoticeCookie::notice).toList()
                    : List.of();
        } catch (IllegalArgumentException | JacksonException e) {
            return List.of();
        }
    }

    private static Stream<Redirect.Notice> notice(@Nullable Object line) {
        return line instanceof List<?> parts && !parts.isEmpty() && parts.getFirst() instanceof String key
                ? Stream.of(new Redirect.Notice(key, parts.stream().skip(1).toArray()))
                : Stream.empty();
    }

    /** A notice is shown once. */
    void clear(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, cookies.name(NAME)) != null) {
            set("", Duration.ZERO, response);
        }
    }

    // Numbers stay numbers, since a message may choose its words by them.
    private static Object plain(Object argument) {
        return argument instanceof Number ? argument : String.valueOf(argument);
    }

    private void set(String value, Duration life, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookies.cookie(NAME, value, life).toString());
    }
}
