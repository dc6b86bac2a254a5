package org.huanjie.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** 空字符 — a field with U+0000, which nobody types and PostgreSQL cannot keep, is a bad request before any module sees it. */
@Component
class NullCharacters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getParameterMap().entrySet().stream().noneMatch(NullCharacters::hasOne)) {
            return true;
        }
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        return false;
    }

    private static boolean hasOne(Map.Entry<String, String[]> field) {
        return field.getKey().indexOf('\0') >= 0
                || Arrays.stream(field.getValue()).anyMatch(value -> value.indexOf('\0') >= 0);
    }
}
