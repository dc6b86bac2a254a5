package org.huanjie.access.door;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Configuration;

/**
 * 代理 — whose word is taken for where a request comes from and whether it came over TLS: a proxy's that is named at the start
 * ({@code --proxy}), and nobody else's. Without one the connection alone says it, whatever headers a client sends.
 */
@Configuration(proxyBeanMethods = false)
class ProxyConfiguration implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final String proxies;

    ProxyConfiguration(@Value("${huanjie.proxy:}") String proxies) {
        this.proxies = proxies;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        valve().ifPresent(server::addEngineValves);
    }

    private Optional<RemoteIpValve> valve() {
        if (proxies.isBlank()) {
            return Optional.empty();
        }
        var valve = new RemoteIpValve();
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        valve.setInternalProxies(Arrays.stream(proxies.split(","))
                .map(proxy -> Pattern.quote(InetAddress.ofLiteral(proxy.strip()).getHostAddress()))
                .collect(Collectors.joining("|")));
        return Optional.of(valve);
    }
}
