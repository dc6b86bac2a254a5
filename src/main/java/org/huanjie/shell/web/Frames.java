package org.huanjie.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.shell.Frame;
import org.huanjie.shell.NavItem;
import org.huanjie.shell.Page;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Viewer;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.term.TermAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** 页框的来源 — makes the {@link Frame} of a request. */
@Component
public class Frames {

    private final MessageSource messages;
    private final LocaleResolver locales;
    private final List<NavItem> items;
    private final Clock clock;
    private final NoticeCookie notices;
    private final Surroundings surroundings;
    private final boolean demo;

    Frames(
            MessageSource messages,
            LocaleResolver locales,
            List<NavItem> items,
            Clock clock,
            NoticeCookie notices,
            Surroundings surroundings,
            @Value("${huanjie.demo:false}") boolean demo) {
        this.messages = messages;
        this.locales = locales;
        this.items =
                items.stream().sorted(Comparator.comparingInt(NavItem::order)).toList();
        this.clock = clock;
        this.notices = notices;
        this.surroundings = surroundings;
        this.demo = demo;
    }

    public Words words(HttpServletRequest request) {
        return new Words(messages, locales.resolveLocale(request));
    }

    /** The frame around this page. */
    public Frame of(HttpServletRequest request, Page page) {
        var words = words(request);
        var viewer = viewer(request.getUserPrincipal());
        return new Frame(
                words,
                path(request),
                viewer,
                viewer.map(v -> navigation(v, words, request.getRequestURI())).orElse(List.of()),
                notices(request, words),
                DateTimeFormatter.ofPattern(words.of("frame.date"), words.locale())
                        .format(LocalDate.now(clock)),
                csrf(request, words),
                demo,
                viewer.map(v -> surroundings.alarms(v, words)).orElse(List.of()),
                surroundings.of(page, request.getRequestURI(), viewer, words),
                TermAddress.of(request)
                        .map(term -> new Frame.Term(String.valueOf(term.year()), TermAddress.NOW + path(request))));
    }

    // one entry is where one is: the one whose address goes furthest along the path
    private List<Frame.Link> navigation(Viewer viewer, Words words, String path) {
        var mine = items.stream().filter(item -> item.isFor(viewer)).toList();
        var here = mine.stream()
                .map(item -> item.path().apply(viewer))
                .filter(href -> path.equals(href) || path.startsWith(href + "/"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return mine.stream()
                .map(item -> {
                    var href = item.path().apply(viewer);
                    return new Frame.Link(item.key(), words.of(item.key()), href, href.equals(here));
                })
                .toList();
    }

    private static Optional<Viewer> viewer(@org.jspecify.annotations.Nullable Principal principal) {
        return principal instanceof Authentication signedIn && signedIn.getPrincipal() instanceof Viewer viewer
                ? Optional.of(viewer)
                : Optional.empty();
    }

    // Where the reader would come back to: behind an error stands the page that was asked for.
    private static String path(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked) {
            return asked;
        }
        if (!request.getMethod().equals("GET")) {
            return referrer(request).orElse(request.getRequestURI());
        }
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    // A page that answers a form may have no address of its own: one comes back to the page with the form.
    private static Optional<String> referrer(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getHeader("Referer"))
                    .map(URI::create)
                    .map(URI::getRawPath)
                    .filter(path -> !path.equals("/")); // it tells its host alone (BodyGate)
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private List<String> notices(HttpServletRequest request, Words words) {
        return notices.read(request).stream()
                .flatMap(notice -> said(notice, words))
                .toList();
    }

    private static Stream<String> said(Redirect.Notice notice, Words words) {
        try {
            return Stream.of(words.of(notice.key(), notice.arguments()));
        } catch (NoSuchMessageException e) {
            return Stream.empty(); // of an earlier version of the program
        }
    }

    // who is not known needs no token, and has no cookie for a language
    private static Frame.Csrf csrf(HttpServletRequest request, Words words) {
        if (Unmarked.is(request)) {
            return new Frame.Csrf("lang", words.tag());
        }
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Frame.Csrf(token.getParameterName(), token.getToken())
                : new Frame.Csrf("_csrf", "");
    }
}
