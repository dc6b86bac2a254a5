package org.huanjie.access.who;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** 请求中的人 — who a request comes from, as far as its session knows. */
public final class Principals {

    private Principals() {}

    /** Null where nobody has even begun to sign in. */
    static @Nullable public Standing of(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication authentication ? of(authentication) : null;
    }

    static @Nullable public Standing of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof Standing standing ? standing : null;
    }
}
