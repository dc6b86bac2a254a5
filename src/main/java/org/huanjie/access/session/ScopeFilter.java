package org.huanjie.access.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.huanjie.access.who.Account;
import org.huanjie.access.who.Principals;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** 辖区过滤 — binds the signed-in person's scope around the request, before any transaction begins. */
public final class ScopeFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Principals.of(SecurityContextHolder.getContext().getAuthentication()) instanceof Account account) {
            within(account, request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void within(
            Account account, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            account.person().scope().callThrowing(() -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
