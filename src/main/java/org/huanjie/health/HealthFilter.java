package org.huanjie.health;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;

/**
 * 看护过滤 — answers {@code /health} before any session is looked up, and while the database is away every other address with a page that says
 * so, at once.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HealthFilter extends OncePerRequestFilter {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%1$s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="refresh" content="5"><title>%2$s</title></head>
            <body><main><h1>%2$s</h1><p>%3$s</p></main></body></html>
            """;

    private final Vitals vitals;
    private final Requests requests;
    private final Frames frames;

    HealthFilter(Vitals vitals, Requests requests, Frames frames) {
        this.vitals = vitals;
        this.requests = requests;
        this.frames = frames;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().equals("/health")) {
            answer(response, vitals.storeAnswers() ? 200 : 503, "application/json", state());
        } else if (vitals.storeAnswers() || isFile(request)) {
            long began = System.nanoTime();
            try {
                chain.doFilter(request, response);
            } finally {
                requests.answered(response.getStatus(), System.nanoTime() - began);
            }
        } else {
            var words = frames.words(request);
            response.setHeader("Retry-After", "5");
            answer(response, 503, "text/html", page(words));
        }
    }

    // its own style sheets and scripts come from the program
    private static boolean isFile(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/")
                || request.getRequestURI().startsWith("/webjars/");
    }

    private String state() {
        var troubles = vitals.troubles().stream()
                .map(trouble -> '"' + trouble.key().substring("health.".length()) + '"')
                .sorted()
                .collect(Collectors.joining(","));
        return "{\"store\":\"" + (vitals.storeAnswers() ? "up" : "away") + "\",\"troubles\":[" + troubles + "]}";
    }

    private String page(Words words) {
        boolean full = vitals.troubles().contains(Trouble.DISK_FULL);
        return PAGE.formatted(
                words.tag(),
                HtmlUtils.htmlEscape(words.of("health.page.title")),
                HtmlUtils.htmlEscape(words.of(full ? "health.page.full" : "health.page.away")));
    }

    private static void answer(HttpServletResponse response, int status, String type, String body) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getWriter().write(body);
    }
}
