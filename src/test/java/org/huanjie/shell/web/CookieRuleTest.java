package org.huanjie.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CookieRuleTest {

    @Test
    void everyCookieIsSecureAndOfThisHostAloneButOnTheOwnMachine() {
        for (var rule : new CookieRule[] {
            new CookieRule("127.0.0.1", "chain.pem", ""),
            new CookieRule("127.0.0.1", "", "192.0.2.7"),
            new CookieRule("192.0.2.1", "", ""),
            new CookieRule("", "", "")
        }) {
            assertThat(rule.cookie("huanjie-notice", "x", Duration.ofMinutes(1)).toString())
                    .startsWith("__Host-huanjie-notice=x; Path=/;")
                    .contains("Secure", "HttpOnly", "SameSite=Lax")
                    .doesNotContain("Domain");
        }
        var alone = new CookieRule("127.0.0.1", "", "");
        assertThat(alone.cookie("huanjie-notice", "x", Duration.ofMinutes(1)).toString())
                .startsWith("huanjie-notice=x")
                .doesNotContain("Secure");
    }
}
