package org.huanjie.access.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SameOriginTest {

    @Test
    void whatAnotherSiteSendsIsRefusedWhateverItsToken() throws Exception {
        assertThat(status("POST", Map.of("Sec-Fetch-Site", "cross-site"))).isEqualTo(403);
        assertThat(status("POST", Map.of("Sec-Fetch-Site", "same-site"))).isEqualTo(403);
        assertThat(status("DELETE", Map.of("Origin", "https://evil.example"))).isEqualTo(403);
        assertThat(status("POST", Map.of("Origin", "null"))).isEqualTo(403);
        assertThat(status("POST", Map.of("Origin", "https://huanjie.example:8443")))
                .isEqualTo(403);
    }

    @Test
    void whatOurOwnPagesSendAndWhatIsOnlyReadIsLetThrough() throws Exception {
        assertThat(status("POST", Map.of("Sec-Fetch-Site", "same-origin"))).isEqualTo(200);
        assertThat(status("POST", Map.of("Origin", "https://huanjie.example"))).isEqualTo(200);
        assertThat(status("POST", Map.of())).isEqualTo(200);
        assertThat(status("GET", Map.of("Sec-Fetch-Site", "cross-site"))).isEqualTo(200);
    }

    private static int status(String method, Map<String, String> headers) throws Exception {
        var request = new MockHttpServletRequest(method, "/sign-in");
        request.addHeader("Host", "huanjie.example");
        headers.forEach(request::addHeader);
        var response = new MockHttpServletResponse();
        new SameOrigin(refused -> {}).doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
