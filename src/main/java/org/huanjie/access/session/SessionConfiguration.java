package org.huanjie.access.session;

import com.github.benmanes.caffeine.cache.Ticker;
import org.huanjie.shell.web.CookieRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** 会话的接线 — rows are kept by {@link PlainSessions}; requests go through {@link CachedSessions}. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
public class SessionConfiguration {

    public static final String COOKIE = "huanjie";

    /** A working day; counted from the last access. */
    static final int SIGNED_IN = 8 * 60 * 60;

    /** How long a sign-in may stand half done. */
    static final int PENDING = 10 * 60;

    @Bean
    @Primary
    SessionRepository<CachedSession> sessions(SessionRepository<MapSession> beneath, SessionRows rows) {
        return new CachedSessions<>(beneath, rows, Ticker.systemTicker());
    }

    @Bean
    CookieSerializer sessionCookie(CookieRule rule) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(rule.name(COOKIE));
        cookie.setUseSecureCookie(rule.secure());
        cookie.setCookiePath("/");
        cookie.setSameSite("Lax");
        cookie.setUseHttpOnlyCookie(true);
        return cookie;
    }
}
