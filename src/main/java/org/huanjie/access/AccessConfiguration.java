package org.huanjie.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.huanjie.access.door.BodyGate;
import org.huanjie.access.door.Denial;
import org.huanjie.access.door.Denials;
import org.huanjie.access.door.Doorkeeper;
import org.huanjie.access.door.FormToken;
import org.huanjie.access.door.SameOrigin;
import org.huanjie.access.door.SignInPath;
import org.huanjie.access.door.SignedDoor;
import org.huanjie.access.door.UploadDoors;
import org.huanjie.access.session.ScopeFilter;
import org.huanjie.access.session.SessionConfiguration;
import org.huanjie.access.veil.UploadPass;
import org.huanjie.access.veil.VeiledDoor;
import org.huanjie.access.who.TrueTime;
import org.huanjie.shell.web.CookieRule;
import org.huanjie.shell.web.Errors;
import org.huanjie.shell.web.LargeBody;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** 权限的接线 — CSRF, headers, sign-out; who may call what is said at each handler by {@code Allowed}. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    static final String CONTENT_SECURITY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    static final String SIGN_OUT = "/sign-out";

    @Bean
    TrueTime trueTime() {
        return Clock.systemUTC()::instant;
    }

    @Bean
    SecureRandom random() {
        return new SecureRandom();
    }

    /** In a cookie, so that the sign-in page and the public pages need no session. */
    @Bean
    CsrfTokenRepository csrfTokens(CookieRule cookies) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(cookies.name("huanjie-csrf"));
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").secure(cookies.secure()));
        return tokens;
    }

    @Bean
    SecurityContextRepository signedInSessions() {
        return new HttpSessionSecurityContextRepository();
    }

    /** At every step of signing in the session and the CSRF token change, so that one planted before is worth nothing after. */
    @Bean
    SessionAuthenticationStrategy freshSession(CsrfTokenRepository tokens) {
        return new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(tokens)));
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            CsrfTokenRepository tokens,
            SecurityContextRepository sessions,
            CookieRule cookies,
            UploadDoors doors,
            Doorkeeper doorkeeper,
            Denials denials,
            List<SignedDoor> signed,
            List<VeiledDoor> veiled,
            ObjectProvider<UploadPass> passes)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(new FormToken())
                        .ignoringRequestMatchers(Stream.concat(
                                        signed.stream().map(SignedDoor::path),
                                        // nobody is known there, so no form of another site uses anybody's right
                                        veiled.stream().map(door -> door.home() + "**"))
                                .toArray(String[]::new)))
                .securityContext(context -> context.securityContextRepository(sessions))
                .requestCache(RequestCacheConfigurer::disable)
                .logout(out -> out.logoutUrl(SIGN_OUT)
                        .logoutSuccessUrl(SignInPath.SIGN_IN)
                        .deleteCookies(cookies.name(SessionConfiguration.COOKIE)))
                .exceptionHandling(refusals ->
                        refusals.accessDeniedHandler((request, response, reason) -> refuse(request, response, denials)))
                .addFilterBefore(new SameOrigin(request -> denials.note(request, Denial.Why.ORIGIN)), CsrfFilter.class)
                .addFilterBefore(new BodyGate(doors, doorkeeper, denials, passes::stream), CsrfFilter.class)
                .addFilterAfter(new ScopeFilter(), AuthorizationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                        .crossOriginOpenerPolicy(policy -> policy.policy(
                                org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                        .CrossOriginOpenerPolicy.SAME_ORIGIN)))
                .build();
    }

    // Spring Security denies for one reason only here: a form without a valid token.
    private static void refuse(HttpServletRequest request, HttpServletResponse response, Denials denials)
            throws IOException {
        denials.note(request, Denial.Why.TOKEN);
        LargeBody.refuse(request);
        request.setAttribute(Errors.STALE_FORM, true);
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
