package org.huanjie.access.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

/** Whose word is taken for where a request comes from; on a real connection. */
class ProxyTest {

    @Test
    void withoutAProxyAClientSaysNothingAboutItself() throws Exception {
        assertThat(seen("", "203.0.113.9")).isEqualTo("127.0.0.1 http");
    }

    @Test
    void anotherThanTheProxyIsNotBelieved() throws Exception {
        assertThat(seen("192.0.2.7", "203.0.113.9")).isEqualTo("127.0.0.1 http");
    }

    @Test
    void theProxyIsBelievedAndWhatItsClientClaimsIsNot() throws Exception {
        assertThat(seen("127.0.0.1", "203.0.113.9")).isEqualTo("203.0.113.9 https");
        assertThat(seen("::1,127.0.0.1", "10.0.0.1, 203.0.113.9")).isEqualTo("203.0.113.9 https");
    }

    private static String seen(String proxies, String forwarded) throws Exception {
        var factory = new TomcatServletWebServerFactory(0);
        factory.setAddress(java.net.InetAddress.ofLiteral("127.0.0.1"));
        new ProxyConfiguration(proxies).customize(factory);
        var server = factory.getWebServer(
                context -> context.addServlet("echo", new Echo()).addMapping("/"));
        server.start();
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + "/"))
                    .header("X-Forwarded-For", forwarded)
                    .header("X-Forwarded-Proto", "https")
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } finally {
            server.stop();
        }
    }

    /** 回声 — says where the server thinks that the request came from. */
    private static final class Echo extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print(request.getRemoteAddr() + " " + request.getScheme());
        }
    }
}
