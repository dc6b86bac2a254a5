package org.huanjie.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huanjie.shell.Frame;
import org.huanjie.shell.NavItem;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Viewer;
import org.huanjie.shell.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

/** 页框的来源 — makes the {@link Frame} of a request. */
@Component
public class Frames {

    static final String NOTICE = "notice";

    private final MessageSource messages;
    private final LocaleResolver locales;
    private final List<NavItem> items;
    private final Clock clock;
    private final boolean demo;

    Frames(
            MessageSource messages,
            LocaleResolver locales,
            List<NavItem> items,
            Clock clock,
            @Value("${huanjie.demo:false}") boolean demo) {
        this.messages = messages;
        this.locales = locales;
        this.items = items.stream().sorted(Comparator.comparingInt(NavItem::order)).toList();
        this.clock = clock;
        this.demo = demo;
    }

    public Words words(HttpServletRequest request) {
        return new Words(messages, locales.resolveLocale(request));
    }

    public Frame of(HttpServletRequest request) {
        var words = words(request);
        var viewer = viewer(request.getUserPrincipal());
        return new Frame(
                words,
                request.getRequestURI(),
                viewer,
                viewer.map(v -> navigation(v, words, request.getRequestURI())).orElse(List.of()),
                notice(request, words),
                DateTimeFormatter.ofPattern(words.of("frame.date"), words.locale()).format(LocalDate.now(clock)),
                csrf(request),
                demo);
    }

    private List<Frame.Link> navigation(Viewer viewer, Words words, String path) {
        return items.stream()
                .filter(item -> item.isFor(viewer))
                .map(item -> {
                    var href = item.path().apply(viewer);
                    return new Frame.Link(words.of(item.key()), href, path.startsWith(href));
                })
                .toList();
    }

    private static Optional<Viewer> viewer(@org.jspecify.annotations.Nullable Principal principal) {
        return principal instanceof Authentication signedIn && signedIn.getPrincipal() instanceof Viewer viewer
                ? Optional.of(viewer)
                : Optional.empty();
    }

    private static Optional<String> notice(HttpServletRequest request, Words words) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(NOTICE) instanceof Redirect.Notice notice
                ? Optional.of(words.of(notice.key(), notice.arguments()))
                : Optional.empty();
    }

    private static Frame.Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Frame.Csrf(token.getParameterName(), token.getToken())
                : new Frame.Csrf("_csrf", "");
    }
}
