package org.huanjie.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * 门卫 — asks at every handler whether the role is allowed and the division in the path is the person's own.
 *
 * <p>A wrong role is answered 403; a division outside, 404, as if it were not there.
 */
@Component
class Doorkeeper implements HandlerInterceptor {

    private static final List<String> DIVISIONS = List.of("village", "town", "county", "division");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method) || method.hasMethodAnnotation(Open.class)) {
            return true;
        }
        if (!(request.getUserPrincipal() instanceof Authentication authentication)
                || !(authentication.getPrincipal() instanceof AccountDetails account)) {
            response.sendRedirect("/sign-in");
            return false;
        }
        return admit(account.person(), method, request, response);
    }

    private static boolean admit(
            SignedIn person, HandlerMethod method, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var allowed = method.getMethodAnnotation(Allowed.class);
        if (allowed == null || !Arrays.asList(allowed.value()).contains(person.role())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return false;
        }
        if (!divisions(request).stream().allMatch(person::covers)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return false;
        }
        return true;
    }

    private static List<String> divisions(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? DIVISIONS.stream()
                        .map(variables::get)
                        .filter(Objects::nonNull)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }
}
