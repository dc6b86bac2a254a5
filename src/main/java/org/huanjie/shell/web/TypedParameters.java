package org.huanjie.shell.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huanjie.shell.text.Typing;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 录入之门 — whatever a form brings is read by {@link Typing} before any handler sees it, passwords apart; nothing is read before it is
 * asked for.
 *
 * <p>A form that the server cannot take apart (too large, too many parts) has no fields for the page that says so: asking for them again
 * would fail again, and the reader would see the server's bare page instead of ours. Nor has one that was refused unread.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class TypedParameters extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Read(request, request.getDispatcherType() == DispatcherType.ERROR), response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** 读过的请求. */
    private static final class Read extends HttpServletRequestWrapper {

        private final boolean failed;
        private final boolean withoutFields;

        Read(HttpServletRequest request, boolean failed) {
            super(request);
            this.failed = failed;
            this.withoutFields = failed && (LargeBody.isForm(request) || LargeBody.staysUnread(request));
        }

        /** Of what has no fields left nobody tries to take parts. */
        @Override
        public @Nullable String getContentType() {
            return withoutFields ? null : super.getContentType();
        }

        @Override
        public @Nullable String getParameter(String name) {
            var value = lost() ? null : super.getParameter(name);
            return value == null ? null : read(name, value);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            var values = lost() ? null : super.getParameterValues(name);
            return values == null ? null : read(name, values);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return lost() ? Collections.emptyEnumeration() : super.getParameterNames();
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var all = new LinkedHashMap<String, String[]>();
            if (!lost()) {
                super.getParameterMap().forEach((name, values) -> all.put(name, read(name, values)));
            }
            return Collections.unmodifiableMap(all);
        }

        // Tomcat says that a form cannot be taken apart by this exception, each time that it is asked
        private boolean lost() {
            if (!failed || withoutFields) {
                return withoutFields;
            }
            try {
                super.getParameterMap();
                return false;
            } catch (IllegalStateException e) {
                return true;
            }
        }

        private static String[] read(String name, String[] values) {
            return Arrays.stream(values).map(value -> read(name, value)).toArray(String[]::new);
        }

        private static String read(String name, String value) {
            return Typing.secret(name) ? value : Typing.read(value);
        }
    }
}
