package org.huanjie.access.door;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.huanjie.access.who.Account;
import org.huanjie.access.who.PendingSignIn;
import org.huanjie.access.who.Principals;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.access.who.Standing;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * 门卫 — asks at every handler whether the role is allowed and the division in the path is the person's own.
 *
 * <p>Files of the program are open; the error page answers where the server itself asks for it; every other handler answers whom
 * its annotation names. A wrong role is answered 403; a division outside, 404, as if it were not there.
 */
@Component
public class Doorkeeper implements HandlerInterceptor {

    private static final Map<String, Level> DIVISIONS =
            Map.of("village", Level.VILLAGE, "town", Level.TOWN, "county", Level.COUNTY);

    private final Denials denials;

    Doorkeeper(Denials denials) {
        this.denials = denials;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        if (!(handler instanceof HandlerMethod method)) {
            return refuse(response, HttpServletResponse.SC_FORBIDDEN);
        }
        if (isErrorOfTheServer(request, method) || method.hasMethodAnnotation(Open.class)) {
            return true;
        }
        return admits(Principals.of(request), method, variables(request), request, response);
    }

    /** Whether this one may call this handler; if not, the answer has been given. */
    boolean admits(
            @Nullable Standing standing,
            HandlerMethod method,
            Map<?, ?> variables,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        return switch (standing) {
            case Account account -> admit(account.person(), method, variables, request, response);
            case PendingSignIn pending -> send(pending.step().path(), request, response);
            case null -> send(SignInPath.back(request), request, response);
        };
    }

    private static boolean isErrorOfTheServer(HttpServletRequest request, HandlerMethod method) {
        return request.getDispatcherType() == DispatcherType.ERROR
                && ErrorController.class.isAssignableFrom(method.getBeanType());
    }

    private boolean admit(
            SignedIn person,
            HandlerMethod method,
            Map<?, ?> variables,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!allows(method, person.role())) {
            denials.note(request, Denial.Why.ROLE);
            return refuse(response, HttpServletResponse.SC_FORBIDDEN);
        }
        if (!covers(person, variables)) {
            denials.note(request, Denial.Why.DIVISION);
            return refuse(response, HttpServletResponse.SC_NOT_FOUND);
        }
        return true;
    }

    private static boolean allows(HandlerMethod method, Role role) {
        return method.hasMethodAnnotation(AnyRole.class)
                || HandlerRoles.of(method.getMethod()).contains(role);
    }

    private static Map<?, ?> variables(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> found
                ? found
                : Map.of();
    }

    private static boolean covers(SignedIn person, Map<?, ?> variables) {
        return variables.entrySet().stream()
                .allMatch(part -> covers(person, (String) part.getKey(), (String) part.getValue()));
    }

    // A code must be one of its level: a longer or shorter text that merely begins alike is not within.
    private static boolean covers(SignedIn person, String variable, String code) {
        var level = DIVISIONS.get(variable);
        if (level != null) {
            return person.covers(code) && new DivisionCode(code).level() == level;
        }
        return !variable.equals("division") || person.covers(code);
    }

    private static boolean refuse(HttpServletResponse response, int status) throws IOException {
        response.sendError(status);
        return false;
    }

    // A part of a page is asked for by htmx: a redirect would put the sign-in form into that part, so the whole page is
    // sent on.
    private static boolean send(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", path);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(path);
        }
        return false;
    }
}
