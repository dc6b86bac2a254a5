package org.huanjie.shell.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Cookie 规则 — every cookie of the program is secure and bound to this host alone ({@code __Host-}, RFC 6265bis §4.1.3.2), except where the
 * server is reached without TLS, which it is on its own machine alone.
 */
@Component
public class CookieRule {

    private final boolean secure;

    CookieRule(
            @Value("${server.address:}") String address,
            @Value("${server.ssl.certificate:}") String certificate,
            @Value("${huanjie.proxy:}") String proxies) {
        this.secure = !certificate.isEmpty() || !proxies.isEmpty() || !isLoopback(address);
    }

    public boolean secure() {
        return secure;
    }

    /** The name under which a browser keeps it. */
    public String name(String plain) {
        return secure ? "__Host-" + plain : plain;
    }

    /** A cookie of the whole site that no script reads. */
    public ResponseCookie cookie(String plain, String value, Duration life) {
        return ResponseCookie.from(name(plain), value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(life)
                .build();
    }

    // without an address the server listens on all of them
    private static boolean isLoopback(String address) {
        try {
            return !address.isEmpty() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
