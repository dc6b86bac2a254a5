package org.huanjie.shell.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** 语言的接线 — the language that a reader has chosen, kept in a cookie; before that the one of ours that their browser would rather have, else Chinese. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

    private static final Duration LIFE = Duration.ofDays(365);
    private static final Map<String, Locale> OURS = Map.of("zh", Locale.SIMPLIFIED_CHINESE, "en", Locale.ENGLISH);

    @Bean
    LocaleResolver localeResolver(CookieRule cookies) {
        var resolver = new CookieLocaleResolver(cookies.name("language"));
        resolver.setCookieSecure(cookies.secure());
        resolver.setDefaultLocaleFunction(request -> preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        resolver.setCookieMaxAge(LIFE);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    /** Of Chinese and English the one that this header names first; Chinese where it names neither, or cannot be read. */
    static Locale preferred(@Nullable String header) {
        try {
            var wanted = header == null ? List.<LanguageRange>of() : LanguageRange.parse(header);
            return wanted.stream()
                    .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
                    .filter(OURS::containsKey)
                    .findFirst()
                    .map(OURS::get)
                    .orElse(Locale.SIMPLIFIED_CHINESE);
        } catch (IllegalArgumentException e) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }
}
