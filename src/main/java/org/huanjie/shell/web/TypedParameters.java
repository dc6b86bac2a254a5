package org.huanjie.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huanjie.shell.Typing;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** 录入之门 — whatever a form brings is read by {@link Typing} before any handler sees it, passwords apart; nothing is read before it is asked for. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class TypedParameters extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Read(request), response);
    }

    /** 读过的请求. */
    private static final class Read extends HttpServletRequestWrapper {

        Read(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            var value = super.getParameter(name);
            return value == null ? null : read(name, value);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            var values = super.getParameterValues(name);
            return values == null ? null : read(name, values);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var all = new LinkedHashMap<String, String[]>();
            super.getParameterMap().forEach((name, values) -> all.put(name, read(name, values)));
            return Collections.unmodifiableMap(all);
        }

        private static String[] read(String name, String[] values) {
            return Arrays.stream(values).map(value -> read(name, value)).toArray(String[]::new);
        }

        private static String read(String name, String value) {
            return Typing.SECRET.contains(name) ? value : Typing.read(value);
        }
    }
}
