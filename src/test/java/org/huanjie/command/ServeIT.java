package org.huanjie.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 服务 — as a process of its own: it serves, saves, stops in order, and says in one line what it cannot do. */
class ServeIT {

    private static final Pattern ADDRESS = Pattern.compile("https://localhost:\\d+");

    private static final int AT_ONCE = 64;
    private static final int ROUNDS = 4;

    /** Minutes after which a page that is not there will not come. */
    private static final int PATIENCE = 5;

    @TempDir
    static Path launching;

    @TempDir
    Path temporary;

    private static Launcher launcher;

    @BeforeAll
    static void copyTheLauncher() throws Exception {
        launcher = Launcher.in(launching);
    }

    @Test
    void servesOverTlsSavesMeanwhileAndStopsInOrder() throws Exception {
        makeCertificate();
        var data = temporary.resolve("data");
        try (var server = start(
                        "serve",
                        "--data",
                        data.toString(),
                        "--port",
                        "0",
                        "--tls-cert",
                        path("cert.pem"),
                        "--tls-key",
                        path("key.pem"));
                var browser = trusting()) {
            var address = server.says(ADDRESS);
            var answer = browser.send(
                    HttpRequest.newBuilder(URI.create(address + "/setup")).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                    .hasValueSatisfying(value -> assertThat(value).contains("max-age="));
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allSatisfy(
                            cookie -> assertThat(cookie).startsWith("__Host-").contains("Secure"));
            answersManyAtOnce(browser, address, "/setup", 302);

            assertThat(run("serve", "--data", data.toString(), "--port", "0"))
                    .matches("1: The data folder .* is in use .*");
            assertThat(run("backup", "--data", data.toString(), path("saved.zip")))
                    .startsWith("0: Saved to");

            long database = databaseOf(data);
            server.stop();
            assertThat(ProcessHandle.of(database).filter(ProcessHandle::isAlive))
                    .isEmpty();
            assertThat(data.resolve("cluster/postmaster.pid")).doesNotExist();
        }
        servesWithTheApplicationsPasswordAlone(data);
        assertThat(run("restore", "--data", path("restored"), path("saved.zip")))
                .startsWith("0: Restored from");
    }

    // the files are made anew by whoever asks for them: that they stay away says that nobody did
    private void servesWithTheApplicationsPasswordAlone(Path data) throws Exception {
        Files.delete(data.resolve("secrets/huanjie_owner"));
        Files.delete(data.resolve("secrets/postgres"));
        try (var server = start(
                "serve",
                "--data",
                data.toString(),
                "--port",
                "0",
                "--tls-cert",
                path("cert.pem"),
                "--tls-key",
                path("key.pem"))) {
            var answer = trusting()
                    .send(
                            HttpRequest.newBuilder(URI.create(server.says(ADDRESS) + "/setup"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            bringsBackADatabaseThatWasKilled(data, answer.uri().resolve("/"));
            server.stop();
        }
        assertThat(data.resolve("secrets/huanjie_owner")).doesNotExist();
        assertThat(data.resolve("secrets/postgres")).doesNotExist();
    }

    private static void bringsBackADatabaseThatWasKilled(Path data, URI root) throws Exception {
        long killed = databaseOf(data);
        assertThat(ProcessHandle.of(killed).orElseThrow().destroyForcibly()).isTrue();
        var health = asked(root.resolve("/health"));
        var page = asked(root.resolve("/setup"));
        var browser = trusting();
        boolean back = false;
        var patience = Instant.now().plus(Duration.ofMinutes(PATIENCE));
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

    /** Ctrl-C and service managers tell all of its processes to stop, that which migrates too; migrations are one transaction. */
    @Test
    void aStartThatIsStoppedAmidMigrationsLeavesAStoreThatStarts() throws Exception {
        var data = temporary.resolve("stopped");
        try (var server = start("serve", "--data", data.toString(), "--port", "0")) {
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(10))
                    .ignoreExceptions()
                    .until(() -> isMigrating(data));
            server.all().forEach(ProcessHandle::destroy);
            assertThat(server.end().exit()).isNotZero();
        }
        try (var server = start("serve", "--data", data.toString(), "--port", "0");
                var browser = HttpClient.newHttpClient()) {
            var address = server.says(Pattern.compile("http://localhost:\\d+"));
            var page = HttpRequest.newBuilder(URI.create(address + "/setup")).build();
            assertThat(browser.send(page, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    // tables that are being made are seen by nobody but in the locks on them
    private static boolean isMigrating(Path data) throws IOException, SQLException {
        var port = Files.readAllLines(data.resolve("cluster/postmaster.pid")).get(3);
        var password = Files.readString(data.resolve("secrets/huanjie_owner")).strip();
        try (var owner = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/huanjie", "huanjie_owner", password);
                var sql = owner.createStatement();
                var locks = sql.executeQuery(
                        "SELECT count(*) > 20 FROM pg_locks WHERE mode = 'AccessExclusiveLock' AND granted")) {
            return locks.next() && locks.getBoolean(1);
        }
    }

    /** The pilot is being played meanwhile: what the demonstration's own options cost shows before there is anything in it. */
    @Test
    void theDemonstrationAnswersManyAtOnce() throws Exception {
        try (var demo = start("demo", "--data", path("demo"), "--port", "0");
                var browser = HttpClient.newHttpClient()) {
            answersManyAtOnce(browser, demo.says(Pattern.compile("http://localhost:\\d+")), "/sign-in", 422);
        }
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
        for (var name : List.of("a\"b", "a$b")) {
            assertThat(run("serve", "--data", path(name), "--port", "0")).matches("1: The path of the data folder .*");
        }
        assertThat(run("serve", "--data", path("none"), "--port", "0", "--tls-cert", file))
                .matches("1: --tls-cert and --tls-key belong.*");
        assertThat(run("serve", "--data", path("none"), "--port", "0", "--tls-cert", path("no"), "--tls-key", file))
                .matches("1: The TLS file .*no cannot be read.*");
        assertThat(run("serve", "--data", path("none"), "--port", "0", "--address", "0.0.0.0"))
                .matches("1: Serving on 0.0.0.0 needs TLS.*");
        assertThat(run("serve", "--data", path("none"), "--port", "0", "--proxy", "localhost"))
                .matches("1: localhost is no address.*");
        for (var origin : List.of("http://elections.example", "https://192.0.2.1", "https://elections.example/")) {
            assertThat(run("serve", "--data", path("none"), "--port", "0", "--origin", origin))
                    .matches("1: " + java.util.regex.Pattern.quote(origin) + " is no address for passkeys.*");
        }
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

    /** C11: as a service manager or a cron job starts it. */
    @Test
    void namesOfFilesAreReadWithoutALocaleToo() throws Exception {
        var none = Map.of("LC_ALL", "C");
        var file = temporary.resolve("计票.json");
        Files.copy(Path.of("src/test/resources/elections/rerun-exactly-one-third/count.json"), file);
        assertThat(launcher.run(none, "count", file.toString()).exit()).isZero();
        assertThat(launcher.run(none, "backup", "--data", path("数据"), path("no/备份.zip"))
                        .said())
                .doesNotContain("\uFFFD");
        assertThat(temporary.resolve("数据")).isDirectory();
    }

    /** C25: whoever changes their mind while a new store is being made does not get the program's insides to read. */
    @Test
    void aStopWhileTheStoreIsMadeSaysLittle() throws Exception {
        var data = temporary.resolve("new");
        try (var server = start("serve", "--data", data.toString(), "--port", "0")) {
            await().atMost(Duration.ofMinutes(PATIENCE))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> Files.exists(data.resolve("cluster/postmaster.pid")));
            var end = server.stop();
            assertThat(end.said().lines().count()).as(end.said()).isLessThan(10);
            assertThat(end.said()).doesNotContain("\tat ", "Exception");
        }
        assertThat(data.resolve("cluster/postmaster.pid")).doesNotExist();
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

    /** Many more than the machine has cores ask for a page that reads tables, several times, while someone signs in. */
    private static void answersManyAtOnce(HttpClient browser, String address, String page, int signedIn)
            throws IOException, InterruptedException {
        var ask = HttpRequest.newBuilder(URI.create(address + page)).build();
        var signIn = signIn(address, browser.send(ask, HttpResponse.BodyHandlers.ofString()));
        for (int round = 0; round < ROUNDS; round++) {
            var signingIn = status(browser, signIn);
            var all = Stream.generate(() -> status(browser, ask)).limit(AT_ONCE).toList();
            assertThat(all).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(200));
            assertThat(signingIn.join()).isEqualTo(signedIn);
        }
    }

    private static HttpRequest signIn(String address, HttpResponse<String> page) {
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(token.find()).isTrue();
        return HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                .header(
                        "Cookie",
                        page.headers().allValues("Set-Cookie").stream()
                                .map(cookie -> cookie.split(";", 2)[0])
                                .collect(Collectors.joining("; ")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "username=village&password=not-the-password&_csrf=" + token.group(1)))
                .build();
    }

    private static CompletableFuture<Integer> status(HttpClient browser, HttpRequest request) {
        return browser.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .orTimeout(PATIENCE, TimeUnit.MINUTES)
                .thenApply(HttpResponse::statusCode);
    }

    private String path(String name) {
        return temporary.resolve(name).toString();
    }

    /** Runs to the end: exit code and all that was said; a second line would break the patterns above. */
    private String run(String... arguments) throws IOException, InterruptedException {
        var end = launcher.run(arguments);
        assertThat(end.exit() == 0 || end.said().strip().lines().count() == 1)
                .as(end.said())
                .isTrue();
        return end.exit() + ": " + end.said().lines().findFirst().orElse("");
    }

    private static Launcher.Running start(String... arguments) throws IOException {
        return launcher.start(arguments);
    }

    private static HttpRequest asked(URI page) {
        return HttpRequest.newBuilder(page)
                .timeout(Duration.ofMinutes(PATIENCE))
                .build();
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
