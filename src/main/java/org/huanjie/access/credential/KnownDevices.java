package org.huanjie.access.credential;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.access.who.Source;
import org.huanjie.shell.Ids;
import org.huanjie.shell.web.CookieRule;
import org.huanjie.store.keys.Vault;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * 常用设备 — remembers on the device itself that somebody has signed in there, so that strangers' failures at their name do not slow them
 * down. The cookie holds a number of the device and, for each of the last names, a mark that nobody else can make; it opens nothing.
 */
@Component
public class KnownDevices {

    private static final String COOKIE = "huanjie-device";
    private static final Duration LIFE = Duration.ofDays(180);
    private static final int NAMES = 8;
    private static final String CONTEXT = "access.device";

    private final Vault vault;
    private final CookieRule cookies;
    private final Ids ids;

    KnownDevices(Vault vault, CookieRule cookies, Ids ids) {
        this.vault = vault;
        this.cookies = cookies;
        this.ids = ids;
    }

    /** Where this request comes from. */
    public Source source(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, cookies.name(COOKIE));
        return new Source(request.getRemoteAddr(), cookie == null ? "" : cookie.getValue());
    }

    /** The device's number, if this person has signed in on it before; otherwise empty. */
    String deviceOf(String signInName, Source source) {
        var parts = parts(source.device());
        return parts.size() > 1 && parts.subList(1, parts.size()).contains(mark(parts.getFirst(), signInName))
                ? parts.getFirst()
                : "";
    }

    /** Remembers that this person has signed in on the device. */
    public void remember(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        var parts = parts(source(request).device());
        var device = parts.isEmpty() ? ids.next().toString() : parts.getFirst();
        var own = mark(device, person.signInName());
        var marks = Stream.concat(Stream.of(own), parts.stream().skip(1).filter(other -> !other.equals(own)))
                .limit(NAMES);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookies.cookie(
                                COOKIE,
                                String.join(
                                        ".",
                                        Stream.concat(Stream.of(device), marks).toList()),
                                LIFE)
                        .toString());
    }

    private static List<String> parts(String cookie) {
        return cookie.matches("[0-9a-f-]{36}(\\.[0-9a-f]{32}){1," + NAMES + "}")
                ? Arrays.asList(cookie.split("\\."))
                : List.of();
    }

    private String mark(String device, String signInName) {
        return HexFormat.of().formatHex(vault.mark(device + " " + signInName, CONTEXT));
    }
}
