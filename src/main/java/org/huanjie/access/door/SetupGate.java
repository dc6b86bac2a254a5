package org.huanjie.access.door;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.huanjie.access.account.Setup;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** 首次设置之门 — while the store has no account, every page leads to the setup page. */
@Component
class SetupGate implements HandlerInterceptor {

    private static final Set<String> OPEN = Set.of("/setup", "/setup/divisions", "/language");

    private final Setup setup;

    SetupGate(Setup setup) {
        this.setup = setup;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod)
                || request.getDispatcherType() == DispatcherType.ERROR
                || OPEN.contains(request.getRequestURI())
                || !setup.isOpen()) {
            return true;
        }
        response.sendRedirect("/setup");
        return false;
    }
}
