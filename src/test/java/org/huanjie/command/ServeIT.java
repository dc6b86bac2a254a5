package org.huanjie.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.huanjie.Huanjie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 服务 — as a process of its own: it serves, saves, stops in order, and says in one line what it cannot do. */
class ServeIT {

    private static final Pattern ADDRESS = Pattern.compile("https://localhost:\\d+");

    @TempDir
    Path temporary;

    @Test
    void servesOverTlsSavesMeanwhileAndStopsInOrder() throws Exception {
        makeCertificate();
        var data = temporary.resolve("data");
        var server = start(
                "serve",
                "--data",
                data.toString(),
                "--port",
                "0",
                "--tls-cert",
                path("cert.pem"),
                "--tls-key",
                path("key.pem"));
        try (var lines = server.inputReader(StandardCharsets.UTF_8)) {
            var address = address(lines);
            var answer = trusting()
                    .send(
                            HttpRequest.newBuilder(URI.create(address + "/setup"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                    .hasValueSatisfying(value -> assertThat(value).contains("max-age="));
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allSatisfy(
                            cookie -> assertThat(cookie).startsWith("__Host-").contains("Secure"));

            assertThat(run("serve", "--data", data.toString(), "--port", "0"))
                    .matches("1: The data folder .* is in use .*");
            assertThat(run("backup", "--data", data.toString(), path("saved.zip")))
                    .startsWith("0: Saved to");

            long database = databaseOf(data);
            server.destroy();
            server.waitFor();
            assertThat(ProcessHandle.of(database).filter(ProcessHandle::isAlive))
                    .isEmpty();
            assertThat(data.resolve("cluster/postmaster.pid")).doesNotExist();
        } finally {
            server.destroyForcibly();
        }
        servesWithTheApplicationsPasswordAlone(data);
        assertThat(run("restore", "--data", path("restored"), path("saved.zip")))
                .startsWith("0: Restored from");
    }

    // the files are made anew by whoever asks for them: that they stay away says that nobody did
    private void servesWithTheApplicationsPasswordAlone(Path data) throws Exception {
        Files.delete(data.resolve("secrets/huanjie_owner"));
        Files.delete(data.resolve("secrets/postgres"));
        var server = start(
                "serve",
                "--data",
                data.toString(),
                "--port",
                "0",
                "--tls-cert",
                path("cert.pem"),
                "--tls-key",
                path("key.pem"));
        try (var lines = server.inputReader(StandardCharsets.UTF_8)) {
            var answer = trusting()
                    .send(
                            HttpRequest.newBuilder(URI.create(address(lines) + "/setup"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            bringsBackADatabaseThatWasKilled(data, answer.uri().resolve("/"));
            server.destroy();
            server.waitFor();
        } finally {
            server.destroyForcibly();
        }
        assertThat(data.resolve("secrets/huanjie_owner")).doesNotExist();
        assertThat(data.resolve("secrets/postgres")).doesNotExist();
    }

    private static void bringsBackADatabaseThatWasKilled(Path data, URI root) throws Exception {
        long killed = databaseOf(data);
        assertThat(ProcessHandle.of(killed).orElseThrow().destroyForcibly()).isTrue();
        var health = HttpRequest.newBuilder(root.resolve("/health")).build();
        var page = HttpRequest.newBuilder(root.resolve("/setup")).build();
        var browser = trusting();
        boolean back = false;
        var patience = Instant.now().plus(Duration.ofMinutes(2));
        while (!back && Instant.now().isBefore(patience)) {
            var state = browser.send(health, HttpResponse.BodyHandlers.ofString());
            var answer = browser.send(page, HttpResponse.BodyHandlers.ofString());
            assertThat(state.statusCode()).isIn(200, 503);
            assertThat(answer.statusCode()).isIn(200, 500, 503);
            back = !ProcessHandle.of(killed).map(ProcessHandle::isAlive).orElse(false)
                    && state.statusCode() == 200
                    && answer.statusCode() == 200
                    && Files.exists(data.resolve("cluster/postmaster.pid"))
                    && databaseOf(data) != killed;
        }
        assertThat(back).isTrue();
    }

    @Test
    void whatItCannotDoIsOneLine() throws Exception {
        try (var taken = new ServerSocket(0)) {
            var port = Integer.toString(taken.getLocalPort());
            assertThat(run("serve", "--data", path("none"), "--port", port))
                    .matches("1: Port " + port + " cannot be used.*");
        }
        var file = Files.createFile(temporary.resolve("file")).toString();
        assertThat(run("serve", "--data", file, "--port", "0"))
                .matches("1: The data folder .*file cannot be read and written.*");
        assertThat(run("serve", "--data", path("none"), "--port", "0", "--tls-cert", file))
                .matches("1: --tls-cert and --tls-key belong.*");
        assertThat(run("serve", "--data", path("none"), "--port", "0", "--tls-cert", path("no"), "--tls-key", file))
                .matches("1: The TLS file .*no cannot be read.*");
        assertThat(run("serve", "--data", path("none"), "--port", "0", "--address", "0.0.0.0"))
                .matches("1: Serving on 0.0.0.0 needs TLS.*");
        assertThat(run("serve", "--data", path("none"), "--port", "0", "--proxy", "localhost"))
                .matches("1: localhost is no address.*");
        assertThat(run(
                        "serve",
                        "--data",
                        path("none"),
                        "--port",
                        "0",
                        "--datasource-url",
                        "jdbc:postgresql://127.0.0.1:1/x"))
                .matches("1: With --datasource-url also.*");
        assertThat(run("restore", "--data", path("none"), file)).matches("1: The backup .*file is incomplete.*");
        assertThat(run("import", "divisions", path("no"))).matches("1: The file .*no cannot be read.*");
        assertThat(Files.exists(temporary.resolve("none/cluster"))).isFalse();
    }

    @Test
    void anUnreachableDatabaseIsOneLine() throws Exception {
        assertThat(run(
                        "serve",
                        "--data",
                        path("none"),
                        "--port",
                        "0",
                        "--datasource-url",
                        "jdbc:postgresql://127.0.0.1:1/x",
                        "--datasource-username",
                        "o"))
                .matches("1: The database jdbc:postgresql://127.0.0.1:1/x cannot be reached as o.*");
    }

    private String path(String name) {
        return temporary.resolve(name).toString();
    }

    /** Runs to the end: exit code and all that was said; a second line would break the patterns above. */
    private String run(String... arguments) throws IOException, InterruptedException {
        var process = start(arguments);
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var exit = process.waitFor();
        assertThat(exit == 0 || said.strip().lines().count() == 1).as(said).isTrue();
        return exit + ": " + said.lines().findFirst().orElse("");
    }

    private static Process start(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=en",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Huanjie.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    // the first start says other things before
    private static String address(BufferedReader lines) throws IOException {
        var said = new StringBuilder();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            var ready = ADDRESS.matcher(line);
            if (ready.find()) {
                return ready.group();
            }
        }
        throw new AssertionError(said.toString());
    }

    private static long databaseOf(Path data) throws IOException {
        try (Stream<String> lines = Files.lines(data.resolve("cluster/postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow());
        }
    }

    private void makeCertificate() throws IOException, InterruptedException {
        var keytool = Path.of(System.getProperty("java.home"), "bin/keytool").toString();
        var store = path("store.p12");
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-keystore",
                        store,
                        "-storepass",
                        "changeit",
                        "-storetype",
                        "PKCS12")
                .redirectErrorStream(true)
                .start();
        made.getInputStream().readAllBytes();
        assertThat(made.waitFor()).isZero();
        try (var in = Files.newInputStream(Path.of(store))) {
            var keys = java.security.KeyStore.getInstance("PKCS12");
            keys.load(in, "changeit".toCharArray());
            pem("cert.pem", "CERTIFICATE", keys.getCertificate("a").getEncoded());
            pem(
                    "key.pem",
                    "PRIVATE KEY",
                    keys.getKey("a", "changeit".toCharArray()).getEncoded());
        } catch (java.security.GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private void pem(String name, String kind, byte[] bytes) throws IOException {
        var body = java.util.Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        Files.writeString(
                temporary.resolve(name), "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n");
    }

    private static HttpClient trusting() throws java.security.GeneralSecurityException {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new TrustsAll()}, new SecureRandom());
        return HttpClient.newBuilder().sslContext(context).build();
    }

    /** The test's own certificate is nobody's to vouch for. */
    private static final class TrustsAll extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
