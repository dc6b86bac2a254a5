package org.huanjie.discipline.study.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.huanjie.access.veil.UploadPass;
import org.huanjie.access.who.Account;
import org.huanjie.access.who.Principals;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.duty.EnrolledPerson;
import org.huanjie.discipline.duty.Enrolment;
import org.huanjie.discipline.study.AccountPeople;
import org.huanjie.discipline.study.StudyCodes;
import org.huanjie.shell.web.CookieRule;
import org.huanjie.store.scope.Scope;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** 学习 Cookie — carries the pass of a person's own page; no script reads it, and it goes along with nothing that another site asks for. */
@Component
class StudyCookie implements UploadPass {

    private static final String NAME = "huanjie-study";

    private final CookieRule cookies;
    private final StudyCodes codes;
    private final Enrolment enrolment;
    private final AccountPeople accounts;

    StudyCookie(CookieRule cookies, StudyCodes codes, Enrolment enrolment, AccountPeople accounts) {
        this.accounts = accounts;
        this.cookies = cookies;
        this.codes = codes;
        this.enrolment = enrolment;
    }

    /**
     * Does it for the person whose page this browser has open, within their village: by the code that it exchanged, or by the account that
     * is signed in; nothing where it has neither.
     */
    <T> Optional<T> let(HttpServletRequest request, Function<EnrolledPerson, T> work) {
        return byCode(request, work)
                .or(() -> signedIn()
                        .flatMap(who -> Scope.of(who.division())
                                .call(() -> accounts.enrolled(who).map(work))));
    }

    /** Whether it is a code that opens it here, which can be given back. */
    boolean isByCode(HttpServletRequest request) {
        return byCode(request, person -> true).isPresent();
    }

    /** Who is signed in and on the list, and whose page was not opened yet. */
    Optional<SignedIn> listed() {
        return signedIn()
                .filter(who -> Scope.of(who.division())
                        .call(() -> accounts.named(who).isPresent()
                                && accounts.enrolled(who).isEmpty()));
    }

    private <T> Optional<T> byCode(HttpServletRequest request, Function<EnrolledPerson, T> work) {
        return token(request)
                .flatMap(codes::behind)
                .flatMap(pass -> Scope.of(pass.village())
                        .call(() ->
                                enrolment.find(pass.village(), pass.person()).map(work)));
    }

    private static Optional<SignedIn> signedIn() {
        return Principals.of(SecurityContextHolder.getContext().getAuthentication()) instanceof Account account
                ? Optional.of(account.person())
                : Optional.empty();
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
