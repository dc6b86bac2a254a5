package org.huanjie.candidacy.review.own;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.Review;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** 本人页的门 — for tests: a code is handed over, typed in, and its cookie kept. */
record OwnDoor(MockMvc browser, OwnCodes codes, String address) {

    private static final Pattern COOKIE = Pattern.compile("((?:__Host-)?huanjie-own)=([^;]+);");

    String code(Review review, SignedIn by) {
        var issued = by.scope().call(() -> codes.issue(review, true, Optional.of(CodeReason.FIRST), by));
        return issued.answer(OwnCode::text, reasons -> {
            throw new AssertionError(reasons.toString());
        });
    }

    Cookie open(Review review, SignedIn by) throws Exception {
        return cookie(enter(code(review, by))).orElseThrow();
    }

    MockHttpServletResponse enter(String code) throws Exception {
        return browser.perform(post("/mine").param("code", code).with(csrf()).with(sent -> {
                    sent.setRemoteAddr(address);
                    return sent;
                }))
                .andReturn()
                .getResponse();
    }

    static Optional<Cookie> cookie(MockHttpServletResponse answer) {
        return line(answer)
                .map(COOKIE::matcher)
                .filter(Matcher::find)
                .map(found -> new Cookie(found.group(1), found.group(2)));
    }

    /** The header that sets it. */
    static Optional<String> line(MockHttpServletResponse answer) {
        return answer.getHeaders("Set-Cookie").stream()
                .filter(line -> COOKIE.matcher(line).find())
                .findFirst();
    }
}
