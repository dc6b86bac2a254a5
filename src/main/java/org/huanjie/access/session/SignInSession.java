package org.huanjie.access.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.huanjie.access.credential.KnownDevices;
import org.huanjie.access.who.Account;
import org.huanjie.access.who.Standing;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** 登录会话 — puts where a person's sign-in stands into the session, with a new id at each step. */
@Component
public class SignInSession {

    /** As much of a browser's own description as is kept. */
    private static final int BROWSER = 200;

    private final SessionAuthenticationStrategy fresh;
    private final SecurityContextRepository sessions;
    private final KnownDevices devices;

    SignInSession(SessionAuthenticationStrategy fresh, SecurityContextRepository sessions, KnownDevices devices) {
        this.fresh = fresh;
        this.sessions = sessions;
        this.devices = devices;
    }

    /** Begins a session of its own for who has just given a password: what stood before in this browser is gone. */
    public void begin(Standing standing, HttpServletRequest request, HttpServletResponse response) {
        var former = request.getSession(false);
        if (former != null) {
            former.invalidate();
        }
        enter(standing, request, response);
    }

    public void enter(Standing standing, HttpServletRequest request, HttpServletResponse response) {
        var authentication = authentication(standing);
        fresh.onAuthentication(authentication, request, response);
        var browser = request.getHeader(HttpHeaders.USER_AGENT);
        var session = request.getSession();
        session.setAttribute(PlainSessions.ADDRESS, request.getRemoteAddr());
        session.setAttribute(
                PlainSessions.BROWSER,
                browser == null ? "" : browser.substring(0, Math.min(BROWSER, browser.length())));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        if (standing instanceof Account account) {
            devices.remember(account.person(), request, response);
        }
        request.getSession()
                .setMaxInactiveInterval(
                        standing instanceof Account ? SessionConfiguration.SIGNED_IN : SessionConfiguration.PENDING);
    }

    /** A pending person has no authority whatever. */
    public static Authentication authentication(Standing standing) {
        return UsernamePasswordAuthenticationToken.authenticated(
                standing,
                null,
                standing instanceof Account account
                        ? List.of(new SimpleGrantedAuthority("ROLE_" + account.roleName()))
                        : List.of());
    }
}
