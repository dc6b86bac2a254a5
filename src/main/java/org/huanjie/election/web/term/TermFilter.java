package org.huanjie.election.web.term;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huanjie.election.stage.Term;
import org.huanjie.election.stage.Terms;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.huanjie.shell.web.term.TermAddress;
import org.huanjie.store.scope.TermInView;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 届次过滤 — an address that begins with a term is answered as the page behind it, with that term's elections in view. What is sent there is taken
 * where the place is in that term, as if the term were not named; otherwise nothing is: the term is over, and what it recorded stays.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class TermFilter extends OncePerRequestFilter {

    private static final Pattern NAMED = Pattern.compile("/terms/([0-9]+)-([0-9]+)(/.*)");

    private final Terms terms;

    TermFilter(Terms terms) {
        this.terms = terms;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        if (!path.startsWith(TermAddress.BELOW)) {
            chain.doFilter(request, response);
        } else if (path.startsWith(TermAddress.NOW + "/") && isPage(path.substring(TermAddress.NOW.length()))) {
            goOn(path.substring(TermAddress.NOW.length()), request, response);
        } else {
            named(path, request, response, chain);
        }
    }

    // never to another host: two slashes would name one
    private static boolean isPage(String path) {
        return path.startsWith("/") && !path.startsWith("//") && !path.contains("\\");
    }

    private static void goOn(String page, HttpServletRequest request, HttpServletResponse response) {
        var query = request.getQueryString();
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", query == null ? page : page + "?" + query);
    }

    private void named(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asked = NAMED.matcher(path);
        var term = asked.matches() && TermAddress.isOfATerm(asked.group(3)) ? term(asked) : Optional.<Term>empty();
        if (term.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var behind = new Behind(request, asked.group(3));
        new TermAddress(
                        TermAddress.BELOW + term.get().address(),
                        term.get().began().getYear())
                .mark(behind);
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            within(term.get(), () -> chain.doFilter(behind, response));
        } else if (isPresent(term.get(), asked.group(3))) {
            chain.doFilter(behind, response);
        } else {
            response.sendError(HttpServletResponse.SC_CONFLICT);
        }
    }

    private Optional<Term> term(MatchResult asked) {
        var place = asked.group(1) + "-" + asked.group(2);
        return DivisionCode.of(asked.group(1)).stream()
                .flatMap(division -> division.level() == Level.VILLAGE
                        ? terms.interims(division.digits()).stream()
                        : terms.all(division.digits()).stream())
                .filter(term -> term.address().equals(place))
                .findFirst();
    }

    private boolean isPresent(Term term, String path) {
        return Stream.of(path.split("/"))
                .flatMap(part -> DivisionCode.of(part).stream())
                .filter(place -> !place.level().isAbove(Level.COUNTY))
                .findFirst()
                .flatMap(place -> terms.at(place.digits()))
                .filter(term::equals)
                .isPresent();
    }

    /** 做事 — what the rest of the chain does. */
    @FunctionalInterface
    private interface Work {
        void run() throws ServletException, IOException;
    }

    private static void within(Term term, Work work) throws ServletException, IOException {
        try {
            TermInView.callThrowing(term.id(), term.began(), () -> {
                work.run();
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    /** 其后的请求 — the same request as if it had come to the page behind the term. */
    private static final class Behind extends HttpServletRequestWrapper {

        private final String path;

        Behind(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
        }

        @Override
        public String getRequestURI() {
            return path;
        }

        @Override
        public String getServletPath() {
            return path;
        }

        @Override
        public StringBuffer getRequestURL() {
            var url = super.getRequestURL();
            return new StringBuffer(url.substring(
                            0, url.length() - super.getRequestURI().length()))
                    .append(path);
        }
    }
}
