package org.huanjie.access.who;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class PublicAddressTest {

    @Test
    void passkeysAreBoundToTheConfiguredAddressAndToNoOther() {
        var address = new PublicAddress("https://elections.example:8443", false);
        assertThat(address.of(asked("elections.example", 8443)))
                .contains(new PublicAddress.Origin("elections.example", "https://elections.example:8443"));
        assertThat(address.of(asked("localhost", 8443))).isEmpty();
        assertThat(address.of(asked("evil.example", 8443))).isEmpty();
    }

    @Test
    void withoutAnAddressTheyCanBeTriedOutOnTheServersOwnMachineAlone() {
        assertThat(new PublicAddress("", true).of(asked("localhost", 8080)))
                .contains(new PublicAddress.Origin("localhost", "http://localhost:8080"));
        assertThat(new PublicAddress("", true).of(asked("127.0.0.1", 8080))).isEmpty();
        assertThat(new PublicAddress("", false).of(asked("localhost", 8080)))
                .as("where the server is reached from elsewhere, a client that says localhost is not believed")
                .isEmpty();
    }

    @Test
    void anAddressThatBrowsersTakeNoPasskeysForIsRefusedAtTheStart() {
        for (var wrong : new String[] {
            "http://elections.example", "https://192.0.2.1", "https://elections.example/", "elections.example"
        }) {
            assertThatThrownBy(() -> new PublicAddress(wrong, false))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static MockHttpServletRequest asked(String host, int port) {
        var request = new MockHttpServletRequest();
        request.setServerName(host);
        request.setServerPort(port);
        return request;
    }
}
