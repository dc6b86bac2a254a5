package org.huanjie.shell.web;

import java.time.Duration;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** 语言的接线 — the language that a reader has chosen, kept in a cookie; Chinese where none was. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

    private static final Duration LIFE = Duration.ofDays(365);

    @Bean
    LocaleResolver localeResolver(CookieRule cookies) {
        var resolver = new CookieLocaleResolver(cookies.name("language"));
        resolver.setCookieSecure(cookies.secure());
        resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        resolver.setCookieMaxAge(LIFE);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }
}
