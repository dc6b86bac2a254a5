package org.huanjie.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** 网页的选项 — where the server listens, and the certificate with which it speaks TLS. */
@Command
final class WebOptions {

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", descriptionKey = "command.option.port")
    private int port;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            descriptionKey = "command.option.address")
    private String address = "127.0.0.1";

    @Option(names = "--metrics-port", paramLabel = "PORT", descriptionKey = "command.option.metrics-port")
    private @Nullable Integer metricsPort;

    @Option(names = "--tls-cert", paramLabel = "FILE", descriptionKey = "command.option.tls-cert")
    private @Nullable Path certificate;

    @Option(names = "--tls-key", paramLabel = "FILE", descriptionKey = "command.option.tls-key")
    private @Nullable Path key;

    @Option(names = "--proxy", paramLabel = "ADDRESS", split = ",", descriptionKey = "command.option.proxy")
    private List<String> proxies = List.of();

    @Option(names = "--origin", paramLabel = "ADDRESS", descriptionKey = "command.option.origin")
    private @Nullable String origin;

    /** Anywhere free, seen by this machine alone. */
    static WebOptions anyPort() {
        var options = new WebOptions();
        options.port = 0;
        return options;
    }

    String scheme() {
        return certificate == null ? "http" : "https";
    }

    String host() {
        return address.equals("127.0.0.1") ? "localhost" : address;
    }

    /** As Spring's properties; refuses what would fail half-way through the start. */
    List<String> properties() {
        var properties = new ArrayList<>(List.of("--server.port=" + port, "--server.address=" + address));
        if ((certificate == null) != (key == null)) {
            throw new CommandRefusal("command.tls-half");
        }
        if (certificate != null && key != null) {
            properties.add("--server.ssl.certificate=" + readable(certificate));
            properties.add("--server.ssl.certificate-private-key=" + readable(key));
        }
        if (metricsPort != null) {
            properties.add("--huanjie.metrics.port=" + metricsPort);
        }
        if (!proxies.isEmpty()) {
            proxies.forEach(WebOptions::demandAddress);
            properties.add("--huanjie.proxy=" + String.join(",", proxies));
        }
        if (origin != null) {
            properties.add("--huanjie.origin=" + demandOrigin(origin.strip()));
        }
        if (certificate == null && proxies.isEmpty() && !isLoopback()) {
            throw new CommandRefusal("command.tls-demanded", address);
        }
        demandPort();
        return properties;
    }

    // passwords and codes never go over a network in the clear: TLS is spoken here, or by the proxy in front
    private boolean isLoopback() {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new CommandRefusal("command.no-address", address);
        }
    }

    private static void demandAddress(String proxy) {
        try {
            var _ = InetAddress.ofLiteral(proxy.strip());
        } catch (IllegalArgumentException e) {
            throw new CommandRefusal("command.no-address", proxy);
        }
    }

    // what a browser takes for the home of a passkey: a name, never a number, and TLS
    private static String demandOrigin(String origin) {
        if (!origin.matches("https://(?=[^/:]*[a-z])[a-z0-9.-]+(:[0-9]{1,5})?")) {
            throw new CommandRefusal("command.no-origin", origin);
        }
        return origin;
    }

    private static String readable(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new CommandRefusal("command.tls-unreadable", file.toString());
        }
        return file.toUri().toString();
    }

    private void demandPort() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new CommandRefusal("command.port-taken", Integer.toString(port));
        }
    }
}
