package org.huanjie.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.huanjie.access.session.SignInSession;
import org.huanjie.access.who.Account;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** 测试登录 — a signed-in person without an account: for services as {@link #person}, for MockMvc as {@link #as}. */
public final class TestSignIn {

    /** So that what asks for a fresh password answers tests that move the time. */
    private static final java.time.Instant ALWAYS = java.time.Instant.parse("9999-01-01T00:00:00Z");

    private TestSignIn() {}

    public static SignedIn person(Role role, String division) {
        return person(role, division, role.name().toLowerCase(java.util.Locale.ROOT) + "-" + division);
    }

    /** One of several people of the same role and division. */
    public static SignedIn person(Role role, String division, String name) {
        return new SignedIn(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                name,
                "测试" + role.name(),
                role,
                division);
    }

    public static RequestPostProcessor as(Role role, String division) {
        return as(person(role, division));
    }

    public static RequestPostProcessor as(SignedIn person) {
        return authentication(SignInSession.authentication(new Account(person, 1, ALWAYS)));
    }
}
