package org.huanjie.discipline.study.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.huanjie.access.veil.UploadPass;
import org.huanjie.discipline.duty.EnrolledPerson;
import org.huanjie.discipline.duty.Enrolment;
import org.huanjie.discipline.study.StudyCodes;
import org.huanjie.shell.web.CookieRule;
import org.huanjie.store.scope.Scope;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** 学习 Cookie — carries the pass of a person's own page; no script reads it, and it goes along with nothing that another site asks for. */
@Component
class StudyCookie implements UploadPass {

    private static final String NAME = "huanjie-study";

    private final CookieRule cookies;
    private final StudyCodes codes;
    private final Enrolment enrolment;

    StudyCookie(CookieRule cookies, StudyCodes codes, Enrolment enrolment) {
        this.cookies = cookies;
        this.codes = codes;
        this.enrolment = enrolment;
    }

    /** Does it for the person whose page this browser has open, within their village; nothing where it has none. */
    <T> Optional<T> let(HttpServletRequest request, Function<EnrolledPerson, T> work) {
        return token(request)
                .flatMap(codes::behind)
                .flatMap(pass -> Scope.of(pass.village())
                        .call(() ->
                                enrolment.find(pass.village(), pass.person()).map(work)));
    }

    @Override
    public boolean lets(HttpServletRequest request) {
        return request.getRequestURI().startsWith(StudyController.PATH + "/")
                && let(request, person -> true).orElse(false);
    }

    void send(String token, HttpServletResponse response) {
        set(token, StudyCodes.LIFE, response);
    }

    /** Ends the pass, here and in the browser. */
    void clear(HttpServletRequest request, HttpServletResponse response) {
        token(request).ifPresent(codes::end);
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
