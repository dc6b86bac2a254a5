package org.huanjie.access.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/villages/330326102205", "/accounts?q=a&page=2"})
    void aPathOfOursIsKept(String path) {
        assertThat(SignInPath.ours(path, "/me")).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "/a\r\nSet-Cookie: x=1",
                "javascript:alert(1)"
            })
    void anythingThatLeadsElsewhereIsNot(String path) {
        assertThat(SignInPath.ours(path, "/me")).isEqualTo("/me");
    }
}
