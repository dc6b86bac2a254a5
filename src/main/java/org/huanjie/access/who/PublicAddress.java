package org.huanjie.access.who;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.huanjie.shell.web.CookieRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 公开地址 — where people reach the server ({@code huanjie.origin}). Passkeys are bound to it, so that one made here signs nothing for a
 * page elsewhere that looks the same; without it there are none, but on the server's own machine for trying them out.
 */
@Component
public class PublicAddress {

    /** 来源 — scheme, host and port as a browser names them. */
    public record Origin(String host, String text) {}

    private static final String LOCAL = "localhost";

    private final String configured;
    private final boolean local;

    @Autowired
    PublicAddress(@Value("${huanjie.origin:}") String configured, CookieRule cookies) {
        this(configured, !cookies.secure());
    }

    PublicAddress(String configured, boolean local) {
        this.configured = configured.isBlank() ? "" : checked(configured.strip());
        this.local = local;
    }

    /** The address that passkeys are bound to; empty where the request came by another. */
    public Optional<Origin> of(HttpServletRequest request) {
        if (!configured.isEmpty()) {
            var host = URI.create(configured).getHost();
            return request.getServerName().equalsIgnoreCase(host)
                    ? Optional.of(new Origin(host, configured))
                    : Optional.empty();
        }
        return local && request.getServerName().equals(LOCAL)
                ? Optional.of(new Origin(LOCAL, "http://" + LOCAL + ":" + request.getServerPort()))
                : Optional.empty();
    }

    // browsers offer passkeys over TLS alone, and for names alone, never for numbers
    private static String checked(String origin) {
        var address = URI.create(origin);
        if (!"https".equals(address.getScheme())
                || address.getHost() == null
                || !address.getHost().matches("(?=.*[a-z])[a-z0-9.-]+")
                || !origin.equals("https://" + address.getAuthority())) {
            throw new IllegalArgumentException("huanjie.origin is no address like https://name or https://name:port");
        }
        return origin;
    }
}
